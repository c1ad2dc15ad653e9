import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { noAccess } from './access';
import { preview, type PreviewTerms } from './preview';
import { id, person, recipientOf, unit, who } from './testing/cast';
import {
  accepted,
  completed,
  decided,
  described,
  found,
  incident,
  merged,
  opened,
  sent,
  stored,
} from './testing/facts';
import { Rooms } from './testing/rooms';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';

const [police, home, centre] = [recipientOf('police'), recipientOf('home'), recipientOf('affected')];
const referral = id(2, 1);
const entry = incident('aaaaaaaa', 'police', ['log-text', 'place']);
const hit = (n = 1) => found(id(7, n), entry.id, { class: 'log-text' });
const as = (decision: 'tell' | 'withhold' | 'strike', n = 1) => decided(id(7, n), entry.id, decision);
const toPolice = [sent(referral, 'police', { fieldSets: ['log-text', 'place'] }), accepted(referral)] as const;
const wordsOf = (recipient: string, ...facts: readonly StoredFact[]) => wordsTo(recipient, facts, 'IncidentLogged');
/** The keys that a recipient holds on the referral, by class. */
const held = (...facts: readonly StoredFact[]) => {
  const rooms = new Rooms(facts);
  for (const one of tellAll(facts)) rooms.take(one);
  const keys = rooms.keys.get(police)?.get(referral) ?? new Set();
  return entry.parts.filter((part) => keys.has(part.id)).map((part) => part.class);
};

describe('words in which something of hers was found', () => {
  it('are kept back until somebody decides, and nothing else of the fact is', () =>
    expect(wordsOf(police, opened(), ...toPolice, hit(), entry)).toEqual(['place']));
  it('are kept back when access opens, too', () =>
    expect(wordsOf(police, opened(), hit(), entry, ...toPolice)).toEqual(['place']));
  it('go to the home all the same', () =>
    expect(wordsOf(home, opened(), ...toPolice, hit(), entry)).toEqual(['log-text', 'place']));
  it('go to the coordination that stands as the home, once it has accepted', () => {
    const errand = sent(referral, 'coordination', { purpose: 'coordination' });
    expect(wordsOf(recipientOf('coordination'), opened(), hit(), entry, errand)).toEqual([]);
    expect(wordsOf(recipientOf('coordination'), opened(), hit(), entry, errand, accepted(referral))).toHaveLength(2);
  });
  it('come back to the unit that wrote them: not to get them would tell it that they are hers', () => {
    const theirs = { ...entry, by: { ...entry.by, unit: unit.police } };
    expect(wordsOf(police, opened(), ...toPolice, hit(), theirs)).toEqual(['log-text', 'place']);
    const toCentre = sent(id(2, 2), 'affected', { fieldSets: ['log-text'] });
    expect(wordsOf(centre, opened(), toCentre, accepted(id(2, 2)), hit(), theirs)).toEqual([]);
  });
  it('are told when it is decided so, with the key', () => {
    const facts = [opened(), ...toPolice, hit(), entry, as('tell')];
    expect(wordsOf(police, ...facts)).toEqual(['place', 'log-text']);
    expect(held(...facts)).toEqual(['log-text', 'place']);
  });
  it('bring along, when they are told, that somebody in them and another are one person', () => {
    const seen = { ...entry, parts: entry.parts.map((part) => ({ ...part, person: person.witness })).slice(0, 1) };
    const inIt = found(id(7, 1), entry.id, { class: 'log-text', about: person.witness });
    const him = described(person.perpetrator, ['perpetrator'], ['identity']);
    const one = merged(person.witness, person.perpetrator);
    const open = [opened(), sent(referral, 'police', { fieldSets: ['identity', 'log-text'] }), accepted(referral)];
    const facts = [...open, him, inIt, seen, one];
    expect(typesTo(police, facts)).not.toContain('PersonsMerged');
    expect(typesTo(police, [...facts, as('tell')])).toContain('(PersonsMerged)');
  });
  it('are told only when each hit in them is decided so', () => {
    const two = [opened(), ...toPolice, hit(1), hit(2), entry, as('tell', 1)];
    expect(wordsOf(police, ...two)).toEqual(['place']);
    expect(wordsOf(police, ...two, as('withhold', 2))).toEqual(['place']);
    expect(wordsOf(police, ...two, as('tell', 2))).toEqual(['place', 'log-text']);
  });
  it.each(['withhold', 'strike'] as const)('are not told when it is decided to %s them', (decision) =>
    expect(wordsOf(police, opened(), ...toPolice, hit(), entry, as(decision))).toEqual(['place']),
  );
});

