import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { id, person, recipientOf, unit } from './testing/cast';
import {
  accepted,
  audienceChanged,
  completed,
  consent,
  consentWithdrawn,
  declined,
  described,
  incident,
  opened,
  safeReach,
  sent,
  stored,
  withdrawn,
} from './testing/facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const police = recipientOf('police');
const centre = recipientOf('affected');
const home = recipientOf('home');
const family = recipientOf('family');
const [r1, r2, c1] = [id(2, 1), id(2, 2), id(3, 1)];
const screening = () =>
  stored(
    'CaseScreened',
    {
      screeningId: id(4, 1),
      about: [],
      basis: 'affected',
      findings: [],
      refusal: 'clear',
      replies: 'none',
      because: [],
      outcome: 'stalking',
      concern: 'high',
      reviewOn: '2026-05-01',
    },
    { words: ['narrative'] },
  );

const danger = () =>
  stored('DangerRaised', { dangerId: id(5, 1), saidBy: 'affected', sign: 'threat' }, { words: ['narrative'] });

describe('the home', () => {
  it('is told every fact from the first on, live', () => {
    expect(typesTo(home, [opened(), screening(), incident('aaaaaaaa', 'support')])).toEqual([
      'AccessOpened',
      'CaseOpened',
      'CaseScreened',
      'IncidentLogged',
    ]);
  });
  it('is told all words but the notes of others', () => {
    const ours = described(person.affected, ['affected'], ['identity', 'address', 'note']);
    const theirs = described(person.witness, ['witness'], ['identity', 'note'], { by: 'police' });
    expect(wordsTo(home, [opened(), ours, theirs], 'PersonDescribed')).toEqual([
      'identity',
      'address',
      'note',
      'identity',
    ]);
  });
  it('states its own case as the basis', () => {
    expect(noticesTo(home, [opened()]).map(({ legalBasis, grounds }) => [legalBasis, grounds])).toEqual([
      ['home', ['home']],
      ['home', ['home']],
    ]);
  });
});

describe('a referral sent', () => {
  const facts = [
    opened(),
    safeReach(),
    described(person.affected, ['affected'], ['identity']),
    sent(r1, 'police', { fieldSets: ['identity'] }),
  ];
  it('tells its own words and nothing else until it is accepted', () => {
    expect(typesTo(police, facts)).toEqual(['AccessOpened', 'ReferralSent']);
    expect(wordsTo(police, facts, 'ReferralSent')).toEqual(['narrative']);
    expect(noticesTo(police, facts)[0]?.data).toEqual({ ground: r1, basis: 'authority-need', classes: [] });
  });
  it('tells the consents that name its recipient, and no other', () => {
    const others = consent(id(3, 2), ['fyn'], []);
    expect(typesTo(police, [opened(), others, consent(c1, ['police'], []), sent(r1, 'police')])).toEqual([
      'AccessOpened',
      '(ConsentGiven)',
      'ReferralSent',
    ]);
  });
  it('accepted, tells safe reach first, then all that its field sets name, then the acceptance', () => {
    expect(typesTo(police, [...facts, accepted(r1)])).toEqual([
      'AccessOpened',
      'ReferralSent',
      'AccessOpened',
      '(SafeReachSet)',
      '(CaseOpened)',
      '(PersonDescribed)',
      'ReferralAccepted',
    ]);
  });
  it('accepted twice opens nothing more', () => {
    expect(typesTo(police, [...facts, accepted(r1), accepted(r1)]).slice(-2)).toEqual([
      'ReferralAccepted',
      'ReferralAccepted',
    ]);
  });
  it('says which field sets it opened', () => {
    const openings = noticesTo(police, [...facts, accepted(r1)]).filter(({ type }) => type === 'AccessOpened');
    expect(openings.map(({ data }) => data.classes)).toEqual([[], ['identity']]);
  });
  it('tells safe reach though no field set was chosen, and no other reach', () => {
    const told = [opened(), safeReach(), described(person.affected, ['affected'], ['reach'])];
    expect(wordsTo(police, [...told, sent(r1, 'police'), accepted(r1)], 'SafeReachSet')).toEqual(['reach']);
    expect(wordsTo(police, [...told, sent(r1, 'police'), accepted(r1)], 'PersonDescribed')).toEqual([]);
  });
  it('tells its life to the sender, and the sender not that it got access', () => {
    const bySender = [opened(), sent(r1, 'family'), accepted(r1), sent(r2, 'police', { from: 'family' }), declined(r2)];
    expect(typesTo(family, bySender).slice(-2)).toEqual(['ReferralSent', 'ReferralDeclined']);
    expect(typesTo(family, bySender).filter((type) => type === 'AccessOpened')).toHaveLength(2);
  });
  it('tells its sender what becomes of it after it was declined, until it is sent again', () => {
    const asked = [opened(), sent(r1, 'family'), accepted(r1), sent(r2, 'police', { from: 'family' }), declined(r2)];
    expect(typesTo(family, [...asked, withdrawn(r2)]).at(-1)).toBe('ReferralWithdrawn');
    const again = sent(id(2, 3), 'fyn', { from: 'family', resends: r2 });
    expect(typesTo(family, [...asked, again, withdrawn(r2)]).at(-1)).toBe('ReferralSent');
    expect(typesTo(police, [...asked, withdrawn(r2)]).at(-1)).toBe('AccessClosed');
  });
  it('tells its life to nobody else', () => {
    const both = [opened(), sent(r1, 'police'), accepted(r1), sent(r2, 'affected'), accepted(r2)];
    expect(typesTo(police, both)).toEqual([
      'AccessOpened',
      'ReferralSent',
      'AccessOpened',
      '(CaseOpened)',
      'ReferralAccepted',
    ]);
  });
  it('opens nothing for those who work with perpetrators, nor for a unit without a ledger', () => {
    for (const to of ['perpetrators', 'frontline', 'restricted'] as const) {
      expect(typesTo(recipientOf(to), [opened(), sent(r1, to), accepted(r1)])).toEqual([]);
    }
  });
  it('gives the coordination of the home agency what the home is told, when it accepted to coordinate', () => {
    const told = [opened(), described(person.child, ['child'], ['address', 'note']), incident('aaaaaaaa', 'support')];
    const coordination = recipientOf('coordination');
    const coordinate = [...told, sent(r1, 'coordination', { purpose: 'coordination' })];
    expect(wordsTo(coordination, coordinate, 'PersonDescribed')).toEqual([]);
    expect(wordsTo(coordination, [...coordinate, accepted(r1)], 'PersonDescribed')).toEqual(['address']);
    const treat = [...told, sent(r1, 'coordination', { purpose: 'treatment' }), accepted(r1)];
    expect(wordsTo(coordination, treat, 'IncidentLogged')).toEqual([]);
  });
});

