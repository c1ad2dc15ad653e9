import { describe, expect, it } from '@jest/globals';
import { groundOfBreach, groundOfOrder, type StoredFact } from '@vaern/casework';
import { groundsOf, mayKnow, noAccess } from './access';
import { closings } from './closings';
import { id, person, recipientOf, who } from './testing/cast';
import {
  accepted,
  completed,
  consent,
  consentWithdrawn,
  described,
  incident,
  opened,
  safeReach,
  sent,
} from './testing/facts';
import * as police from './testing/police-facts';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';

const { requested, issued, served, denied, extended, revoked, expired, breach, assessed, prepared, filed } = police;
const [district, centre, family] = [recipientOf('police'), recipientOf('affected'), recipientOf('family')];
const [order, alleged] = [groundOfOrder(police.orderId), groundOfBreach(police.breachId)];
const [r1, r2, c1] = [id(2, 1), id(2, 2), id(3, 1)];
const her = () => described(person.affected, ['affected'], ['identity', 'address']);
const accessAfter = (...facts: readonly StoredFact[]) => {
  const access = noAccess();
  tellAll(facts, access);
  return access;
};

describe('an order', () => {
  const before = [opened(), safeReach(), her(), incident('aaaaaaaa', 'police')];
  it('opens its field sets for the police from its request, without an acceptance, on its own basis', () => {
    const facts = [...before, requested('police', ['identity', 'log-text'])];
    expect(typesTo(district, facts)).toEqual([
      'AccessOpened',
      '(SafeReachSet)',
      '(CaseOpened)',
      '(PersonDescribed)',
      '(IncidentLogged)',
      'OrderRequested',
    ]);
    expect(wordsTo(district, facts, 'PersonDescribed')).toEqual(['identity']);
    expect(noticesTo(district, facts)[0]).toMatchObject({
      legalBasis: 'crime-prevention',
      data: { ground: order, basis: 'crime-prevention', classes: ['identity', 'log-text'] },
    });
  });
  it('goes on telling when the referral is completed', () => {
    const referred = [...before, sent(r1, 'police', { fieldSets: ['log-text'] }), accepted(r1)];
    const facts = [...referred, requested('police', ['log-text']), completed(r1), incident('bbbbbbbb', 'police')];
    expect(typesTo(district, facts).slice(-3)).toEqual(['ReferralCompleted', 'AccessEnded', 'IncidentLogged']);
    expect(noticesTo(district, facts).at(-1)).toMatchObject({ grounds: [order] });
    expect(typesTo(district, [...referred, completed(r1), incident('bbbbbbbb', 'police')]).at(-1)).toBe('AccessEnded');
  });
  it('stays open though the consent of the referral is withdrawn: the whole case does not close', () => {
    const given = [opened(), consent(c1, ['police'], ['log-text']), incident('aaaaaaaa', 'police')];
    const facts = [
      ...given,
      sent(r1, 'police', { legalBasis: 'consent', consentId: c1, fieldSets: ['log-text'] }),
      accepted(r1),
      requested('police', ['log-text']),
    ];
    expect(closings(accessAfter(...facts), [consentWithdrawn(c1)], who)).toMatchObject([
      { ground: r1, wholeCase: false },
    ]);
    const after = accessAfter(...facts, consentWithdrawn(c1));
    expect(groundsOf(after, district)).toEqual([order]);
  });
  it.each([
    ['denied', [denied()]],
    ['revoked', [issued(), served(), revoked()]],
    ['expired', [issued(), served(), expired()]],
  ] as const)('%s ends: its end is told, nothing after it, and what was told stays', (_, life) => {
    const facts = [...before, requested('police'), ...life, incident('bbbbbbbb', 'police')];
    expect(typesTo(district, facts).slice(-2)).toEqual([life.at(-1)?.type, 'AccessEnded']);
    expect(mayKnow(accessAfter(...facts), district)).toBe(true);
    expect(closings(accessAfter(...before, requested('police')), life, who)).toEqual([]);
  });
  it('opens for nobody but police, and for no home of the case, which has it all', () => {
    for (const unit of ['affected', 'family', 'restricted', 'perpetrators', 'frontline'] as const)
      expect(typesTo(recipientOf(unit), [...before, requested(unit, ['identity'])])).toEqual([]);
    expect(groundsOf(accessAfter(...before, requested('home')), recipientOf('home'))).toEqual(['home']);
  });
  it('opens for the unit that it is asked of, and not for another district', () => {
    expect(typesTo(recipientOf('fyn'), [...before, requested('police')])).toEqual([]);
  });
});

describe('a breach', () => {
  const before = [opened(), her(), incident('aaaaaaaa', 'police')];
  it('opens its field sets for the police until they have assessed it', () => {
    const facts = [...before, breach('police', ['log-text']), assessed(), incident('bbbbbbbb', 'police')];
    expect(typesTo(district, facts)).toEqual([
      'AccessOpened',
      '(CaseOpened)',
      '(PersonDescribed)',
      '(IncidentLogged)',
      'BreachReported',
      'BreachAssessed',
      'AccessEnded',
    ]);
    expect(wordsTo(district, facts, 'IncidentLogged')).toEqual(['log-text']);
    expect(noticesTo(district, facts)[0]?.data).toMatchObject({ ground: alleged, basis: 'report-of-crime' });
  });
  it('and an order are two grounds: one ends, the other tells on', () => {
    const both = [...before, requested('police', ['log-text']), breach('police', ['identity'])];
    expect(groundsOf(accessAfter(...both), district)).toEqual([order, alleged]);
    const facts = [...both, assessed(), incident('bbbbbbbb', 'police')];
    expect(typesTo(district, facts).at(-1)).toBe('IncidentLogged');
    expect(wordsTo(district, both, 'PersonDescribed')).toEqual(['identity']);
  });
});

