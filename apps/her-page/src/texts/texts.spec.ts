import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { behaviours, channels, obtained, others, worksThere } from '../codes';
import { catalogues } from './catalogues';
import { da } from './da';

const root = path.resolve('apps/her-page');
const page = readFileSync(path.join(root, 'index.html'), 'utf8');
const sources = readdirSync(path.join(root, 'src')).filter((file) => file.endsWith('.ts') && !file.includes('.spec.'));
const code = sources.map((file) => readFileSync(path.join(root, 'src', file), 'utf8')).join('\n');
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const standings = ['queued', 'sending', 'waiting', 'closed', 'sent', 'refused', 'unread'];
const made = [
  ...channels.map((channel) => `channel.${channel}`),
  ...behaviours.map((behaviour) => `behaviour.${behaviour}`),
  ...obtained.map((kind) => `obtained.${kind}`),
  ...others.map((toward) => `contact.others.${toward}`),
  ...worksThere.map((answer) => `contact.${answer}`),
  ...[...standings, 'note', 'file'].map((standing) => `post.${standing}`),
  ...['day', 'date'].map((question) => `${question}.missing`),
  ...['unread', 'skipped', 'future'].map((fault) => `time.${fault}`),
  ...['no', 'often'].map((no) => `code.${no}`),
];

const languages = Object.entries(catalogues);

it('a language that nobody has read through says so, and all are offered under their own name', () => {
  const reviewed = languages.filter(([, { unreviewed }]) => unreviewed === undefined).map(([tag]) => tag);
  expect(reviewed).toEqual(['da', 'en']);
  expect(languages.length).toBeGreaterThan(reviewed.length);
  expect(new Set(languages.map(([, { name }]) => name)).size).toBe(languages.length);
  const called = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase();
  expect(languages.map(([, { name }]) => name.toLowerCase())).toEqual(languages.map(([tag]) => called(tag)));
});

describe.each(languages)('the texts in %s', (tag, { texts, unreviewed = '' }) => {
  it('are all there, and no others', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(da));
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });
  it('are filled with the same', () => expect(Object.values(texts).map(holes)).toEqual(Object.values(da).map(holes)));
  it('name neither what it is about nor whose page it is, where somebody may look over a shoulder', () => {
    expect(texts.title).toMatch(/^\p{L}+$/u);
    const telling =
      /stalk|v(æ|ae)rn\b|offer|\bofre(ne|nes|t|ts|s)?\b|victim|forfulgt|opfer|verfolg|ofiar|prześlad|nęka|жертв|переслід|mağdur|kurban|victim|hărțui|ضحي|ضحا|ملاحق|مطارد/i;
    expect([...Object.values(texts), unreviewed].filter((text) => telling.test(text))).toEqual([]);
  });
  it('are in that language alone', () => {
    const otherTexts = languages
      .filter(([other]) => other !== tag)
      .map(([, other]) => new Set(Object.values(other.texts)));
    const same = Object.values(texts).filter((text) => text.length > 20 && otherTexts.some((other) => other.has(text)));
    expect(same).toEqual([]);
  });
  it('are in the letters of that language', () => {
    const letters = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[tag] ?? /\p{Script=Latin}/u;
    expect(Object.values(texts).filter((text) => !letters.test(text))).toEqual([]);
  });
});

it('every text that the page says is there, and every one that is there is said', () => {
  const said = new Set([...page.matchAll(/data-say="([\w.-]+)"/g)].map(([, key]) => key));
  const keys = Object.keys(da);
  expect([...said].filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  const known = new Set([...said, ...made]);
  expect(keys.filter((key) => !known.has(key) && !code.includes(`'${key}'`))).toEqual([]);
});

it('what she types is offered to no memory of the browser, and checked by nobody elsewhere', () => {
  const fields = [...page.matchAll(/<(input|textarea|select|form)\b[^>]*>/g)].map(([tag]) => tag);
  const typed = fields.filter((tag) => !/type="(radio|checkbox)"/.test(tag));
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.filter((tag) => !tag.includes('autocomplete="off"'))).toEqual([]);
  const words = typed.filter((tag) => /^<textarea|type="text"/.test(tag) && !/inputmode="numeric"/.test(tag));
  expect(words.filter((tag) => !tag.includes('spellcheck="false"'))).toEqual([]);
  expect(typed.filter((tag) => / name=/.test(tag))).toEqual([]);
});