describe('a consent', () => {
  const onConsent = { legalBasis: 'consent', consentId: c1, purpose: 'counselling' } as const;
  const given = [opened(), consent(c1, ['affected', 'police'], ['identity'])];
  it('cuts the field sets chosen', () => {
    const she = described(person.affected, ['affected'], ['identity', 'reach']);
    const facts = [
      ...given,
      she,
      sent(r1, 'affected', { ...onConsent, fieldSets: ['identity', 'reach'] }),
      accepted(r1),
    ];
    expect(wordsTo(centre, facts, 'PersonDescribed')).toEqual(['identity']);
  });
  it('cuts what would always be told', () => {
    const child = described(person.child, ['child'], ['identity', 'cpr']);
    const toFamily = [opened(), consent(c1, ['family'], ['identity']), child];
    const facts = [...toFamily, sent(r1, 'family', { ...onConsent, purpose: 'children' }), accepted(r1)];
    expect(wordsTo(family, facts, 'PersonDescribed')).toEqual(['identity']);
  });
  it('that does not cover the referral opens nothing', () => {
    const refused = [
      sent(r1, 'fyn', onConsent),
      sent(r1, 'affected', { ...onConsent, consentId: id(3, 9) }),
      sent(r1, 'affected', { ...onConsent, purpose: 'treatment' }),
    ];
    for (const referral of refused) {
      expect(typesTo(recipientOf('fyn'), [...given, referral, accepted(r1)])).toEqual([]);
      expect(typesTo(centre, [...given, referral, accepted(r1)])).toEqual([]);
    }
    expect(typesTo(centre, [...given, consentWithdrawn(c1), sent(r1, 'affected', onConsent)])).toEqual([]);
  });
  it('withdrawn closes what rests on it, and says so without the facts', () => {
    const facts = [...given, sent(r1, 'affected', onConsent), accepted(r1), consentWithdrawn(c1), withdrawn(r1)];
    expect(noticesTo(centre, facts).at(-1)).toMatchObject({
      type: 'AccessClosed',
      grounds: [],
      data: { ground: r1, reason: 'consent-withdrawn' },
    });
    expect(typesTo(centre, [...facts, screening()]).at(-1)).toBe('AccessClosed');
  });
  it('withdrawn for one recipient leaves the others', () => {
    const both = [...given, sent(r1, 'affected', onConsent), sent(r2, 'police', { ...onConsent, purpose: 'report' })];
    const facts = [...both, accepted(r1), accepted(r2), consentWithdrawn(c1, ['affected']), screening()];
    expect(typesTo(centre, facts).at(-1)).toBe('AccessClosed');
    expect(typesTo(police, facts).at(-1)).toBe('CaseScreened');
  });
  it('withdrawn does not touch a recipient that continued on another basis', () => {
    const before = [...given, sent(r1, 'affected', onConsent), accepted(r1)];
    const continued = stored('RecipientContinued', {
      referralId: r1,
      legalBasis: 'vital-interest',
      reason: 'life-in-danger',
    });
    const facts = [...before, continued, consentWithdrawn(c1), screening()];
    expect(typesTo(centre, facts).slice(-2)).toEqual(['ConsentWithdrawn', 'CaseScreened']);
    expect(noticesTo(centre, facts).at(-1)?.legalBasis).toBe('vital-interest');
  });
  it('takes its last day along when a recipient continues on another basis', () => {
    const plain = { ...consent(c1, ['affected'], ['identity']).plain, until: '2026-03-05' } as const;
    const lasting = [opened(), stored('ConsentGiven', plain as never), sent(r1, 'affected', onConsent)];
    const continued = stored('RecipientContinued', {
      referralId: r1,
      legalBasis: 'vital-interest',
      reason: 'life-in-danger',
    });
    const untilOf = (facts: readonly StoredFact[]) =>
      noticesTo(centre, facts).findLast(({ type }) => type === 'AccessOpened')?.data.until;
    expect(untilOf([...lasting, accepted(r1)])).toBe('2026-03-05');
    expect(untilOf([...lasting, continued, accepted(r1)])).toBeUndefined();
  });
  it('expired closes as well', () => {
    const facts = [...given, sent(r1, 'affected', onConsent), stored('ConsentExpired', { consentId: c1 })];
    expect(noticesTo(centre, facts).at(-1)?.data).toEqual({ ground: r1, reason: 'consent-expired' });
  });
});

