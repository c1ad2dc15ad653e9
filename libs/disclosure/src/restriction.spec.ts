import { describe, expect, it } from '@jest/globals';
import { noAccess } from './access';
import { closings } from './closings';
import { recipientOf, id, shelterOf, unit, who, shelter } from './testing/cast';
import * as make from './testing/facts';
import { inShelter, readersAt, restricted, unrestricted } from './testing/restricted';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';
import type { StoredFact } from '@vaern/casework';

const [toPolice, toFamily] = [id(2, 1), id(2, 2)];
const her = make.described(make.opened().plain.affected as string, ['affected'], ['identity', 'cpr', 'note']);
const terms = { fieldSets: ['identity' as const] };
const known = [make.opened(), make.safeReach(), her];
const inPolice = [...known, make.sent(toPolice, 'police', terms), make.accepted(toPolice)];
const [visitation, safety, police, named] = [
  recipientOf('home'),
  shelterOf('home'),
  recipientOf('police'),
  shelterOf('police'),
];
const after = (facts: readonly StoredFact[], recipient: string) => {
  const restriction = facts.findIndex(({ type }) => type === 'CaseRestricted');
  return tellAll(facts).filter(
    ({ step, at }) => at > restriction && 'recipient' in step && step.recipient === recipient,
  );
};

describe('a case that becomes restricted', () => {
  it('is closed to its home unit, which is not told why', () => {
    expect(noticesTo(visitation, [...known, restricted()]).at(-1)).toMatchObject({
      type: 'AccessClosed',
      data: { ground: 'home', reason: 'withdrawn' },
    });
  });

  it('is told whole to those of the same agency whom restricted cases are told to, safe reach first', () =>
    expect(typesTo(safety, [...known, restricted()])).toEqual([
      'AccessOpened',
      '(CaseOpened)',
      '(SafeReachSet)',
      '(PersonDescribed)',
      'CaseRestricted',
    ]));

  it('with every word, notes of the unit that it passed from among them', () =>
    expect(wordsTo(safety, [...known, restricted()], 'PersonDescribed')).toEqual(['identity', 'cpr', 'note']));

  it('is handed on before it is closed: its keys are never nobody’s', () => {
    const steps = tellAll([...inPolice, restricted()]).map(({ step }) => step);
    const of = (recipient: string) => steps.filter((step) => 'recipient' in step && step.recipient === recipient);
    for (const from of [visitation, police])
      expect(
        of(from)
          .slice(-2)
          .map(({ kind }) => kind),
      ).toEqual(['handed-on', 'closed']);
    expect(of(visitation).at(-2)).toMatchObject({ to: safety, period: 1 });
  });

  it('is told at another agency to its own, by its own column, and what restricts it stays at home', () => {
    const facts = [...inPolice, restricted(), readersAt('police')];
    const told = typesTo(police, facts).filter((type) => type !== 'AccessClosed');
    expect(typesTo(named, facts)).toEqual([
      ...told.filter((type) => type === 'AccessOpened').slice(0, 1),
      '(SafeReachSet)',
      '(CaseOpened)',
      '(PersonDescribed)',
      '(ReferralSent)',
      '(ReferralAccepted)',
      'RestrictedReadersChanged',
    ]);
    expect(wordsTo(named, facts, 'PersonDescribed')).toEqual(wordsTo(police, facts, 'PersonDescribed'));
    expect(typesTo(safety, facts)).toContain('RestrictedReadersChanged');
  });

  it('is lost to the colleagues of its home, and passed on for them to nobody', () => {
    const facts = [...known, make.sent(toFamily, 'family'), make.accepted(toFamily), restricted()];
    expect(tellAll(facts).at(-1)?.step.kind).toBe('told');
    expect(after(facts.slice(0, -1), recipientOf('family'))).not.toEqual([]);
    const family = tellAll(facts).filter(({ step }) => 'recipient' in step && step.recipient === recipientOf('family'));
    expect(family.at(-1)?.step).toMatchObject({ kind: 'closed', wholeCase: true });
    expect(family.map(({ step }) => step.kind)).not.toContain('handed-on');
  });

  it('takes along what had ended, as ended, and what was sent, with its life', () => {
    const done = [...inPolice, make.completed(toPolice)];
    const sentOn = [
      ...done,
      make.sent(id(2, 3), 'affected', { from: 'police', legalBasis: 'vital-interest' }),
      restricted(),
    ];
    expect(typesTo(named, sentOn)).toEqual([
      'AccessOpened',
      '(SafeReachSet)',
      '(CaseOpened)',
      '(PersonDescribed)',
      '(ReferralSent)',
      '(ReferralAccepted)',
      '(ReferralCompleted)',
      'AccessEnded',
      '(ReferralSent)',
    ]);
    expect(typesTo(shelterOf('affected'), sentOn).slice(0, 2)).toEqual(['AccessOpened', '(ReferralSent)']);
  });

  it('bars every ground that it closes, before it is acknowledged', () => {
    const access = noAccess();
    tellAll(inPolice, access);
    expect(closings(access, [restricted(), readersAt('police')], who)).toMatchObject([
      { recipient: visitation, ground: 'home', wholeCase: true },
      { recipient: police, ground: toPolice, wholeCase: true },
    ]);
  });
});

