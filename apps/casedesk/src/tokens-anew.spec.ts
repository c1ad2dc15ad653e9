import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { streamName, type IntentName } from '@vaern/casework';
import { aDesk, contact, visitator } from '../test/desk';

const varde: Actor = {
  id: 'w',
  agency: 'municipality:0573',
  unit: 'municipality:0573/visitation',
  role: 'visitator',
  roles: ['visitator'],
};
const terms = {
  to: varde.unit,
  purpose: 'hand-over',
  legalBasis: 'authority-need',
  noConsentReason: 'legal-duty',
  fieldSets: [],
  affectedInformed: 'before',
  urgency: 'normal',
  summary: 'Hun flytter.',
};
const phones = ['00 00 12 01'];
const described = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none' };

async function collected<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

/** A case in which she was described, and what is asked for next. */
async function begun() {
  const desk = aDesk();
  const { caseId } = await desk.decide(contact('k', visitator));
  const asks = (actor: Actor, intent: IntentName, body: object) =>
    desk.decide({ intent, actor, caseId, route: intent, key: `${intent} ${JSON.stringify(body)}`, body: { ...body } });
  const { id: her } = await asks(visitator, 'DescribePerson', { ...described, phones, cpr: '0204364008' });
  const takes = async (more: object = {}) => {
    const { id: referralId } = await asks(visitator, 'SendReferral', { ...terms, ...more });
    desk.steps.length = 0;
    desk.tokens.kept.length = 0;
    await asks(varde, 'AcceptReferral', { referralId });
    return referralId;
  };
  return { desk, caseId, her, asks, takes };
}

describe('who takes a case over', () => {
  it('finds it by the numbers that were written down before, from the moment it is its own', async () => {
    const { desk, caseId, takes } = await begun();
    expect(desk.tokens.kept.some(({ recipient }) => recipient.startsWith(varde.agency))).toBe(false);
    await takes();
    const kept = desk.tokens.kept.filter(({ recipient }) => recipient === varde.unit);
    expect(kept.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
      'cpr 0204364008',
      'phone 00 00 12 01',
    ]);
    expect(desk.tokens.kept.every(({ recipient }) => recipient.startsWith(varde.agency))).toBe(true);
    expect(new Set(kept.map((one) => one.caseId))).toEqual(new Set([caseId]));
    expect(desk.steps).toEqual(['open', 'tokens', 'seal', 'bar', 'append']);
  });
  it('in the parts in which they stand', async () => {
    const { desk, caseId, takes } = await begun();
    await takes();
    const events = await collected(desk.store.read(streamName({ kind: 'case', id: caseId })));
    const parts = events.flatMap(
      ({ data }) => data.parts as unknown as { id: string; class: string; person: string }[],
    );
    for (const { partId, person, kind } of desk.tokens.kept) {
      const part = parts.find(({ id }) => id === partId);
      expect([part?.person, part?.class]).toEqual([person, kind === 'cpr' ? 'cpr' : 'reach']);
    }
  });
  it('is not signed for by the one who accepts: the CaseDesk opens what the old home holds, as itself', async () => {
    const { desk, takes } = await begun();
    await takes();
    const takingOn = desk.door.signed.filter(({ reader }) => reader.purpose === 'hand-over');
    expect(takingOn).toMatchObject([
      { recipient: visitator.unit, reader: { account: 'casedesk', role: 'casedesk', agency: visitator.agency } },
    ]);
  });
  it('is found by no number that was retracted', async () => {
    const { desk, caseId, her, asks, takes } = await begun();
    const reach = { channel: 'phone', value: '00 00 12 09', mayCall: true, mayLeaveMessage: false };
    await asks(visitator, 'SetSafeReach', { personId: her, ...reach, perpetratorHasAccess: 'no' });
    const events = await collected(desk.store.read(streamName({ kind: 'case', id: caseId })));
    const set = events.find(({ type }) => type === 'SafeReachSet')!;
    await asks(visitator, 'RetractFact', { factId: set.id, reason: 'entered-in-error' });
    await takes();
    expect(desk.tokens.kept.map(({ value }) => value)).not.toContain('00 00 12 09');
  });
  it('has what is written down from then on sealed for itself, on the ground of the hand-over', async () => {
    const { desk, asks, takes } = await begun();
    const referralId = await takes();
    const witness = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none', name: 'Vidne' };
    await asks(varde, 'DescribePerson', { ...witness, notInterpretedBy: 'Hans fætter' });
    expect(desk.sealer.sealed.slice(-2).map(({ holder, ground }) => [holder, ground])).toEqual([
      [varde.unit, referralId],
      [varde.unit, referralId],
    ]);
  });
});

describe('whoever was asked for something else', () => {
  it('finds what its columns may learn: her phone, not her number', async () => {
    const { desk, takes } = await begun();
    await takes({ purpose: 'children', legalBasis: 'child-protection' });
    const kept = desk.tokens.kept.filter(({ recipient }) => recipient === varde.unit);
    expect(kept.map(({ kind }) => kind)).toEqual(['phone']);
  });
  it('goes on being found by what is written down later', async () => {
    const { desk, asks, takes } = await begun();
    await takes({ purpose: 'children', legalBasis: 'child-protection' });
    desk.tokens.kept.length = 0;
    await asks(visitator, 'DescribePerson', { ...described, phones: ['00 00 12 09'] });
    expect(desk.tokens.kept.map(({ recipient }) => recipient)).toContain(varde.unit);
  });
});
