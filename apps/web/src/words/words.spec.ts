import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { filled, inOneBreath, type Catalogue, type Texts } from './words';

const root = path.resolve('apps/web/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.words.ts'));
const loaded = await Promise.all(
  files.map(async (file) => {
    const catalogues = Object.values((await import(path.join(root, file))) as Record<string, Catalogue>);
    return catalogues.map((catalogue) => [file, catalogue] as const);
  }),
);
const all = loaded.flat();

const leaves = (texts: Texts, at = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${at}${key}`, text] as [string, string]] : leaves(text, `${at}${key}.`),
  );
const holes = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted((a, b) => a.localeCompare(b));

it('there are catalogues', () => expect(all.length).toBeGreaterThan(3));

describe.each(all)('the texts of %s', (_, { da, en }) => {
  it('are the same in Danish and English', () =>
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(da).map(([key]) => key)));
  it('are all there', () =>
    expect([...leaves(da), ...leaves(en)].filter(([, text]) => text.trim() === '')).toEqual([]));
  it('are filled with the same in both languages', () =>
    expect(leaves(en).map(([, text]) => holes(text))).toEqual(leaves(da).map(([, text]) => holes(text))));
  it('call nobody an offer or a stalker', () =>
    expect(
      leaves(da).filter(([, text]) => /\boff(er|ers|eret|erets)\b|\bofre(ne|nes|t|ts|s)?\b|stalker/i.test(text)),
    ).toEqual([]));
});

it('a text that lacks what it is filled with is a fault', () => {
  expect(filled('{count} sager', { count: 3 })).toBe('3 sager');
  expect(() => filled('{count} sager', {})).toThrow('count');
});

it('labels one after the other are one sentence, and an abbreviation stays one', () => {
  expect(inOneBreath(['Ved hjemmet', 'Opsøgning', 'CPR-nummer'])).toBe('Ved hjemmet, opsøgning, CPR-nummer');
  expect(inOneBreath([])).toBe('');
});
