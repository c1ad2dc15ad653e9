import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { noAccess } from './access';
import { closings } from './closings';
import { id, person, recipientOf, unit, who, type UnitName } from './testing/cast';
import { informed, involved, involvementEnded, notified, visitation } from './testing/children-facts';
import { accepted, consent, described, opened, safeReach, sent, stored } from './testing/facts';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';

const [i1, i2, r1] = [id(4, 1), id(4, 2), id(2, 1)];
const family = recipientOf('family');
const her = described(person.affected, ['affected'], ['identity', 'cpr', 'address']);
const types = (...facts: readonly StoredFact[]) => typesTo(family, [opened(), ...facts]);

describe('the family unit that is informed', () => {
  it('is told of the case from then on, on the basis that the informing states, for the classes it names', () => {
    const notices = noticesTo(family, [opened(), her, safeReach(), informed(i1, 'family', ['identity']), involved()]);
    expect(notices.map(({ type }) => type)).toEqual([
      'AccessOpened',
      'SafeReachSet',
      'PersonDescribed',
      'FamilyUnitInformed',
      'ChildrenInvolved',
    ]);
    expect(notices[0]).toMatchObject({
      legalBasis: 'child-protection',
      data: { ground: i1, of: 'involvement', basis: 'child-protection', classes: ['identity'] },
    });
    expect(wordsTo(family, [opened(), her, informed(i1, 'family', ['identity'])], 'PersonDescribed')).toEqual([
      'identity',
    ]);
  });
  it('is told nothing of the sort before', () =>
    expect(types(her, involved(), visitation(), notified('home'))).toEqual([]));
  it.each(['police', 'affected', 'perpetrators', 'restricted', 'home', 'frontline'] as const)(
    'is the family unit: nobody else is opened to by it, not %s',
    (name) => {
      const facts = [opened(), informed(i1, name)];
      const opens = tellAll(facts).filter(({ step }) => step.kind === 'opened' && step.ground === i1);
      expect(opens).toEqual([]);
    },
  );
  it('learns where she is only if that was chosen, whatever is told otherwise', () => {
    const child = described(person.child, ['child'], ['identity', 'address', 'place']);
    const told = (...classes: ('address' | 'place')[]) =>
      wordsTo(family, [opened(), child, informed(i1, 'family', classes)], 'PersonDescribed');
    expect(told()).toEqual(['identity']);
    expect(told('address')).toEqual(['identity', 'address']);
  });
  it('knows the consents that name it', () =>
    expect(types(informed(i1, 'family'), consent(id(3, 1), ['family'], []))).toContain('ConsentGiven'));
  it('is told of its work whole: informing, its end and the visitation with its words', () => {
    const facts = [opened(), informed(i1, 'family'), visitation()];
    expect(wordsTo(family, facts, 'VisitationNoted')).toEqual(['narrative']);
  });
});

describe('when its part ends', () => {
  it('it keeps what it was told, and is told nothing new', () => {
    expect(types(informed(i1, 'family'), involvementEnded(i1, 'family'), involved())).toEqual([
      'AccessOpened',
      'FamilyUnitInformed',
      'FamilyInvolvementEnded',
      'AccessEnded',
    ]);
  });
  it.each([
    ['because it was informed in error', 'informed-in-error'],
    ['because the case was handed over', 'handed-over'],
  ] as const)('%s, the case is gone there, and that is known beforehand', (_, reason) => {
    const facts = [opened(), informed(i1, 'family')];
    const end = involvementEnded(i1, 'family', reason);
    expect(types(facts[1]!, end, involved()).slice(-1)).toEqual(['AccessClosed']);
    const access = noAccess();
    tellAll(facts, access);
    expect(closings(access, [end], who)).toEqual([
      { recipient: family, ground: i1, reason, factId: end.id, wholeCase: true },
    ]);
  });
  it('another ground of its own stays', () => {
    const facts = [
      informed(i1, 'family'),
      sent(r1, 'family'),
      accepted(r1),
      involvementEnded(i1, 'family'),
      involved(),
    ];
    expect(types(...facts).at(-1)).toBe('ChildrenInvolved');
  });
  it('it may be informed anew', () =>
    expect(
      types(informed(i1, 'family'), involvementEnded(i1, 'family'), informed(i2, 'family'), involved()).at(-1),
    ).toBe('ChildrenInvolved'));
});

describe('of children, others than the family unit are told', () => {
  const open = (to: UnitName) => [opened(), sent(r1, to), accepted(r1)];
  const last = (to: UnitName, fact: StoredFact) => noticesTo(recipientOf(to), [...open(to), fact]).at(-1);

  it.each(['police', 'affected'] as const)('%s: how many', (to) => {
    const fact = involved();
    expect(last(to, fact)?.data).toEqual({ factId: fact.id, number: 1 });
  });
  it('the police: that somebody notified, and not about whom; the centre not even that', () => {
    const fact = notified('home');
    expect(last('police', fact)?.data).toEqual({
      factId: fact.id,
      notificationId: id(7, 4),
      madeAt: '2026-03-03T10:00:00.000Z',
    });
    expect(last('affected', fact)?.type).not.toBe('ChildNotificationMade');
  });
  it.each(['police', 'affected'] as const)('%s: its own notification whole', (to) =>
    expect(last(to, notified(to))?.data).toMatchObject({ about: [person.child], byUnit: unit[to] }),
  );
  it.each(['police', 'affected'] as const)('%s: nothing of the family unit’s work', (to) => {
    const work = ['CallSafetyChecked', 'FamilyContactMade', 'VisitationNoted', 'FamilyUnitInformed'];
    const facts = [
      ...open(to),
      informed(i1, 'family'),
      visitation(),
      stored('FamilyInvolvementEnded', {
        involvementId: i1,
        unit: unit.family,
        reason: 'work-done',
      }),
    ];
    expect(typesTo(recipientOf(to), facts).filter((type) => work.includes(type))).toEqual([]);
  });
});
