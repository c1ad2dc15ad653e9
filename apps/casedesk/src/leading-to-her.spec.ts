import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import type { DecideRequest } from '@vaern/case-desk';
import type { RecordedEvent } from '@vaern/event-store';
import { aDesk, contact, officer, visitator } from '../test/desk';

let desk: ReturnType<typeof aDesk>;
let caseId: string;

const facts = async (): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of desk.store.read(`case-${caseId}`)) events.push(event);
  return events;
};
const plainOf = ({ data }: RecordedEvent) => (data as unknown as { plain: Record<string, string> }).plain;
const ask = (intent: DecideRequest['intent'], body: object, actor: Actor = visitator) =>
  desk.decide({ intent, caseId, actor, route: `POST ${intent}`, body: { ...body } });
const incident = {
  occurredFrom: '2026-03-01T08:00:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  witnesses: [],
  audience: 'perpetrator',
};
const log = async (text: string, actor?: Actor) => {
  await ask('LogIncident', { ...incident, text }, actor);
  return (await facts()).at(-1)?.id ?? '';
};
const lives = (street: string) =>
  ask('DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'special',
    guardians: [],
    address: { street },
  });
const decides = async (decision: string, reason: string) => {
  const found = (await facts()).find(({ type }) => type === 'AddressHitFound');
  await ask('DecideAddressHit', { hitId: found && plainOf(found).hitId, decision, reason });
};
const leading = (asked: readonly string[], actor: Actor = officer) =>
  desk.hub.leadingToHer({ actor, caseId, facts: asked });

beforeEach(async () => {
  desk = aDesk();
  ({ caseId } = await desk.decide(contact('k')));
  await ask('RaiseDanger', { sign: 'threat', by: 'affected' });
  const { id: referralId } = await ask('SendReferral', {
    to: 'police:1464/intake',
    purpose: 'protection',
    legalBasis: 'vital-interest',
    noConsentReason: 'life-in-danger',
    affectedInformed: 'before',
    urgency: 'urgent',
    fieldSets: ['log-text'],
  });
  await ask('AcceptReferral', { referralId }, officer);
});

describe('what may lead to her', () => {
  it('is what something of hers was found in, of what is asked about', async () => {
    await lives('Havnegade 12');
    const [clean, found, other] = [await log('intet'), await log('Havnegade 12'), await log('Havnegade 14')];
    expect(await leading([clean, found])).toEqual([{ factId: found, class: 'log-text' }]);
    expect(await leading([clean])).toEqual([]);
    expect(await leading([other])).toHaveLength(1);
  });
  it('is what the unit wrote itself, too', async () => {
    await lives('Havnegade 12');
    expect(await leading([await log('Havnegade', officer)])).toHaveLength(1);
  });
  it('is found when it becomes hers', async () => {
    const entry = await log('Havnegade 12');
    expect(await leading([entry])).toEqual([]);
    await lives('Havnegade 12');
    expect(await leading([entry])).toHaveLength(1);
  });
  it.each([
    ['withhold', 'not-needed'],
    ['withhold', 'coincidence'],
    ['strike', 'protects-affected'],
    ['tell', 'recipient-needs'],
    ['tell', 'recipient-knows'],
    ['tell', 'asked-by-affected'],
  ])('goes on leading there, decided: %s, %s', async (decision, reason) => {
    await lives('Havnegade 12');
    const entry = await log('Havnegade 12');
    await decides(decision, reason);
    expect(await leading([entry])).toHaveLength(1);
  });
  it('does not where it is a coincidence, until somebody says that it is none', async () => {
    await lives('Havnegade 12');
    const entry = await log('Havnegade 12');
    await decides('tell', 'coincidence');
    expect(await leading([entry])).toEqual([]);
    await decides('tell', 'recipient-needs');
    expect(await leading([entry])).toHaveLength(1);
  });
  it('is seen as it is stored by now, whoever appended it', async () => {
    await lives('Havnegade 12');
    const entry = await log('Havnegade 12');
    const found = (await facts()).find(({ type }) => type === 'AddressHitFound')!;
    const { revision, meta } = (await facts()).at(-1)!;
    const plain = { ...plainOf(found), decision: 'tell', reason: 'coincidence' };
    const data = { ...found.data, plain } as never;
    const decided = { id: crypto.randomUUID(), type: 'AddressHitDecided', data, meta };
    await desk.store.append(`case-${caseId}`, revision, [decided]);
    expect(await leading([entry])).toEqual([]);
  });
  it('is told to nobody who issues no bundles, nor where there is no such case', async () => {
    await lives('Havnegade 12');
    const entry = await log('Havnegade 12');
    const fyn = { ...officer, agency: 'police:1465', unit: 'police:1465/intake' };
    for (const actor of [visitator, { ...officer, role: 'records-owner', roles: ['records-owner'] }, fyn] as Actor[])
      await expect(leading([entry], actor)).rejects.toMatchObject({ code: 'no-such-case' });
  });
});
