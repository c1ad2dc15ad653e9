import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { id, person, recipientOf, unit } from './testing/cast';
import {
  accepted,
  completed,
  consent,
  consentWithdrawn,
  opened,
  reachRevoked,
  safeReach,
  sent,
  stored,
} from './testing/facts';
import { assessed, breach, denied, requested } from './testing/police-facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const [police, centre, coordination] = [recipientOf('police'), recipientOf('affected'), recipientOf('coordination')];
const [r1, r2, c1] = [id(2, 1), id(2, 2), id(3, 1)];
const toPolice = [sent(r1, 'police'), accepted(r1)];
const set = safeReach();
const over = [opened(), set, ...toPolice, completed(r1)];
const toldAfterTheEnd = (...facts: readonly StoredFact[]) => {
  const types = typesTo(police, facts);
  return types.slice(types.lastIndexOf('AccessEnded') + 1);
};

describe('a safe reach that is revoked', () => {
  it('is revoked for whoever is told nothing new, without a word', () => {
    const notice = noticesTo(police, [...over, reachRevoked()]).at(-1);
    expect(notice).toMatchObject({ type: 'SafeReachRevoked', grounds: [r1], data: { personId: person.affected } });
    expect(notice?.data.parts ?? []).toEqual([]);
  });
  it.each([
    { of: 'an order', life: [requested('police'), denied()] },
    { of: 'a breach', life: [breach('police'), assessed()] },
  ])('is revoked where $of is over', ({ life }) =>
    expect(toldAfterTheEnd(opened(), set, ...life, reachRevoked())).toEqual(['SafeReachRevoked']),
  );
  it('is revoked for the coordination that stood as the home', () => {
    const life = [sent(r1, 'coordination', { purpose: 'coordination' }), accepted(r1), completed(r1)];
    expect(typesTo(coordination, [opened(), set, ...life, reachRevoked()]).at(-1)).toBe('SafeReachRevoked');
  });
  it('and set anew is told with the new words to whoever is told on, and the others only that theirs holds no more', () => {
    const toCentre = [sent(r2, 'affected'), accepted(r2)];
    const facts = [opened(), set, ...toPolice, ...toCentre, completed(r1), reachRevoked(), safeReach()];
    expect(toldAfterTheEnd(...facts)).toEqual(['SafeReachRevoked']);
    expect(wordsTo(police, facts, 'SafeReachSet')).toEqual(['reach']);
    expect(typesTo(centre, facts).slice(-2)).toEqual(['SafeReachRevoked', 'SafeReachSet']);
    expect(wordsTo(centre, facts, 'SafeReachSet')).toEqual(['reach', 'reach']);
  });
  it('is revoked once: how often she had another one since, they do not learn', () =>
    expect(toldAfterTheEnd(...over, reachRevoked(), safeReach(), reachRevoked())).toEqual(['SafeReachRevoked']));
  it('is told first where access opens again, after the one that it revokes', () => {
    const again = [sent(r2, 'police'), accepted(r2)];
    expect(toldAfterTheEnd(...over, reachRevoked(), ...again).slice(3)).toEqual([
      'AccessOpened',
      '(SafeReachSet)',
      '(SafeReachRevoked)',
      '(CaseOpened)',
      'ReferralAccepted',
    ]);
  });
});

describe('that a safe reach was revoked is not told', () => {
  it.each([
    { to: 'whom it was set too late for', facts: [opened(), ...toPolice, completed(r1), safeReach(), reachRevoked()] },
    {
      to: 'whom it was revoked for before',
      facts: [...over.slice(0, -1), reachRevoked(), completed(r1), reachRevoked()],
    },
    {
      to: 'whom another one was set too late for',
      facts: [...over.slice(0, -1), reachRevoked(), completed(r1), safeReach(), reachRevoked()],
    },
    { to: 'whom that of somebody else was told', facts: [...over, reachRevoked(person.child)] },
    {
      to: 'whom it was taken back from',
      facts: [...over, stored('FactRetracted', { factId: set.id, reason: 'entered-in-error' }), reachRevoked()],
    },
    {
      to: 'whose agency forgot her',
      facts: [
        ...over,
        stored('PersonForgotten', { personId: person.affected, controller: unit.police }),
        reachRevoked(),
      ],
    },
  ])('to those $to', ({ facts }) => expect(toldAfterTheEnd(...facts).filter(isReach)).toEqual([]));
  it('to those whose access is closed', () => {
    const onConsent = { legalBasis: 'consent', consentId: c1, purpose: 'counselling' } as const;
    const given = [opened(), set, consent(c1, ['affected'], []), sent(r1, 'affected', onConsent), accepted(r1)];
    expect(typesTo(centre, [...given, consentWithdrawn(c1), reachRevoked()]).at(-1)).toBe('AccessClosed');
  });
});

const isReach = (type: string) => type.startsWith('SafeReach');
