import { describe, expect, it } from '@jest/globals';
import { purposeCodes, purposes, roles } from '@vaern/access';
import { sealedClasses } from '@vaern/casework';
import { DRAFT_CLASS } from '@vaern/drafts';
import { DESK, deskWork } from '@vaern/vault';
import path from 'node:path';

type WordIn = (code: string, language: 'da' | 'en') => string | undefined;
// A page's file, whose types are those of a browser.
const page: string = path.resolve('apps/web/src/oversight/reading-words.ts');
const { classIn, roleIn, workIn } = (await import(page)) as Record<'classIn' | 'roleIn' | 'workIn', WordIn>;

/** Codes that the read log can hold, and for which the page has no word. */
const unworded = (codes: readonly string[], wordOf: (code: string) => string | undefined) =>
  codes.filter((code) => (wordOf(code) ?? '') === '');

describe.each(['da', 'en'] as const)('in the language %s the read log has a word for', (language) => {
  it('every purpose that people state', () =>
    expect(unworded(purposeCodes, (code) => purposes[code as keyof typeof purposes][language])).toEqual([]));
  it('whatever the hub opens words for of its own accord', () =>
    expect(unworded(deskWork, (code) => workIn(code, language))).toEqual([]));
  it('every role', () => expect(unworded(Object.values(roles).flat(), (code) => roleIn(code, language))).toEqual([]));
  it('every class of words, and drafts', () =>
    expect(unworded([...sealedClasses, DRAFT_CLASS], (code) => classIn(code, language))).toEqual([]));
  it('what is newer than the page: none', () =>
    expect([workIn('case-work', language), roleIn('constructor', language), classIn('constructor', language)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
});

it('no purpose of people is one of the hub’s own', () =>
  expect(deskWork.filter((work) => Object.hasOwn(purposes, work))).toEqual([]));
it('nobody has the hub’s own role', () => expect(Object.values(roles).flat()).not.toContain(DESK));