describe('what others than the police learn', () => {
  const referred = (to: 'affected' | 'family') => [opened(), sent(r1, to), accepted(r1)];
  const life = [requested('police'), issued(), served(), extended(), breach('police'), assessed(), revoked()];
  const told = (recipient: string, to: 'affected' | 'family', facts: readonly StoredFact[]) =>
    noticesTo(recipient, [...referred(to), ...facts])
      .filter(({ type }) => type.startsWith('Order') || type.startsWith('Breach') || type.startsWith('PoliceReport'))
      .map(({ type, data: { factId: _factId, ...data } }) => [type, data]);
  const inForce = [
    ['OrderServed', { orderId: police.orderId, kind: 'no-contact', at: '2026-03-03T10:00:00.000Z', to: '2031-03-03' }],
    ['OrderExtended', { orderId: police.orderId, to: '2031-04-03' }],
  ];
  const over = ['OrderRevoked', { orderId: police.orderId }];
  it('is for the family unit that an order is in force, until when, and that it is over', () =>
    expect(told(family, 'family', life)).toEqual([...inForce, over]));
  it('is for the centre that, too, and that a breach was reported', () =>
    expect(told(centre, 'affected', life)).toEqual([
      ...inForce,
      ['BreachReported', { breachId: police.breachId }],
      over,
    ]));
  it('is nothing of an order that never came into force, nor of a report', () => {
    const never = [prepared(), filed(), requested('police'), issued(), revoked('issued'), expired('issued')];
    expect(told(family, 'family', [...never, denied()])).toEqual([]);
    expect(told(centre, 'affected', [...never, denied()])).toEqual([]);
  });
});

describe('the order that an entry may be a breach of', () => {
  const marked = (audience: 'support' | 'police' = 'police') => incident('aaaaaaaa', audience, [], police.orderId);
  const told = (recipient: string, facts: readonly StoredFact[]) =>
    noticesTo(recipient, facts)
      .filter(({ type }) => type === 'IncidentLogged')
      .map(({ data: { possibleBreachOf, by } }) => [possibleBreachOf, by !== undefined]);
  const known = [police.orderId, true];
  const notKnown = [undefined, true];
  const atCentre = [opened(), sent(r1, 'affected'), accepted(r1)];

  it('is told to the home, and to the police, who know of every order', () => {
    const facts = [opened(), sent(r1, 'police'), accepted(r1), requested('fyn'), marked()];
    for (const one of ['home', 'police'] as const) expect(told(recipientOf(one), facts)).toEqual([known]);
    expect(told(recipientOf('fyn'), facts)).toEqual([known]);
  });
  it('is told to the centre once the order is in force, and what else there is to the entry in any case', () => {
    const life = [requested('police'), issued()];
    expect(told(centre, [...atCentre, ...life, marked('support')])).toEqual([notKnown]);
    expect(told(centre, [...atCentre, ...life, served(), marked('support')])).toEqual([known]);
    expect(told(centre, [...atCentre, marked(), served()])).toEqual([notKnown]);
  });
  it('leaves no trace where it is not told: to the letter it is an entry without one', () => {
    const notice = (entry: StoredFact) =>
      JSON.stringify(noticesTo(centre, [...atCentre, issued(), entry]).at(-1)).replaceAll(entry.id, '');
    expect(notice(marked())).toBe(notice(incident('aaaaaaaa', 'police', [])));
  });
  it('is told of an earlier entry by the same measure to whoever comes later', () => {
    expect(told(centre, [opened(), served(), marked(), ...atCentre.slice(1)])).toEqual([known]);
    expect(told(centre, [opened(), issued(), marked(), served(), ...atCentre.slice(1)])).toEqual([notKnown]);
  });
  it('is not given away by a breach of it, which the centre hears of without the order', () =>
    expect(told(centre, [...atCentre, requested('police'), breach('police'), marked()])).toEqual([notKnown]));
});

describe('what the police wrote themselves', () => {
  const onConsent = { legalBasis: 'consent' as const, consentId: c1, fieldSets: ['identity' as const] };
  const facts = [opened(), consent(c1, ['police', 'fyn'], ['identity']), sent(r1, 'police', onConsent), accepted(r1)];
  it('is told them whatever was chosen, and however far the consent reaches', () => {
    expect(wordsTo(district, [...facts, filed()], 'PoliceReportFiled')).toEqual(['police-ref']);
    expect(wordsTo(district, [...facts, issued()], 'OrderIssued')).toEqual(['place']);
  });
  it('is told them of nobody else, and to nobody else', () => {
    expect(wordsTo(district, [...facts, filed({ by: 'home' })], 'PoliceReportFiled')).toEqual([]);
    expect(wordsTo(district, [...facts, issued({ by: 'home' })], 'OrderIssued')).toEqual([]);
    const other = [...facts, sent(r2, 'fyn', onConsent), accepted(r2), issued(), filed()];
    expect(wordsTo(recipientOf('fyn'), other, 'OrderIssued')).toEqual([]);
    expect(wordsTo(recipientOf('fyn'), other, 'PoliceReportFiled')).toEqual([]);
  });
});
