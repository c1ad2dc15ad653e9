import { describe, expect, it } from '@jest/globals';
import { problemCodes } from '@vaern/gateway';
import path from 'node:path';

const { kinds } = (await import(path.resolve('apps/web/src/blocks/problem-told.ts'))) as {
  readonly kinds: Readonly<Record<string, string>>;
};
/** What a program reads and a person does not. */
const forPrograms = /\b(errors|instance|HTTP|UUID|[Hh]eader\w*|token|bytes|GET|POST|UTF-8)\b|Retry-After|Content-/;
const worded = Object.entries(problemCodes).filter(
  ([, { title, detail }]) =>
    forPrograms.test(`${title.da} ${detail.da}`) || forPrograms.test(`${title.en} ${detail.en}`),
);

describe('a problem that the hub words for programs', () => {
  it('has words of the page’s own', () =>
    expect(worded.map(([code]) => code).filter((code) => kinds[code] === undefined)).toEqual([]));
  it('is one of several, so that this looks at something', () => expect(worded.length).toBeGreaterThan(6));
  it('is one that the hub has', () =>
    expect(Object.keys(kinds).filter((code) => !Object.hasOwn(problemCodes, code))).toEqual([]));
});
