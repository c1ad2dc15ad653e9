import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { noAccess } from './access';
import { id, recipientOf, unit } from './testing/cast';
import {
  accepted,
  answered,
  asked,
  completed,
  consent,
  consentWithdrawn,
  declined,
  forwarded,
  opened,
  sent,
  stored,
  withdrawn,
} from './testing/facts';
import { Rooms } from './testing/rooms';
import { noticesTo, tellAll, typesTo } from './testing/telling';

const [police, fyn, home] = [recipientOf('police'), recipientOf('fyn'), recipientOf('home')];
const [r1, r2, r3] = [id(2, 1), id(2, 2), id(2, 3)];

/** To Fyn, asked about and answered. */
const first = [opened(), sent(r1, 'fyn'), asked(r1, 'fyn'), answered(r1)];
const onward = [forwarded(r1, r2, 'police'), sent(r2, 'police')];
const life = ['(ReferralSent)', '(InformationRequested)', '(InformationProvided)', '(ReferralForwarded)'];

/** The parts that somebody can open, whatever the ground. */
function inHand(facts: readonly StoredFact[], recipient: string): readonly string[] {
  const rooms = new Rooms(facts);
  for (const one of tellAll(facts)) rooms.take(one);
  return [...(rooms.keys.get(recipient)?.values() ?? [])].flatMap((parts) => [...parts]);
}
const wordsOf = (...facts: readonly StoredFact[]) => facts.flatMap(({ parts }) => parts.map((part) => part.id));

describe('a forwarded referral', () => {
  it('brings along what was said in it, before the referral that continues it', () => {
    expect(typesTo(police, [...first, ...onward])).toEqual(['AccessOpened', ...life, 'ReferralSent']);
  });
  it('brings its words along, on the ground of the one that continues it', () => {
    const facts = [...first, ...onward];
    expect(inHand(facts, police)).toEqual(wordsOf(...first.slice(1), onward[1]!));
    const grounds = noticesTo(police, facts).map((notice) => notice.grounds);
    expect(new Set(grounds.flat())).toEqual(new Set([r2]));
  });
  it('says which unit had it and why it went on, and not who worked on it', () => {
    const told = noticesTo(police, [...first, ...onward]).filter(({ backfill }) => backfill);
    expect(told.map(({ data }) => data.by)).toEqual([undefined, undefined, undefined, undefined]);
    expect(told.at(-1)?.data).toMatchObject({ to: unit.police, reason: 'wrong-district', continuesAs: r2 });
    const again = [...first, accepted(r1), ...onward];
    expect(typesTo(police, again)).toEqual(['AccessOpened', ...life, 'ReferralSent']);
  });
  it('is told no second time when the one that continues it is accepted', () => {
    expect(typesTo(police, [...first, ...onward, accepted(r2)]).slice(-2)).toEqual([
      '(CaseOpened)',
      'ReferralAccepted',
    ]);
  });
  it('is gone from the one who forwarded it, and only from there', () => {
    const facts = [...first, ...onward];
    expect(noticesTo(fyn, facts).at(-1)).toMatchObject({ type: 'AccessClosed', data: { reason: 'forwarded' } });
    expect(inHand(facts, fyn)).toEqual([]);
    expect(inHand(facts, police)).not.toEqual([]);
  });
  it('goes with the ground of the one that continues it', () => {
    expect(inHand([...first, ...onward, declined(r2)], police)).toEqual([]);
    expect(inHand([...first, ...onward, withdrawn(r2)], police)).toEqual([]);
    expect(inHand([...first, ...onward, accepted(r2), completed(r2)], police)).toEqual(
      expect.arrayContaining(wordsOf(...first.slice(1))),
    );
  });
  it('brings along what it brought itself, also back to where it was', () => {
    const back = [...first, ...onward, asked(r2), forwarded(r2, r3, 'fyn'), sent(r3, 'fyn')];
    expect(inHand(back, fyn)).toEqual(wordsOf(...back.filter(({ type }) => type !== 'ReferralForwarded')));
    expect(inHand(back, police)).toEqual([]);
  });
  it('brings nothing that was struck or retracted before', () => {
    const [, summary, question] = first;
    const { id: partId, ...struck } = { id: summary!.parts[0]!.id, factId: summary!.id };
    const facts = [
      ...first,
      stored('WordsStruck', { ...struck, personId: summary!.parts[0]!.person, class: 'narrative', basis: 'unlawful' }),
      stored('FactRetracted', { factId: question!.id, reason: 'entered-in-error' }),
      ...onward,
    ];
    expect(inHand(facts, police)).not.toContain(partId);
    expect(inHand(facts, police)).toEqual(wordsOf(first[3]!, onward[1]!));
  });
  it('can be struck and is told so', () => {
    const [, summary] = first;
    const strike = stored('WordsStruck', {
      factId: summary!.id,
      personId: summary!.parts[0]!.person,
      class: 'narrative',
      basis: 'unlawful',
    });
    expect(typesTo(police, [...first, ...onward, strike]).at(-1)).toBe('WordsStruck');
    expect(inHand([...first, ...onward, strike], police)).not.toContain(summary!.parts[0]!.id);
  });
  it('of the home’s own goes on as well', () => {
    const toHome = [opened(), sent(r1, 'fyn'), accepted(r1), sent(r2, 'home', { from: 'fyn' })];
    const facts = [...toHome, forwarded(r2, r3, 'police'), sent(r3, 'police', { from: 'fyn' })];
    expect(inHand(facts, police)).toContain(toHome[3]!.parts[0]!.id);
  });
});

