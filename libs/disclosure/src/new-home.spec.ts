import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { groundsOf, homeGroundOf, homeOf, mayKnow, noAccess, type Access } from './access';
import { closings } from './closings';
import { preview } from './preview';
import { id, person, recipientOf, unit, who } from './testing/cast';
import {
  accepted,
  completed,
  consent,
  consentWithdrawn,
  conversation,
  described,
  takenOver,
  incident,
  opened,
  passedOn,
  safeReach,
  sent,
  stored,
} from './testing/facts';
import { coordinator } from './testing/children-facts';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';

const [r1, r2, moving, c1] = [id(2, 1), id(2, 2), id(2, 3), id(3, 1)];
const [home, varde, police, family, coordination] = [
  recipientOf('home'),
  recipientOf('varde'),
  recipientOf('police'),
  recipientOf('family'),
  recipientOf('coordination'),
];
const toVarde = (terms: object = {}) => sent(moving, 'varde', { purpose: 'hand-over', ...terms });
const her = described(person.affected, ['affected'], ['identity', 'address', 'cpr']);
const begun = [opened(), her, safeReach()];
const taken = [toVarde(), accepted(moving), takenOver(moving)];
const after = (...facts: readonly StoredFact[]) => {
  const access = noAccess();
  tellAll(facts, access);
  return access;
};
const groundOfHome = (access: Access) => {
  const at = homeOf(access);
  return at && homeGroundOf(at)?.id;
};
const granted = (recipient: string, facts: readonly StoredFact[]) =>
  tellAll(facts).flatMap(({ step }) =>
    (step.kind === 'told' || step.kind === 'rests') && step.recipient === recipient ? step.grants : [],
  );

describe('the new home', () => {
  it('is told everything that there was, and the keys go with it', () => {
    const facts = [...begun, ...taken];
    const told = new Set(noticesTo(varde, facts).map(({ data }) => data.factId));
    expect(facts.every((fact) => told.has(fact.id))).toBe(true);
    expect(wordsTo(varde, facts, 'PersonDescribed').toSorted()).toEqual(['address', 'cpr', 'identity']);
    const keys = new Set(granted(varde, facts).flatMap(({ ground, parts }) => (ground === moving ? parts : [])));
    expect(facts.flatMap(({ parts }) => parts).every((part) => keys.has(part.id))).toBe(true);
  });
  it('is told where it is itself, and nobody else is', () => {
    expect(wordsTo(varde, [...begun, ...taken], 'HomeUnitChanged')).toEqual(['place']);
  });
  it('is told the notes of others no more than any home is', () => {
    const facts = [...begun, conversation('home'), ...taken];
    expect(wordsTo(varde, facts, 'ConversationHeld')).toEqual([]);
    expect(noticesTo(varde, facts).some(({ type }) => type === 'ConversationHeld')).toBe(true);
  });
  it('goes on being told, as the home', () => {
    expect(
      wordsTo(varde, [...begun, ...taken, described(id(1, 7), ['witness'], ['address'])], 'PersonDescribed'),
    ).toContain('address');
    expect(groundOfHome(after(...begun, ...taken))).toBe(moving);
  });
  it('is told what the clock says since, and the old home nothing of it', () => {
    const overdue = stored('ReferralOverdue', { referralId: r1, respondBy: '2026-03-03T10:00:00.000Z' });
    const clock = [
      overdue,
      stored('ConsentExpired', { consentId: c1 }),
      stored('OrderExpired', { orderId: r2, stage: 'served' }),
    ];
    const since = clock.map(({ type }) => type);
    const facts = [...begun, consent(c1, ['police'], ['identity']), sent(r1, 'police'), ...taken, ...clock];
    expect(typesTo(varde, facts).filter((type) => since.includes(type))).toEqual(since);
    expect(typesTo(home, facts).filter((type) => since.includes(type))).toEqual([]);
  });
  it('is not told what was retracted or struck before; what is retracted since stays in its record', () => {
    const entry = incident('bbbbbbbb', 'police');
    const gone = stored('FactRetracted', { factId: entry.id, reason: 'entered-in-error' });
    const struck = stored('WordsStruck', {
      factId: her.id,
      personId: person.affected,
      class: 'cpr',
      basis: 'unlawful',
    });
    const before = [...begun, entry, gone, struck, ...taken];
    expect(typesTo(varde, before)).not.toContain('(IncidentLogged)');
    expect(typesTo(varde, [...begun, entry, ...taken])).toContain('(IncidentLogged)');
    expect(wordsTo(varde, before, 'PersonDescribed').toSorted()).toEqual(['address', 'identity']);
    const since = tellAll([...begun, entry, ...taken, gone]).flatMap(({ step }) => ('parts' in step ? [step] : []));
    const lost = since.filter((step) => step.kind === 'retracted' || step.kind === 'taken-back');
    expect(lost.some((step) => step.recipient === varde && step.parts.length > 0)).toBe(false);
  });
  it('keeps the case when the consent is withdrawn on which the referral rested', () => {
    const onConsent = { legalBasis: 'consent', consentId: c1 } as const;
    const given = consent(c1, ['varde'], ['identity'], ['hand-over']);
    const facts = [...begun, given, toVarde(onConsent), accepted(moving), takenOver(moving), consentWithdrawn(c1)];
    expect(groundsOf(after(...facts), varde)).toEqual([moving]);
  });
  it('is none while the referral was not accepted', () => {
    expect(groundOfHome(after(...begun, toVarde(), takenOver(moving)))).toBe('home');
    expect(wordsTo(varde, [...begun, toVarde()], 'PersonDescribed')).toEqual([]);
  });
});

