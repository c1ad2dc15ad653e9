import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from './kernel/refusal';
import { refusal, refusals, statusOf, wording, type RefusalCode } from './refusals';

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const codesIn = (call: RegExp, isSpec: boolean) => {
  const read = sources.filter(({ name }) => name.endsWith('.spec.ts') === isSpec && !name.startsWith('testing/'));
  return new Set(read.flatMap(({ text }) => [...text.matchAll(call)].map(([, code]) => code)));
};
const codes = Object.keys(refusals) as RefusalCode[];

describe('every refusal', () => {
  const thrown = codesIn(/\brefusal\(\s*'([a-z-]+)'/g, false);
  const shown = codesIn(/\brefuses\(\s*'([a-z-]+)'/g, true);
  it.each(codes)('%s is thrown by a decision, and shown by a spec', (code) => {
    expect({ thrown: thrown.has(code), shown: shown.has(code) }).toEqual({ thrown: true, shown: true });
  });
  it.each(codes)('%s says in both languages what is wrong, and a way on', (code) => {
    const { da, en } = refusals[code];
    expect(da).not.toBe(en);
    for (const words of [da, en]) {
      expect(words).toMatch(/^[A-ZÆØÅ].*[.;] ?.*\.$/s);
      expect(words.length).toBeGreaterThan(40);
      expect(words.length).toBeLessThan(260);
      expect(words).not.toMatch(/offer|ofre|stalker|victim|!|[{}]|\u00A0| {2}/i);
    }
  });
  it.each(['no-such-case', 'no-such-referral'])('%s is said as of what does not exist', (code) =>
    expect(statusOf(new Refusal(code))).toBe(404),
  );
});

describe('a refusal', () => {
  it('has a stable code, a status, and its words', () => {
    const refused = refusal('already-referred', { referralId: 'r' });
    expect(refused).toMatchObject({ code: 'already-referred', params: { referralId: 'r' } });
    expect(statusOf(refused)).toBe(422);
    expect(wording(refused, 'da')).toBe(
      'Enheden har allerede den samme henvisning. Følg den, eller træk den tilbage først.',
    );
    expect(wording(refused, 'en')).toBe(
      'The unit already has the same referral. Follow that one, or withdraw it first.',
    );
  });
  it('is one of the catalogue, or nobody can word it', () => {
    expect(() => wording(new Refusal('made-up'), 'da')).toThrow('no refusal is called made-up');
  });
  it('needs no entry that an object inherits', () => {
    expect(() => statusOf(new Refusal('constructor'))).toThrow('no refusal is called constructor');
  });
});
