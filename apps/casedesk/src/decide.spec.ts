import { describe, expect, it } from '@jest/globals';
import { CaseMovedOn, KeyUsedOtherwise, type DecideRequest } from '@vaern/case-desk';
import { Refusal } from '@vaern/casework';
import { EventStoreUnavailable, MemoryEventStore, type NewEvent, type RecordedEvent } from '@vaern/event-store';
import { randomUUID } from 'node:crypto';
import { aDesk, contact, frontline, manager, officer, visitator, withAppend } from '../test/desk';

const factsOf = async (desk: ReturnType<typeof aDesk>, caseId: string): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of desk.store.read(`case-${caseId}`)) events.push(event);
  return events;
};

const inCase = (caseId: string, intent: DecideRequest['intent'], body: object, more: object = {}): DecideRequest => ({
  intent,
  caseId,
  actor: visitator,
  route: `POST ${intent}`,
  body: body as DecideRequest['body'],
  ...more,
});
const wish = (caseId: string, more: object = {}) => inCase(caseId, 'StateWish', { report: 'yes', keepFrom: [] }, more);

describe('a command', () => {
  it('is sealed before it is appended', async () => {
    const desk = aDesk();
    await desk.decide(contact('k1'));
    expect(desk.steps).toEqual(['seal', 'append']);
    expect(desk.sealer.sealed).toMatchObject([{ class: 'narrative', holder: 'municipality:0561/visitation' }]);
  });

  it('makes people findable between sealing and appending, and again when it decides again, by the new parts alone', async () => {
    const one = aDesk();
    const described = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none' };
    const { caseId } = await one.decide(contact('k1'));
    const two = aDesk(one.store);
    await two.decide(wish(caseId));
    await one.decide(wish(caseId, { body: { report: 'no', keepFrom: [] } }));
    two.steps.length = 0;
    const body = { ...described, phones: ['00 00 12 01'] };
    await two.decide(inCase(caseId, 'DescribePerson', body, { key: 'd' }));
    expect(two.steps).toEqual(['seal', 'tokens', 'append', 'seal', 'tokens', 'append']);
    const last = await one.store.last();
    const { parts } = last!.data as unknown as { parts: { id: string }[] };
    const kept = two.tokens.kept.filter(({ recipient }) => recipient === visitator.unit).map(({ partId }) => partId);
    expect(kept).toHaveLength(2);
    expect(kept.at(-1)).toBe(parts[0]!.id);
    two.steps.length = 0;
    await two.decide(inCase(caseId, 'DescribePerson', body, { key: 'd' }));
    expect(two.steps).toEqual([]);
  });

  it('leaves facts in which no word can be read, and nobody be recognised', async () => {
    const desk = aDesk();
    const { caseId } = await desk.decide(contact('k1'));
    const stored = JSON.stringify(await factsOf(desk, caseId));
    for (const plain of ['Ord', '"f"', 'municipality', 'frontline/']) expect(stored).not.toContain(plain);
  });

  it('finds its first answer when it is repeated, also by a desk that has forgotten it', async () => {
    const desk = aDesk();
    const first = await desk.decide(contact('k1'));
    expect(await desk.decide(contact('k1'))).toEqual(first);
    expect(await aDesk(desk.store).decide(contact('k1'))).toEqual(first);
    expect(await factsOf(desk, first.caseId)).toHaveLength(2);
  });

  it('is answered with the version of its own day', async () => {
    const desk = aDesk();
    const { caseId } = await desk.decide(contact('k1'));
    const first = await desk.decide(wish(caseId, { key: 'w' }));
    await desk.decide(inCase(caseId, 'RaiseDanger', { sign: 'threat', by: 'affected' }));
    expect(await desk.decide(wish(caseId, { key: 'w' }))).toEqual(first);
  });

  it('is refused with another body under the same key', async () => {
    const desk = aDesk();
    await desk.decide(contact('k1'));
    await expect(desk.decide(contact('k1', frontline, { text: 'Andre ord' }))).rejects.toThrow(KeyUsedOtherwise);
  });

  it('is another one by somebody else, or under another key', async () => {
    const desk = aDesk();
    const cases = await Promise.all([
      desk.decide(contact('k1')),
      desk.decide(contact('k2')),
      desk.decide(contact('k1', visitator)),
    ]);
    expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(3);
  });

  it('appends nothing when nothing new happened', async () => {
    const desk = aDesk();
    const { caseId } = await desk.decide(contact('k1'));
    const first = await desk.decide(wish(caseId));
    expect(await desk.decide(wish(caseId))).toEqual(first);
    expect(await factsOf(desk, caseId)).toHaveLength(3);
  });

  it('does not exist for a unit that knows no such case', async () => {
    const desk = aDesk();
    const { caseId } = await desk.decide(contact('k1'));
    await expect(desk.decide(wish(caseId, { actor: officer }))).rejects.toMatchObject({ code: 'no-such-case' });
    await expect(desk.decide(wish('11111111-1111-4111-8111-111111111111'))).rejects.toThrow(Refusal);
  });

  it('insists on the version that the caller has seen', async () => {
    const desk = aDesk();
    const { caseId } = await desk.decide(contact('k1'));
    const seen = await desk.decide(wish(caseId));
    await desk.decide(inCase(caseId, 'RaiseDanger', { sign: 'threat', by: 'affected' }));
    await expect(
      desk.decide(wish(caseId, { ifMatch: seen.version, body: { report: 'no', keepFrom: [] } })),
    ).rejects.toThrow(CaseMovedOn);
  });
});