describe('a restricted case', () => {
  const bornHere = [
    make.stored('CaseOpened', { homeUnit: shelter.home, affected: her.parts[0]!.person }),
    restricted(),
  ];

  it('that began as one was never told to anybody else', () => {
    const facts = [...bornHere, inShelter(her)];
    expect(typesTo(safety, facts)).toEqual(['AccessOpened', 'CaseOpened', 'CaseRestricted', 'PersonDescribed']);
    const others = tellAll(facts).flatMap(({ step }) => ('recipient' in step ? [step.recipient] : []));
    expect(new Set(others)).toEqual(new Set([safety]));
  });

  it('opens nothing to a unit that restricted cases are not told to, whatever is sent there', () => {
    const facts = [...bornHere, make.sent(toPolice, 'police', terms), make.accepted(toPolice), her];
    expect(noticesTo(police, facts)).toEqual([]);
    expect(noticesTo(named, facts)).toEqual([]);
    expect(noticesTo(recipientOf('coordination'), [...facts, make.sent(id(2, 4), 'coordination')])).toEqual([]);
  });

  it('goes on at the agency that it passed to: its consent, its referral and its notes are its own', () => {
    const consented = make.consent(id(3, 1), ['police'], ['identity']);
    const onConsent = make.sent(toPolice, 'police', { ...terms, legalBasis: 'consent', consentId: id(3, 1) });
    const facts = [...known, consented, onConsent, make.accepted(toPolice), make.conversation('police'), restricted()];
    expect(wordsTo(named, facts, 'ConversationHeld')).toEqual(['note']);
    const withdrawn = [...facts, inShelter(make.consentWithdrawn(id(3, 1), ['police']))];
    expect(noticesTo(named, withdrawn).at(-1)).toMatchObject({
      type: 'AccessClosed',
      data: { ground: `${toPolice}#1`, reason: 'consent-withdrawn' },
    });
    const another = inShelter(make.sent(id(2, 3), 'police', { ...terms, legalBasis: 'consent', consentId: id(3, 1) }));
    expect(typesTo(named, [...facts, another]).slice(-2)).toEqual(['AccessOpened', 'ReferralSent']);
    expect(typesTo(named, [...withdrawn, another]).at(-1)).toBe('AccessClosed');
  });

  it('comes back whole when it is restricted no more, and is closed to those who read it', () => {
    const facts = [...inPolice, restricted(), inShelter(make.conversation('police')), unrestricted()];
    expect(noticesTo(safety, facts).at(-1)).toMatchObject({ type: 'AccessClosed', data: { ground: 'home#1' } });
    expect(noticesTo(named, facts).at(-1)).toMatchObject({ type: 'AccessClosed', data: { ground: `${toPolice}#1` } });
    const again = typesTo(visitation, facts).slice(typesTo(visitation, facts).indexOf('AccessClosed') + 1);
    expect(again).toContain('(CaseRestricted)');
    expect(again.at(-1)).toBe('CaseUnrestricted');
    expect(noticesTo(visitation, facts).findLast(({ type }) => type === 'AccessOpened')?.data.ground).toBe('home#2');
    expect(wordsTo(police, facts, 'ConversationHeld')).toEqual(['note']);
    expect(unit.police).not.toBe(shelter.police);
  });

  it('leaves what a colleague of its home notes, before and afterwards, with that colleague', () => {
    const theirs = [make.sent(toFamily, 'family'), make.accepted(toFamily), make.conversation('family')];
    const before = [...known, ...theirs, restricted()];
    expect(wordsTo(safety, before, 'ConversationHeld')).toEqual([]);
    const again = [make.sent(id(2, 4), 'family'), make.accepted(id(2, 4)), make.conversation('family')];
    const facts = [...known, restricted(), unrestricted(), ...again];
    expect(wordsTo(recipientOf('family'), facts, 'ConversationHeld')).toEqual(['note']);
    expect(wordsTo(visitation, facts, 'ConversationHeld')).toEqual([]);
  });

  describe('whose home was elsewhere, restricted no more', () => {
    const [at, anew] = [id(2, 5), id(2, 6)];
    const family = recipientOf('family');
    const fromPolice = { from: 'police' as const, ...terms };
    const opened = make.stored('CaseOpened', { homeUnit: unit.police, affected: her.parts[0]!.person });
    const theirs = [make.sent(at, 'family', fromPolice), make.accepted(at), make.conversation('family')];
    const freed = [opened, make.safeReach(), her, ...theirs, restricted(), unrestricted()];
    const again = [make.sent(anew, 'family', fromPolice), make.accepted(anew)];

    it('tells what a unit noted to whoever has its referral now', () => {
      expect(wordsTo(visitation, freed, 'ConversationHeld')).toEqual(['note']);
      expect(noticesTo(family, freed).at(-1)).toMatchObject({ type: 'AccessClosed' });
    });
    it('leaves what the unit notes on a new referral with that unit', () => {
      const facts = [...freed, ...again, { ...make.conversation('family'), id: id(9, 1) }];
      const now = tellAll(facts).filter((one) => one.at === facts.length - 1);
      const told = now.flatMap(({ step }) => (step.kind === 'told' ? [step] : []));
      expect(told.filter(({ parts }) => parts.length > 0)).toMatchObject([{ recipient: family }]);
    });
    it('brings along what was asked on a new referral that the unit forwards', () => {
      const [onward, asked] = [id(2, 7), [make.asked(anew, 'family'), make.answered(anew)]];
      const forwarded = [make.forwarded(anew, onward, 'affected'), make.sent(onward, 'affected', fromPolice)];
      const facts = [...freed, ...again, ...asked, ...forwarded, make.accepted(onward)];
      expect(typesTo(recipientOf('affected'), facts)).toContain('(InformationProvided)');
    });
    it('keeps her consent for the unit that she named, and for whoever has its referral: and so her withdrawal', () => {
      const consented = make.consent(id(3, 1), ['family'], ['identity']);
      const resting = { ...fromPolice, legalBasis: 'consent' as const, consentId: id(3, 1) };
      const before = [opened, her, consented, make.sent(at, 'family', resting), make.accepted(at)];
      const both = [...before, restricted(), unrestricted(), make.sent(anew, 'family', resting)];
      expect(typesTo(family, both).slice(-3)).toEqual(['AccessOpened', '(ConsentGiven)', 'ReferralSent']);
      const withdrawn = [...both, make.consentWithdrawn(id(3, 1), ['family'])];
      for (const recipient of [visitation, family])
        expect(noticesTo(recipient, withdrawn).at(-1)).toMatchObject({
          type: 'AccessClosed',
          data: { reason: 'consent-withdrawn' },
        });
      expect(typesTo(family, [...withdrawn, make.sent(id(2, 8), 'family', resting)]).at(-1)).toBe('AccessClosed');
    });
  });

  it('is restricted once, and freed once', () => {
    const once = [...inPolice, restricted()];
    expect(tellAll([...once, restricted(3)]).filter(({ step }) => step.kind === 'handed-on')).toHaveLength(2);
    expect(tellAll([...inPolice, unrestricted()]).filter(({ step }) => step.kind === 'closed')).toEqual([]);
  });
});
