import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DecideRequest } from '@vaern/case-desk';
import type { RecordedEvent } from '@vaern/event-store';
import { DoorClosed } from '@vaern/vault';
import { aDesk, contact, officer, visitator } from '../test/desk';

let desk: ReturnType<typeof aDesk>;
let caseId: string;
let affected: string;
const home = 'municipality:0561/visitation';

beforeEach(async () => {
  desk = aDesk();
  ({ caseId } = await desk.decide(contact('k')));
  const [opened] = await facts();
  affected = String(opened && plainOf(opened).affected);
});

const facts = async (): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of desk.store.read(`case-${caseId}`)) events.push(event);
  return events;
};
const plainOf = ({ data }: RecordedEvent) => (data as unknown as { plain: Record<string, unknown> }).plain;
const found = async () => (await facts()).filter(({ type }) => type === 'AddressHitFound').map(plainOf);
const ask = (intent: DecideRequest['intent'], body: object, more: Partial<DecideRequest> = {}) =>
  desk.decide({ intent, caseId, actor: visitator, route: `POST ${intent}`, body: { ...body }, ...more });
const described = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'special', guardians: [] };
const address = (street: string) =>
  ask('DescribePerson', { ...described, address: { street, postcode: '6700', town: 'Esbjerg' } });
const danger = (text: string, more: Partial<DecideRequest> = {}) =>
  ask('RaiseDanger', { sign: 'threat', by: 'affected', text }, more);
const incident = {
  occurredFrom: '2026-03-01T08:00:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  witnesses: [],
  audience: 'police',
};
const log = (text: string) => ask('LogIncident', { ...incident, text });
const lastDanger = async () =>
  String(
    (await facts())
      .filter(({ type }) => type === 'DangerRaised')
      .map(plainOf)
      .at(-1)?.dangerId,
  );
const toThePolice = {
  to: 'police:1464/intake',
  purpose: 'protection',
  legalBasis: 'vital-interest',
  noConsentReason: 'life-in-danger',
  affectedInformed: 'before',
  urgency: 'urgent',
};
/** What was signed for since. */
const signedBy = async (work: () => Promise<unknown>) => {
  desk.door.signed.length = 0;
  await work();
  return desk.door.signed;
};

describe('new words', () => {
  it('are searched for her address, and the hit stands before them in the same append', async () => {
    await address('Havnegade 12');
    desk.steps.length = 0;
    await log('Han stod ved Havnegade 12');
    expect(desk.steps).toEqual(['seal', 'append']);
    const [hit, written] = (await facts()).slice(-2);
    expect([hit?.type, written?.type]).toEqual(['AddressHitFound', 'IncidentLogged']);
    expect(plainOf(hit!)).toMatchObject({
      factId: written?.id,
      about: affected,
      class: 'log-text',
      field: 'text',
      at: [{ from: 13, to: 25 }],
      where: 'text',
      of: 'address',
    });
  });
  it('are searched by the CaseDesk, signing as itself at the home of the case, for what is known and no more', async () => {
    await address('Havnegade 12');
    for (let n = 0; n < 20; n++) await log(`ord ${n}`);
    const signed = await signedBy(() => log('Han stod ved Havnegade'));
    expect(signed).toHaveLength(1);
    expect(signed[0]?.parts).toHaveLength(1);
    expect(signed[0]).toMatchObject({
      recipient: home,
      reader: { account: 'casedesk', role: 'casedesk', unit: home, purpose: 'address-search' },
    });
  });
  it('take one signature, whether anything of hers is known or not', async () => {
    const before = await signedBy(() => log('Havnegade'));
    expect(before.map(({ parts }) => parts)).toEqual([[]]);
    await address('Havnegade 12');
    expect(await signedBy(() => log('Havnegade'))).toHaveLength(1);
  });
  it('are not stored when nobody can sign', async () => {
    await address('Havnegade 12');
    desk.door.isClosed = true;
    const before = (await facts()).length;
    await expect(danger('Havnegade')).rejects.toThrow(DoorClosed);
    expect(await facts()).toHaveLength(before);
  });
  it('hold no word of hers in what is found: where it stands, and nothing else', async () => {
    await address('Havnegade 12');
    await log('Han stod ved Havnegade 12');
    expect(JSON.stringify(await facts())).not.toMatch(/havnegade|6700|esbjerg/i);
  });
  it('are answered alike with a hit and without, to whoever is not told of it', async () => {
    await address('Havnegade 12');
    await danger('fare');
    const { id: referralId } = await ask('SendReferral', { ...toThePolice, fieldSets: ['narrative'] });
    const asOfficer = { actor: officer, route: 'POST' };
    await ask('AcceptReferral', { referralId }, asOfficer);
    const versions: number[] = [];
    for (const text of ['intet', 'Havnegade', 'intet']) {
      versions.push(Number((await ask('RaiseDanger', { sign: 'weapon', by: 'relative', text }, asOfficer)).version));
      await ask('ClearDanger', { dangerId: await lastDanger() }, asOfficer);
    }
    expect(await found()).toHaveLength(1);
    expect(versions.map((version) => version - (versions[0] ?? 0))).toEqual([0, 2, 4]);
  });
  it('find hits once, also when the command is repeated', async () => {
    await address('Havnegade 12');
    await danger('Havnegade', { key: 'd' });
    await danger('Havnegade', { key: 'd' });
    expect(await found()).toHaveLength(1);
  });
  it('are searched as they open the case, and its opening stays first', async () => {
    const { caseId: other } = await desk.decide(
      contact('other', visitator, { text: 'Ring på 20 30 40 50', phones: ['20304050'] }),
    );
    caseId = other;
    expect((await facts()).map(({ type }) => type)).toEqual(['CaseOpened', 'AddressHitFound', 'ContactReported']);
  });
});

