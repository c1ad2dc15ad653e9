import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (name: string) => readFileSync(path.resolve('apps/web/src/app', name), 'utf8');
const theme = read('theme.css');
const styles = read('layout.css');

/** The variables of the first `:root` after a place in the styles. */
function coloursFrom(start: number): Readonly<Record<string, string>> {
  const [, block = ''] = /:root\s*\{([^}]*)\}/.exec(theme.slice(start)) ?? [];
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}
const themes = { day: coloursFrom(0), night: coloursFrom(theme.indexOf('prefers-color-scheme: dark')) };

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['paper', 'paper-2'];
const statePapers = ['error-paper', 'warning-paper', 'success-paper', 'info-paper'];
const on = (inks: readonly string[], grounds: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
const read45 = [
  ...on(['ink', 'ink-soft', 'link', 'link-visited', 'primary-ink', 'error-ink', 'success-ink'], papers),
  ...on(['ink'], ['paper-3', ...statePapers]),
  ['ink-soft', 'warning-paper'],
  ['error-ink', 'error-paper'],
  ['success-ink', 'success-paper'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-strong'],
  ['on-primary', 'error'],
] as const;
const seen3 = on(['primary', 'primary-line', 'line-strong', 'error', 'success', 'focus'], papers);
/** The variable that a rule of the layout fills with: of the bars, what they are drawn in. */
const fillOf = (rule: string) => new RegExp(`\\.${rule}\\s*\\{\\s*fill: var\\(--([\\w-]+)\\)`).exec(styles)?.[1] ?? '';

describe.each(Object.entries(themes))('by %s', (_, colours) => {
  const between = ([one, other]: readonly [string, string]) => {
    const [first = '', second = ''] = [colours[one], colours[other]];
    expect([one, other, first, second]).toEqual([one, other, expect.stringMatching(/^#/), expect.stringMatching(/^#/)]);
    return contrast(first, second);
  };
  it.each(read45)('%s can be read on %s', (...pair) => expect(between(pair)).toBeGreaterThanOrEqual(4.5));
  it.each(seen3)('%s is seen on %s', (...pair) => expect(between(pair)).toBeGreaterThanOrEqual(3));
  it('a bar is seen against the page, and against what it is a share of', () => {
    const [share, all] = [fillOf('count-share'), fillOf('count-all')];
    expect(between([share, 'paper'])).toBeGreaterThanOrEqual(3);
    expect(between([share, all])).toBeGreaterThanOrEqual(3);
  });
});

it('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#75848a', '#75848a')).toBe(1);
});