describe('access that ends', () => {
  const done = [opened(), sent(r1, 'police', { fieldSets: ['narrative'] }), accepted(r1), danger(), completed(r1)];
  it('is told the completion, then that it ended, then nothing new', () => {
    expect(typesTo(police, [...done, screening()]).slice(-2)).toEqual(['ReferralCompleted', 'AccessEnded']);
  });
  it('is told what is taken back of what it was told, and nothing of what it was not', () => {
    const strike = (factId: string) =>
      stored('WordsStruck', { factId, personId: person.affected, class: 'narrative', basis: 'not-needed' });
    const late = danger();
    const facts = [...done, late, strike(done[3]!.id), strike(late.id)];
    expect(typesTo(police, facts).slice(-2)).toEqual(['AccessEnded', 'WordsStruck']);
  });
  it('is not told that what came after its end was taken back', () => {
    const late = incident('bbbbbbbb', 'police');
    const facts = [...done, incident('aaaaaaaa', 'police'), late, audienceChanged('bbbbbbbb', 'support')];
    const retracted = stored('FactRetracted', { factId: late.id, reason: 'entered-in-error' });
    expect(typesTo(police, [...facts, retracted]).at(-1)).toBe('AccessEnded');
  });
  it('is told when an entry that it was told is meant for it no more', () => {
    const before = [...done.slice(0, 3), incident('aaaaaaaa', 'police'), completed(r1)];
    expect(typesTo(police, [...before, audienceChanged('aaaaaaaa', 'support')]).at(-1)).toBe('Retracted');
  });
  it('closes on a decline, a withdrawal and a forwarding, each with its reason', () => {
    const forwarded = stored('ReferralForwarded', {
      referralId: r1,
      to: unit.fyn,
      reason: 'wrong-district',
      continuesAs: r2,
    });
    const reasons = [declined(r1), withdrawn(r1), forwarded].map(
      (closing) => noticesTo(police, [opened(), sent(r1, 'police'), closing]).at(-1)?.data.reason,
    );
    expect(reasons).toEqual(['declined', 'withdrawn', 'forwarded']);
  });
});
