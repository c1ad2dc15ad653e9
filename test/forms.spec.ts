import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve('apps/web/src');
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
/** Each function of the pages that says why nothing of its form is kept. */
const formsThatSay = (why: string) =>
  pages.flatMap((name) =>
    readFileSync(path.join(root, name), 'utf8')
      .split(/\n}\n/)
      .filter((part) => /useAsked|useQuestions|<PartOfQuestions/.test(part) && new RegExp(`['"]${why}['"]`).test(part))
      .map((part) => ({ name, part })),
  );
/** Fields that take sentences; an amount, a day and a time are none. */
const written = /<TextArea|<TextField(?![^>]*type="(?:date|time|number|datetime-local)")|as: '(?:line|area|lines)'/;

describe('a form that is said to be of choices', () => {
  const forms = formsThatSay('choices');

  it('has no field in which somebody writes', () =>
    expect(forms.filter(({ part }) => written.test(part)).map(({ name }) => name)).toEqual([]));
  it('is one of several, so that this looks at something', () => expect(forms.length).toBeGreaterThan(15));
  it.each([
    '<TextArea label={say.note} />',
    '<TextField label={say.area} width="short" />',
    "{ name: 'text', as: 'area' }",
  ])('would be found out by %s', (field) => expect(written.test(field)).toBe(true));
});

describe('a form that keeps nothing for another reason', () => {
  it.each([
    ['settings', ['nudges/nudges-page.tsx']],
    ['numbers', ['keeping/keeping-forms.tsx', 'track-link/link-track.tsx']],
    [
      'looking',
      [
        'as-of/choose-day.tsx',
        'centre/funder.tsx',
        'intake/receipt-page.tsx',
        'keeping/check.tsx',
        'oversight/disclosures-page.tsx',
        'oversight/known-then-page.tsx',
        'papers/fetch-paper.tsx',
        'search/search-page.tsx',
      ],
    ],
    ['files', ['evidence/evidence-page.tsx']],
  ])('%s: is one of those', (why, names) =>
    expect([...new Set(formsThatSay(why).map(({ name }) => name))].toSorted()).toEqual(names),
  );
});