describe('a referral brings nothing along', () => {
  const toPolice = (...facts: readonly StoredFact[]) => typesTo(police, [...first, ...facts]);
  const alone = ['AccessOpened', 'ReferralSent'];
  it('to another than the one it was forwarded to', () => {
    expect(toPolice(forwarded(r1, r2, 'family'), sent(r2, 'police'))).toEqual(alone);
  });
  it('when it was over, or closed, before it was forwarded', () => {
    for (const over of [declined(r1), withdrawn(r1), completed(r1)]) expect(toPolice(over, ...onward)).toEqual(alone);
    const given = consent(id(3, 1), ['fyn'], []);
    const resting = sent(r1, 'fyn', { legalBasis: 'consent', consentId: id(3, 1) });
    expect(typesTo(police, [opened(), given, resting, consentWithdrawn(id(3, 1)), ...onward])).toEqual(alone);
  });
  it('when it was over before the home forwarded it', () => {
    const over = [opened(), sent(r1, 'home', { from: 'fyn' }), declined(r1)];
    expect(typesTo(police, [...over, ...onward])).toEqual(alone);
  });
  it('to one that was there before it was forwarded', () => {
    expect(toPolice(sent(r2, 'police'), forwarded(r1, r2, 'police'), asked(r2))).toEqual([
      ...alone,
      'InformationRequested',
    ]);
  });
  it('when another goes on as the same one already', () => {
    const two = [opened(), sent(r1, 'fyn'), sent(r3, 'fyn'), forwarded(r1, r2, 'police'), forwarded(r3, r2, 'police')];
    const facts = [...two, sent(r2, 'police')];
    expect(inHand(facts, police)).toEqual(wordsOf(facts[1]!, facts[5]!));
  });
  it('of what happens to it afterwards', () => {
    expect(toPolice(...onward, asked(r1), answered(r1))).toEqual(['AccessOpened', ...life, 'ReferralSent']);
  });
  it('to its sender, who has it', () => {
    const sentByFamily = [opened(), sent(r1, 'fyn', { from: 'family' }), forwarded(r1, r2, 'police')];
    const told = typesTo(recipientOf('family'), [...sentByFamily, sent(r2, 'police', { from: 'family' })]);
    expect(told).toEqual(['ReferralSent', 'ReferralForwarded', 'ReferralSent']);
    expect(typesTo(home, [...first, ...onward]).filter((type) => type.startsWith('('))).toEqual([]);
  });
  it('that counts in the version', () => {
    const access = noAccess();
    tellAll([...first, ...onward], access);
    expect(access.recipients.get(police)?.live).toBe(1);
  });
});
