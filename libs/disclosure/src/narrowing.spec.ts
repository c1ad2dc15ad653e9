import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { groundsOf, noAccess } from './access';
import { closeAhead, stillAllowed, withoutGrounds } from './narrowing';
import type { Rests, Told } from './steps';
import { id, person, recipientOf } from './testing/cast';
import { accepted, audienceChanged, declined, described, incident, opened, sent, stored } from './testing/facts';
import { tellAll } from './testing/telling';

const [r1, r2] = [id(2, 1), id(2, 2)];
const police = recipientOf('police');
const her = described(person.witness, ['witness'], ['identity', 'reach', 'note'], { by: 'police' });
const both = [
  opened(),
  sent(r1, 'police', { fieldSets: ['identity'] }),
  accepted(r1),
  sent(r2, 'police', { fieldSets: ['reach'], legalBasis: 'report-of-crime' }),
  accepted(r2),
];
const partsOf = (...names: readonly string[]) =>
  her.parts.filter((part) => names.includes(part.class)).map((part) => part.id);
const toldOf = (fact: StoredFact, facts: readonly StoredFact[]): Told => {
  const told = tellAll(facts).flatMap(({ step }) =>
    step.kind === 'told' && step.recipient === police && step.factId === fact.id ? [step] : [],
  );
  return told.at(-1)!;
};
const after = (...facts: readonly StoredFact[]) => {
  const access = noAccess();
  tellAll(facts, access);
  return access;
};

describe('a telling with a ground barred', () => {
  const told = toldOf(her, [...both, her]);
  it('rests on the other, states its basis, and holds its words alone', () => {
    expect(withoutGrounds(told, (ground) => ground === r1)).toMatchObject({
      grounds: [r2],
      legalBasis: 'report-of-crime',
      parts: partsOf('reach', 'note'),
      grants: [{ ground: r2, parts: partsOf('reach') }],
    });
  });
  it('is nothing without any', () => {
    expect(withoutGrounds(told, () => true)).toBeUndefined();
    expect(withoutGrounds(told, () => false)).toEqual(told);
  });
});

describe('a ground closed ahead', () => {
  it('is as if it had been closed all along, and does not open again', () => {
    const access = after(...both.slice(0, 3));
    closeAhead(access, police, [r2]);
    expect(groundsOf(access, police)).toEqual([]);
    expect(
      tellAll([...both.slice(1), her], access).flatMap(({ step }) =>
        step.kind === 'told' && step.factId === her.id && step.recipient === police ? step.grounds : [],
      ),
    ).toEqual([r2]);
  });
});

describe('a late telling', () => {
  const late = toldOf(her, [...both, her]);
  it('is what it was when nothing has happened since', () => {
    expect(stillAllowed(after(...both, her), late)).toEqual(late);
  });
  it('leaves out the grounds that closed', () => {
    expect(stillAllowed(after(...both, her, declined(r1)), late)).toMatchObject({
      grounds: [r2],
      parts: partsOf('reach', 'note'),
    });
    expect(stillAllowed(after(...both, her, declined(r1), declined(r2)), late)).toBeUndefined();
  });
  it('leaves out words struck since', () => {
    const strike = stored('WordsStruck', {
      factId: her.id,
      personId: person.witness,
      class: 'reach',
      basis: 'unlawful',
    });
    expect(stillAllowed(after(...both, her, strike), late)).toMatchObject({
      parts: partsOf('identity', 'note'),
      grants: [{ ground: r1, parts: partsOf('identity') }],
    });
  });
  it('is nothing when the fact was retracted, or is meant for others', () => {
    const retracted = stored('FactRetracted', { factId: her.id, reason: 'entered-in-error' });
    expect(stillAllowed(after(...both, her, retracted), late)).toBeUndefined();
    const entry = incident('aaaaaaaa', 'police');
    const lateEntry = toldOf(entry, [...both, entry]);
    expect(stillAllowed(after(...both, entry, audienceChanged('aaaaaaaa', 'support')), lateEntry)).toBeUndefined();
  });
  it('still takes back', () => {
    const retracted = stored('FactRetracted', { factId: her.id, reason: 'entered-in-error' });
    const told = toldOf(retracted, [...both, her, retracted]);
    expect(stillAllowed(after(...both, her, retracted), told)).toEqual(told);
  });
  it('that only adds a ground does so while that is open', () => {
    const rests = (facts: readonly StoredFact[]) =>
      tellAll(facts).flatMap(({ step }) => (step.kind === 'rests' && step.factId === her.id ? [step] : []))[0] as Rests;
    const [first, second] = [both.slice(0, 3), both.slice(3)];
    const added = rests([...first, her, ...second]);
    expect(stillAllowed(after(...first, her, ...second), added)).toEqual(added);
    expect(stillAllowed(after(...first, her, ...second, declined(r2)), added)).toBeUndefined();
  });
});
