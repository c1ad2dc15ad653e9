import { STEP, THRESHOLD, type Published } from '..';

/** From … to, both included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}
const anything: Interval = { from: 0, to: Infinity };
const both = (a: Interval, b: Interval): Interval => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });

/** What a published figure says of the count behind it. */
const behind = (count: number | undefined): Interval =>
  count === undefined
    ? anything
    : { from: Math.max(THRESHOLD, count - Math.floor(STEP / 2)), to: count + Math.floor(STEP / 2) };

/** A sum: the counts of its parts make up the whole, or at least reach it where one unit has several codes. */
interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly several: boolean;
}
interface System {
  readonly known: Map<string, Interval>;
  readonly sums: readonly Sum[];
  readonly withheld: readonly string[];
}

/** Everything that was published, of all years, as one system of sums. */
function systemOf(years: Readonly<Record<string, readonly Published<string>[]>>): System {
  const known = new Map<string, Interval>();
  const sums: Sum[] = [];
  const withheld: string[] = [];
  for (const [year, measures] of Object.entries(years))
    for (const measure of measures) {
      const whole = `${year} ${measure.name}`;
      known.set(whole, behind(measure.total));
      for (const { name, several, cells } of measure.dimensions) {
        const parts = cells.map(({ code, count }) => ({ name: `${whole} ${name} ${code}`, count }));
        parts.forEach((part) => known.set(part.name, behind(part.count)));
        const gaps = parts.filter(({ count }) => measure.total !== undefined && count === undefined);
        withheld.push(...gaps.map((gap) => gap.name));
        sums.push({ whole, parts: parts.map((part) => part.name), several });
      }
    }
  return { known, sums, withheld };
}

/**
 * Solves the system: between which bounds each withheld count must lie. The sums of a year's measure meet in its total and
 * nowhere else, so the system has no circles, and narrowing one sum after another until nothing moves finds the exact
 * bounds over the integers: each of them is reached by some world.
 */
export function solved(years: Readonly<Record<string, readonly Published<string>[]>>): ReadonlyMap<string, Interval> {
  const { known, sums, withheld } = systemOf(years);
  const at = (name: string) => known.get(name) ?? anything;
  let moved = true;
  const narrow = (name: string, to: Interval) => {
    const before = at(name);
    const after = both(before, to);
    if (after.from > after.to) throw new Error(`no world has published this: ${name}`);
    moved ||= after.from > before.from || after.to < before.to;
    known.set(name, after);
  };
  const allOf = (names: readonly string[]): Interval => ({
    from: sumOf(names.map((name) => at(name).from)),
    to: sumOf(names.map((name) => at(name).to)),
  });
  while (moved) {
    moved = false;
    for (const { whole, parts, several } of sums) {
      const made = allOf(parts);
      narrow(whole, several ? { from: Math.max(...parts.map((part) => at(part).from)), to: made.to } : made);
      for (const part of parts) {
        const others = allOf(parts.filter((other) => other !== part));
        const { from, to } = at(whole);
        narrow(part, { from: from - others.to, to: several ? to : to - others.from });
      }
    }
  }
  return new Map(withheld.map((name) => [name, at(name)]));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** Withheld counts of which the attacker knows that they are small, or how large they are. */
export const uncovered = (years: Readonly<Record<string, readonly Published<string>[]>>): readonly string[] =>
  [...solved(years)].filter(([, { from, to }]) => to < THRESHOLD || from === to).map(([name]) => name);
