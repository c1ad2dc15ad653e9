import { describe, expect, it } from '@jest/globals';
import { asTheClock, type DecideRequest } from '@vaern/case-desk';
import { MemoryEventStore, type RecordedEvent } from '@vaern/event-store';
import { aDesk, contact, manager, visitator, withAppend } from '../test/desk';

type Desk = ReturnType<typeof aDesk>;

const factsOf = async (desk: Desk, caseId: string): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of desk.store.read(`case-${caseId}`)) events.push(event);
  return events;
};
const typesOf = async (desk: Desk, caseId: string) => (await factsOf(desk, caseId)).map(({ type }) => type);

const inCase = (caseId: string, intent: DecideRequest['intent'], body: object, more: object = {}): DecideRequest => ({
  intent,
  caseId,
  actor: visitator,
  route: `POST ${intent}`,
  body: body as DecideRequest['body'],
  ...more,
});
const wish = (caseId: string, more: object = {}) => inCase(caseId, 'StateWish', { report: 'yes', keepFrom: [] }, more);

const centre = 'centre:dk/affected';
const until = '2026-03-05';
const lastMoment = '2026-03-05T22:59:59.000Z';
const dayAfter = '2026-03-05T23:00:00.000Z';
const training: DecideRequest = {
  intent: 'CompleteTraining',
  staffId: visitator.id,
  actor: manager,
  route: 'r',
  body: { course: 'screening', at: '2026-01-01', validUntil: '2027-01-01' },
};
const screening = {
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
};
const consent = {
  by: 'affected',
  how: 'phone',
  explainedVersion: '1',
  recipients: [centre],
  purposes: ['counselling'],
  fieldSets: ['identity'],
};
const referral = {
  to: centre,
  purpose: 'counselling',
  legalBasis: 'consent',
  fieldSets: ['identity'],
  affectedInformed: 'before',
  toldWhatStays: true,
  urgency: 'normal',
  summary: 'Ord',
};

/** A case that the centre knows on a consent until the fifth of March. */
async function onConsent(desk: Desk) {
  await desk.decide(training);
  const { caseId } = await desk.decide(contact('k1'));
  await desk.decide(inCase(caseId, 'ScreenCase', screening));
  const { id: consentId } = await desk.decide(inCase(caseId, 'GiveConsent', { ...consent, until }));
  const { id: referralId } = await desk.decide(inCase(caseId, 'SendReferral', { ...referral, consentId }));
  const before = (await factsOf(desk, caseId)).length;
  return {
    caseId,
    consentId,
    referralId,
    since: async () => (await typesOf(desk, caseId)).slice(before),
  };
}

/** What the timekeeper hands in when it wakes up. */
const wakes = (desk: Desk, { caseId, consentId }: { caseId: string; consentId: string }) =>
  desk.decide(asTheClock({ kind: 'consent', about: consentId, dueAt: dayAfter }, { caseId, home: visitator.unit }));

const over = ['ConsentExpired', 'ReferralWithdrawn', 'WishStated'];

describe('while the timekeeper stands still', () => {
  it('a consent counts the whole of its last day', async () => {
    const desk = aDesk();
    const { caseId, since } = await onConsent(desk);
    desk.clock.set(lastMoment);
    await desk.decide(wish(caseId));
    expect(await since()).toEqual(['WishStated']);
  });

  it('a consent has ended before what is decided after its last day, and so has what rests on it', async () => {
    const desk = aDesk();
    const { caseId, since, referralId } = await onConsent(desk);
    desk.clock.set(dayAfter);
    desk.steps.length = 0;
    await desk.decide(wish(caseId));
    expect(await since()).toEqual(over);
    expect(desk.steps).toEqual(['bar', 'append', 'append']);
    expect(desk.sealer.barred).toMatchObject([{ recipient: centre, ground: referralId, wholeCase: true }]);
  });

  it('it ends also for a command that is refused', async () => {
    const desk = aDesk();
    const { caseId, since, referralId } = await onConsent(desk);
    desk.clock.set(dayAfter);
    const withdrawal = inCase(caseId, 'WithdrawReferral', { referralId, reason: 'not-needed' });
    await desk.decide(withdrawal).catch(() => undefined);
    expect(await since()).toEqual(over.slice(0, 2));
  });

  it('whoever has no part in the case ends nothing', async () => {
    const desk = aDesk();
    const { caseId, since } = await onConsent(desk);
    desk.clock.set(dayAfter);
    const actor = { ...visitator, agency: 'municipality:0573', unit: 'municipality:0573/visitation' };
    await expect(desk.decide(wish(caseId, { actor }))).rejects.toMatchObject({ code: 'no-such-case' });
    expect(await since()).toEqual([]);
  });

  it('the version that the caller has seen is the one from before', async () => {
    const desk = aDesk();
    const { caseId, since } = await onConsent(desk);
    const seen = await desk.decide(wish(caseId));
    desk.clock.set(dayAfter);
    const body = { report: 'no', keepFrom: [] };
    await desk.decide(wish(caseId, { body, ifMatch: seen.version }));
    expect(await since()).toEqual(['WishStated', ...over]);
  });
});

describe('when the timekeeper wakes up', () => {
  it('it finds that done which was decided before it', async () => {
    const desk = aDesk();
    const told = await onConsent(desk);
    desk.clock.set(dayAfter);
    await desk.decide(wish(told.caseId));
    await wakes(desk, told);
    await wakes(aDesk(desk.store), told).catch(() => undefined);
    expect(await told.since()).toEqual(over);
  });

  it('and a command comes in the same instant, at two desks, it ends once', async () => {
    const store = new MemoryEventStore();
    const one = aDesk(store);
    const told = await onConsent(one);
    one.clock.set(dayAfter);
    let isFirst = true;
    const two = aDesk(
      withAppend(store, async (...given) => {
        if (isFirst) await wakes(one, told);
        isFirst = false;
        return store.append(...given);
      }),
    );
    two.clock.set(dayAfter);
    await two.decide(wish(told.caseId));
    expect(await told.since()).toEqual(over);
  });
});

describe('an order', () => {
  const perpetrator = { capacities: ['perpetrator'], identityStatus: 'suspected', addressProtection: 'none' };

  it('is over before what is decided after its last day', async () => {
    const desk = aDesk();
    await desk.decide(training);
    const { caseId } = await desk.decide(contact('k1'));
    const { id: against } = await desk.decide(inCase(caseId, 'DescribePerson', perpetrator));
    const { id: her } = await desk.decide(
      inCase(caseId, 'DescribePerson', { ...perpetrator, capacities: ['affected'] }),
    );
    const order = {
      kind: 'no-contact',
      against,
      protects: [her],
      from: '2026-03-01',
      to: until,
      knownFrom: 'document-seen',
    };
    await desk.decide(inCase(caseId, 'RecordOrder', order));
    const before = (await factsOf(desk, caseId)).length;
    desk.clock.set(lastMoment);
    await desk.decide(wish(caseId));
    desk.clock.set(dayAfter);
    await desk.decide(wish(caseId, { body: { report: 'no', keepFrom: [] } }));
    expect((await typesOf(desk, caseId)).slice(before)).toEqual(['WishStated', 'OrderExpired', 'WishStated']);
  });
});