describe('the old home', () => {
  it('loses the whole case, and that is known before it is acknowledged', () => {
    const foretold = closings(after(...begun, toVarde()), [accepted(moving), takenOver(moving)], who);
    expect(foretold.map(({ recipient, ground, reason, wholeCase }) => [recipient, ground, reason, wholeCase])).toEqual([
      [home, 'home', 'handed-over', true],
    ]);
    expect(typesTo(home, [...begun, ...taken]).slice(-2)).toEqual(['ReferralAccepted', 'AccessClosed']);
    expect(mayKnow(after(...begun, ...taken), home)).toBe(false);
  });
  it('is told nothing of what comes after', () => {
    const [before, later] = [
      [...begun, ...taken],
      [...begun, ...taken, safeReach(), her],
    ];
    expect(noticesTo(home, later)).toEqual(noticesTo(home, before));
  });
  it('takes its colleagues’ access along, but what was told on a referral that is over stays', () => {
    const coordinated = sent(r1, 'coordination', { purpose: 'coordination' });
    const informed = [sent(r2, 'family', { purpose: 'children' }), accepted(r2), completed(r2)];
    const access = after(...begun, coordinated, accepted(r1), ...informed, ...taken);
    expect([groundsOf(access, coordination), groundsOf(access, family)]).toEqual([[], [r2]]);
  });
  it('may become the home again, on a ground of its own', () => {
    const back = [sent(r1, 'home', { from: 'varde', purpose: 'hand-over' }), accepted(r1), takenOver(r1, 'home')];
    const access = after(...begun, ...taken, ...back);
    expect([groundsOf(access, home), mayKnow(access, varde), groundOfHome(access)]).toEqual([[r1], false, r1]);
    expect(wordsTo(home, [...begun, ...taken, ...back], 'HomeUnitChanged')).toEqual(['place', 'place']);
  });
});

describe('whoever else was asked', () => {
  const asked = [...begun, sent(r1, 'police', { fieldSets: ['identity', 'place'] }), accepted(r1)];
  it('keeps its access, and learns an alias', () => {
    const facts = [...asked, toVarde(), accepted(moving), passedOn(r1, 'police'), takenOver(moving)];
    expect(groundsOf(after(...facts), police)).toEqual([r1]);
    const moved = noticesTo(police, facts).filter(({ type }) => type === 'HomeUnitChanged');
    expect(moved.map(({ data: { factId, ...data } }) => [factId !== undefined, data])).toEqual([
      [true, { alias: unit.varde }],
    ]);
    const passed = noticesTo(police, facts).filter(({ type }) => type === 'ReferralPassedOn');
    expect(passed.map(({ data }) => data.from)).toEqual([unit.varde]);
  });
});

describe('who works at the new home', () => {
  const moved = [toVarde(), accepted(moving, 'varde'), takenOver(moving)];
  const fromPolice = sent(r2, 'home', { from: 'police' });
  const passed = [...begun, sent(r1, 'police', { fieldSets: ['staff'] }), accepted(r1), fromPolice, ...moved];

  it('is not told to whoever sent the old one a referral that the new one takes on', () => {
    const facts = [...passed, passedOn(r2, 'varde', 'police'), accepted(r2, 'varde')];
    expect(typesTo(police, facts).filter((type) => type === 'ReferralAccepted')).toHaveLength(2);
    expect(wordsTo(police, facts, 'ReferralAccepted')).toEqual(['staff']);
    expect(wordsTo(varde, facts, 'ReferralAccepted')).toHaveLength(3);
  });
  it('is told to them while nobody took the case over', () =>
    expect(wordsTo(police, [...begun, fromPolice, accepted(r2, 'home')], 'ReferralAccepted')).toEqual(['staff']));
  it('is not told as her contact person to those whom the old one asked, though they were to be told of people', () => {
    expect(wordsTo(police, [...passed, coordinator('varde')], 'CoordinatorAssigned')).toEqual([]);
    expect(wordsTo(varde, [...passed, coordinator('varde')], 'CoordinatorAssigned')).toEqual(['staff']);
    expect(wordsTo(police, [...passed.slice(0, 5), coordinator()], 'CoordinatorAssigned')).toEqual(['staff']);
  });
  it('is told to those whom the new one asks itself, and who worked at the old one is not', () => {
    const asks = [sent(id(2, 4), 'fyn', { from: 'varde', fieldSets: ['staff'] }), accepted(id(2, 4), 'fyn')];
    const fyn = recipientOf('fyn');
    expect(wordsTo(fyn, [...passed, ...asks, coordinator('varde')], 'CoordinatorAssigned')).toEqual(['staff']);
    expect(wordsTo(fyn, [...begun, coordinator(), ...moved, ...asks], 'CoordinatorAssigned')).toEqual([]);
  });
});

it('the preview of a hand-over shows everything', () => {
  const terms = { from: unit.home, to: unit.varde, purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [] };
  const shown = preview(after(...begun), terms as unknown as Parameters<typeof preview>[1], who);
  expect(shown.map(({ type, sent: now, accepted: then }) => [type, now, then?.codes])).toEqual(
    begun.map(({ type }) => [type, undefined, 'all']),
  );
  const of = shown.find(({ factId }) => factId === her.id);
  expect(of?.accepted?.parts.map((part) => part.class)).toEqual(['identity', 'address', 'cpr']);
});