describe('a hit in words that were told', () => {
  const told = [opened(), entry, ...toPolice];
  it('takes their keys back, until it is decided to tell them', () => {
    expect(held(...told)).toEqual(['log-text', 'place']);
    expect(held(...told, hit())).toEqual(['place']);
    expect(held(...told, hit(), as('tell'))).toEqual(['log-text', 'place']);
    expect(held(...told, hit(), as('tell'), as('withhold'))).toEqual(['place']);
    expect(held(...told, hit(), as('tell'), as('strike'))).toEqual(['place']);
  });
  it('leaves them to whose access had ended, unless they are struck', () => {
    expect(held(...told, completed(referral), hit())).toEqual(['log-text', 'place']);
    expect(held(...told, completed(referral), hit(), as('withhold'))).toEqual(['log-text', 'place']);
    expect(held(...told, completed(referral), hit(), as('strike'))).toEqual(['place']);
  });
  it('leaves them on the ground that had ended, and takes them from the one that is open', () => {
    const again = [sent(id(2, 2), 'police', { fieldSets: ['log-text'] }), accepted(id(2, 2))];
    const facts = [...told, completed(referral), ...again, hit()];
    const rooms = new Rooms(facts);
    for (const one of tellAll(facts)) rooms.take(one);
    const text = entry.parts.find((part) => part.class === 'log-text')?.id ?? '';
    expect(rooms.keys.get(police)?.get(id(2, 2))?.has(text) ?? false).toBe(false);
    expect(held(...facts)).toEqual(['log-text', 'place']);
  });
  it('found before the access ended is not told after it', () =>
    expect(held(...told, hit(), completed(referral), as('tell'))).toEqual(['place']));
  it('is told anew on another ground to whom has them from one that ended', () => {
    const again = [sent(id(2, 2), 'police', { fieldSets: ['log-text'] }), accepted(id(2, 2))];
    const facts = [...told, completed(referral), hit(), ...again, as('tell')];
    const rooms = new Rooms(facts);
    for (const one of tellAll(facts)) rooms.take(one);
    const text = entry.parts.find((part) => part.class === 'log-text')?.id ?? '';
    expect(rooms.keys.get(police)?.get(id(2, 2))?.has(text)).toBe(true);
    expect(rooms.keys.get(police)?.get(referral)?.has(text)).toBe(true);
  });
});

it('a hit in words that were told is told as what it takes: their name, and no words', () => {
  const facts = [opened(), entry, ...toPolice, hit()];
  const again = noticesTo(police, facts).filter(({ type }) => type === 'IncidentLogged');
  expect(again.map(({ data }) => (data.parts as object[]).length)).toEqual([2, 1]);
  const { ciphertext: _gone, ...name } = entry.parts.find((part) => part.class === 'log-text')!;
  expect(again.at(-1)?.data).toMatchObject({ factId: entry.id, parts: [name] });
  expect(JSON.stringify(again.at(-1))).not.toContain('ciphertext');
});

describe('of the hit itself', () => {
  it('only the home is told', () => {
    const facts = [opened(), ...toPolice, hit(), entry, as('withhold')];
    expect(typesTo(home, facts)).toEqual(expect.arrayContaining(['AddressHitFound', 'AddressHitDecided']));
    expect(typesTo(police, facts)).toEqual(typesTo(police, [opened(), ...toPolice, entry]));
  });
  it('nothing but the absence of the words shows: the notices are those of an entry without them', () => {
    const without = { ...entry, parts: entry.parts.filter((part) => part.class !== 'log-text') };
    const first = opened();
    expect(noticesTo(police, [first, ...toPolice, hit(), entry, as('strike')])).toEqual(
      noticesTo(police, [first, ...toPolice, without]),
    );
  });
  it('a preview shows what it keeps back', () => {
    const access = noAccess();
    tellAll([opened(), hit(), entry, stored('WishStated', { report: 'yes', keepFrom: [] })], access);
    const terms: PreviewTerms = {
      from: unit.home,
      to: unit.police,
      purpose: 'report',
      legalBasis: 'authority-need',
      fieldSets: ['log-text'],
    };
    const [shown, wish] = preview(access, terms, who).slice(-2);
    expect(shown?.accepted?.parts).toEqual([]);
    expect(shown?.accepted?.withheld).toEqual([{ id: entry.parts[0]?.id, class: 'log-text', person: person.affected }]);
    expect(wish?.accepted?.withheld).toEqual([]);
  });
});