describe('two desks on one case', () => {
  it('decide again on what the other appended', async () => {
    const one = aDesk();
    const two = aDesk(one.store);
    const { caseId } = await one.decide(contact('k1'));
    await two.decide(wish(caseId));
    await one.decide(wish(caseId, { body: { report: 'no', keepFrom: [] } }));
    await two.decide(inCase(caseId, 'RaiseDanger', { sign: 'threat', by: 'affected' }));
    expect((await factsOf(one, caseId)).map(({ type }) => type)).toEqual([
      'CaseOpened',
      'ContactReported',
      'WishStated',
      'WishStated',
      'DangerRaised',
    ]);
  });

  it('give up after three tries, and say that the case has moved on', async () => {
    const store = new MemoryEventStore();
    const somebodyElse = (event: NewEvent): NewEvent => ({
      ...event,
      id: randomUUID(),
      meta: { ...event.meta, command: randomUUID() },
    });
    const busy = aDesk(
      withAppend(store, async (stream, expected, events) => {
        if (expected >= 0) await store.append(stream, expected, events.map(somebodyElse));
        return store.append(stream, expected, events);
      }),
    );
    const { caseId } = await busy.decide(contact('k1'));
    await expect(
      busy.decide(inCase(caseId, 'RaiseDanger', { sign: 'threat', by: 'affected', text: 'Ord' })),
    ).rejects.toThrow(CaseMovedOn);
    expect(busy.steps.filter((step) => step === 'append')).toHaveLength(1 + 3);
  });
});

describe('an append whose answer was lost', () => {
  it('is found by the repeat', async () => {
    const store = new MemoryEventStore();
    let lose = false;
    const losing = withAppend(store, async (...given) => {
      const appended = await store.append(...given);
      if (lose) throw new EventStoreUnavailable(new Error('cut'));
      return appended;
    });
    const desk = aDesk(losing);
    const { caseId } = await desk.decide(contact('k1'));
    lose = true;
    await expect(desk.decide(wish(caseId, { key: 'w' }))).rejects.toThrow(EventStoreUnavailable);
    lose = false;
    expect(await desk.decide(wish(caseId, { key: 'w' }))).toMatchObject({ caseId });
    expect(await factsOf(desk, caseId)).toHaveLength(3);
  });
});

describe('withdrawing a consent', () => {
  it('writes the bar before the facts', async () => {
    const desk = aDesk();
    await desk.decide({
      intent: 'CompleteTraining',
      staffId: visitator.id,
      actor: manager,
      route: 'r',
      body: { course: 'screening', at: '2026-01-01', validUntil: '2027-01-01' },
    });
    const { caseId } = await desk.decide(contact('k1'));
    await desk.decide(
      inCase(caseId, 'ScreenCase', {
        about: [],
        basis: 'affected',
        findings: [],
        refusal: 'clear',
        replies: 'none',
        because: [],
        outcome: 'stalking',
        concern: 'high',
        reviewOn: '2026-06-01',
        reasons: 'Ord',
      }),
    );
    const consent = await desk.decide(
      inCase(caseId, 'GiveConsent', {
        by: 'affected',
        how: 'phone',
        explainedVersion: '1',
        interpreterUsed: false,
        recipients: ['centre:dk/affected'],
        purposes: ['counselling'],
        fieldSets: ['identity'],
      }),
    );
    const referral = await desk.decide(
      inCase(caseId, 'SendReferral', {
        to: 'centre:dk/affected',
        purpose: 'counselling',
        legalBasis: 'consent',
        consentId: consent.id,
        fieldSets: ['identity'],
        affectedInformed: 'before',
        toldWhatStays: true,
        urgency: 'normal',
        summary: 'Ord',
      }),
    );
    desk.steps.length = 0;
    await desk.decide(
      inCase(caseId, 'WithdrawConsent', {
        consentId: consent.id,
        by: 'affected',
        how: 'phone',
        pressureAsked: 'asked-none',
      }),
    );
    expect(desk.steps).toEqual(['bar', 'append']);
    const facts = await factsOf(desk, caseId);
    expect(desk.sealer.barred).toEqual([
      {
        recipient: 'centre:dk/affected',
        caseId,
        ground: referral.id,
        wholeCase: true,
        factId: facts.find(({ type }) => type === 'ConsentWithdrawn')?.id,
      },
    ]);
  });
});

describe('a training', () => {
  it('stands in the staff member’s own stream, once', async () => {
    const desk = aDesk();
    const training: DecideRequest = {
      intent: 'CompleteTraining',
      staffId: 'v',
      actor: manager,
      route: 'r',
      key: 't',
      body: { course: 'screening', at: '2026-01-01', validUntil: '2027-01-01' },
    };
    const first = await desk.decide(training);
    expect(await desk.decide(training)).toEqual(first);
    const last = await desk.store.last();
    expect(last).toMatchObject({ type: 'TrainingCompleted', revision: 0 });
    expect(last?.stream).toMatch(/^staff-/);
    expect(JSON.stringify(last)).not.toContain('"v"');
  });

  it('is recorded by somebody else', async () => {
    const own: DecideRequest = {
      intent: 'CompleteTraining',
      staffId: manager.id,
      actor: manager,
      route: 'r',
      body: { course: 'screening', at: '2026-01-01', validUntil: '2027-01-01' },
    };
    const desk = aDesk();
    await expect(desk.decide(own)).rejects.toMatchObject({ code: 'own-training' });
    expect(await desk.store.last()).toBeUndefined();
  });
});
