import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'docs/guide';
/** Two printed pages hold so many words; a picture takes the room of a hundred. */
const TWO_PAGES = { words: 750, withPictures: 1_000 };
const PICTURE = 100;
const picture = /!\[[^\]]*\]\(([^)]+)\)/g;

const picturesIn = (text: string) => [...text.matchAll(picture)].map(([, at = '']) => at);
/** Words as they are printed: without pictures, addresses and the marks of Markdown. */
const wordsIn = (text: string) =>
  text
    .replace(picture, '')
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
const isTwoPages = (text: string) =>
  wordsIn(text) <= TWO_PAGES.words && wordsIn(text) + PICTURE * picturesIn(text).length <= TWO_PAGES.withPictures;

const guides = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

describe('a guide', () => {
  it('is there for each role', () => expect(guides.length).toBeGreaterThan(8));

  it.each(guides)('%s is two pages at most, with its pictures', (_, text) => {
    expect(isTwoPages(text)).toBe(true);
  });

  it.each(guides)('%s shows pictures that are there, each said in words', (_, text) => {
    expect(picturesIn(text).filter((at) => !existsSync(path.join(folder, at)))).toEqual([]);
    expect(text).not.toContain('![](');
  });
});

describe('a guide that is too long', () => {
  const words = (count: number) => 'ord '.repeat(count);
  const pictures = (count: number) => '![Et billede](../screens/et.png)\n'.repeat(count);

  it.each([
    [751, 0],
    [701, 3],
    [601, 4],
    [1263, 8],
  ])('would be found out: %i words and %i pictures', (count, shown) =>
    expect(isTwoPages(words(count) + pictures(shown))).toBe(false),
  );
  it('is not one of 700 words and three pictures', () => expect(isTwoPages(words(700) + pictures(3))).toBe(true));
});
