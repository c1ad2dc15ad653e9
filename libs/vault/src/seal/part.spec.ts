import { describe, expect, it } from '@jest/globals';
import { seededChances, systemChance } from '@vaern/platform';
import { assert, dictionary, jsonValue, property, string } from 'fast-check';
import { createHash } from 'node:crypto';
import { KeyMismatch } from '../errors';
import type { HeldPart } from '../ports';
import { commitmentOf, keepsCommitment } from './commitment';
import { openPart, sealPart } from './part';

const caseId = '11111111-1111-4111-8111-111111111111';
const words = {
  factId: '22222222-2222-4222-8222-222222222222',
  class: 'address',
  person: '33333333-3333-4333-8333-333333333333',
  fields: { street: 'Havnegade 1', city: 'Esbjerg', since: '2024-01-01' },
  holder: 'municipality:0561/visitation',
};
const chanceOf = (seed: string) => seededChances(seed).for('sealing');
const sealed = (chance = systemChance) => {
  const { part, key } = sealPart(caseId, words, chance);
  return { part: { ...part, factId: words.factId } as HeldPart, key };
};

describe('a sealed part', () => {
  it('opens with its own key to the words it was made of', () => {
    const { part, key } = sealed();
    const { fields, salt } = openPart(caseId, part, key);
    expect(fields).toEqual(words.fields);
    expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
  });

  it('shows none of its words', () => {
    const { part } = sealed();
    expect(Buffer.from(part.ciphertext, 'base64').toString('latin1')).not.toContain('Havnegade');
    expect(JSON.stringify(part)).not.toMatch(/Havnegade|Esbjerg/);
  });

  it('does not open with another key', () => {
    const { part } = sealed();
    expect(() => openPart(caseId, part, sealed().key)).toThrow(KeyMismatch);
  });

  const other = '44444444-4444-4444-8444-444444444444';
  it.each([
    ['another fact', { factId: other }],
    ['another class', { class: 'log-text' }],
    ['another person', { person: other }],
    ['another part id', { id: other }],
  ])('does not open when it was moved to %s', (_, moved) => {
    const { part, key } = sealed();
    expect(() => openPart(caseId, { ...part, ...moved }, key)).toThrow(KeyMismatch);
  });

  it('does not open when it was moved to another case', () => {
    const { part, key } = sealed();
    expect(() => openPart(other, part, key)).toThrow(KeyMismatch);
  });

  it.each([
    ['class', { class: 'log-text' }],
    ['person', { person: other }],
  ])('does not open under another %s, even for one who knows the words and commits to them anew', (_, moved) => {
    const { part, key } = sealed();
    const salt = Buffer.from(openPart(caseId, part, key).salt, 'base64url');
    const commitment = commitmentOf({ ...words, ...moved }, salt);
    expect(() => openPart(caseId, { ...part, ...moved, commitment }, key)).toThrow(KeyMismatch);
  });

  it('does not open when any byte was changed', () => {
    const { part, key } = sealed();
    const bytes = Buffer.from(part.ciphertext, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openPart(caseId, { ...part, ciphertext: altered.toString('base64') }, key)).toThrow(KeyMismatch);
    }
  });

  it('does not open when it was cut short', () => {
    const { part, key } = sealed();
    for (const length of [0, 11, 27]) {
      const ciphertext = Buffer.from(part.ciphertext, 'base64').subarray(0, length).toString('base64');
      expect(() => openPart(caseId, { ...part, ciphertext }, key)).toThrow(KeyMismatch);
    }
  });

  it('does not open when it is not what was committed to', () => {
    const { part, key } = sealed();
    expect(() => openPart(caseId, { ...part, commitment: sealed().part.commitment }, key)).toThrow(KeyMismatch);
  });

  it('is the same again from the same chance, and another from any other', () => {
    expect(sealed(chanceOf('a'))).toEqual(sealed(chanceOf('a')));
    expect(sealed(chanceOf('a')).part).not.toEqual(sealed(chanceOf('b')).part);
  });

  it('draws once, however long the words are: what comes after draws the same', () => {
    const short = chanceOf('x');
    const long = chanceOf('x');
    sealPart(caseId, words, short);
    sealPart(caseId, { ...words, fields: { text: 'æ'.repeat(20_000) } }, long);
    expect(short.id()).toBe(long.id());
  });

  it('carries any words there are', () => {
    assert(
      property(dictionary(string(), jsonValue()), (fields) => {
        const { part, key } = sealPart(caseId, { ...words, fields }, systemChance);
        const opened = openPart(caseId, { ...part, factId: words.factId }, key);
        expect(JSON.parse(JSON.stringify(opened.fields))).toEqual(JSON.parse(JSON.stringify(fields)));
      }),
    );
  });
});

describe('a commitment', () => {
  it('is SHA-256 of the salt and the canonical JSON of class, person and fields', () => {
    const { part, key } = sealed();
    const { salt } = openPart(caseId, part, key);
    const canonical =
      '{"class":"address","fields":{"city":"Esbjerg","since":"2024-01-01","street":"Havnegade 1"},' +
      '"person":"33333333-3333-4333-8333-333333333333"}';
    const expected = createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonical).digest('base64url');
    expect(part.commitment).toBe(expected);
  });

  it('is kept by its own words and by no others', () => {
    const { part, key } = sealed();
    const { salt } = openPart(caseId, part, key);
    const kept = { ...words, salt, commitment: part.commitment };
    expect(keepsCommitment(kept)).toBe(true);
    expect(keepsCommitment({ ...kept, fields: { ...words.fields, street: 'Havnegade 2' } })).toBe(false);
    expect(keepsCommitment({ ...kept, class: 'place' })).toBe(false);
    expect(keepsCommitment({ ...kept, person: caseId })).toBe(false);
    expect(keepsCommitment({ ...kept, salt: Buffer.alloc(16).toString('base64url') })).toBe(false);
  });

  it('of the same words differs each time, so that nobody can confirm a guess', () =>
    expect(sealed().part.commitment).not.toBe(sealed().part.commitment));
});