describe('when more of hers becomes known', () => {
  it('the words before it are searched, once', async () => {
    await log('Han stod ved Havnegade 12');
    await danger('Intet');
    const signed = await signedBy(() => address('Havnegade 12'));
    expect(await found()).toMatchObject([{ class: 'log-text', of: 'address' }]);
    expect(signed.map(({ parts }) => parts.length)).toEqual([0, 3]);
    expect((await signedBy(() => address('Havnegade 12'))).map(({ parts }) => parts.length)).toEqual([1]);
    expect(await found()).toHaveLength(1);
  });
  it('only for what is new', async () => {
    await log('Havnegade og 20 30 40 50');
    await address('Havnegade 12');
    await ask('DescribePerson', { ...described, phones: ['20304050'] });
    expect((await found()).map(({ of }) => of)).toEqual(['address', 'phone']);
  });
  it('by her safe reach', async () => {
    await log('20 30 40 50');
    const reach = { channel: 'phone', mayCall: true, mayLeaveMessage: false, perpetratorHasAccess: 'no', neverUse: [] };
    await ask('SetSafeReach', { ...reach, personId: affected, value: '+45 20304050' });
    expect((await found()).map(({ of }) => of)).toEqual(['phone']);
  });
  it('by somebody who turns out to be her', async () => {
    await log('Havnegade');
    const other = { ...described, capacities: ['relative'], address: { street: 'Havnegade 12' } };
    const { id } = await ask('DescribePerson', other);
    expect(await found()).toEqual([]);
    await address('Torvegade 4');
    await ask('MergePersons', { personId: id, into: affected });
    expect(await found()).toHaveLength(1);
    await log('Havnegade');
    expect(await found()).toHaveLength(2);
  });
  it('but not by what is known of others', async () => {
    await log('Havnegade');
    await ask('DescribePerson', { ...described, capacities: ['perpetrator'], address: { street: 'Havnegade 12' } });
    await log('Havnegade');
    expect(await found()).toEqual([]);
  });
  it('in pages, of a long case', async () => {
    for (let n = 0; n < 50; n++) await log(n === 45 ? 'Havnegade' : `ord ${n}`);
    const signed = await signedBy(() => address('Havnegade 12'));
    expect(signed.map(({ parts }) => parts.length)).toEqual([0, 20, 20, 11]);
    expect(await found()).toHaveLength(1);
  });
});

describe('what was never searched', () => {
  it('is searched before words are sent, and then no more', async () => {
    await address('Havnegade 12');
    await log('Havnegade, som fundet er kendt');
    await log('Havnegade');
    const [last] = (await facts()).slice(-1);
    const other = aDesk();
    const stored = (await facts()).filter(({ type }, place) => type !== 'AddressHitFound' || place < 4);
    for (const { id, type, data, meta } of stored) {
      const { searched: _searched, ...mark } = meta;
      await other.store.append(`case-${caseId}`, (await at(other)) - 1, [{ id, type, data, meta: mark }]);
    }
    other.sealer.words.clear();
    for (const [part, words] of desk.sealer.words) other.sealer.words.set(part, words);
    desk = other;
    const send = () =>
      ask('SendReferral', {
        to: 'municipality:0561/coordination',
        purpose: 'coordination',
        legalBasis: 'authority-need',
        noConsentReason: 'legal-duty',
        fieldSets: ['log-text'],
        affectedInformed: 'before',
        urgency: 'normal',
      });
    expect(await found()).toHaveLength(1);
    await send();
    expect((await found()).slice(1)).toMatchObject([{ factId: last?.id }]);
    expect((await signedBy(() => danger('ro'))).map(({ parts }) => parts.length)).toEqual([1]);
  });
});

async function at(other: ReturnType<typeof aDesk>): Promise<number> {
  let next = 0;
  for await (const event of other.store.read(`case-${caseId}`)) next = event.revision + 1;
  return next;
}
