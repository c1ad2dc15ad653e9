import { expect } from '@jest/globals';
import { serialize } from 'node:v8';
import { caseLife } from '../case';
import type { By, Decision, Known } from '../kernel/decision';
import type { Decided, StoredFact } from '../kernel/fact';
import { readIntent } from '../kernel/read-intent';
import { Refusal } from '../kernel/refusal';
import type { Id, Instant } from '../kernel/words';
import { directoryOf, ownUnit, ownUnitsOf, standings, unitIds, units, visitator } from './people';
import { directoryOfStaff } from './staff';

export const NOW: Instant = '2026-03-03T10:00:00.000Z';
const HOUR = 3_600_000;

/** The n-th id that a decision draws, from 1. */
export const drawn = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The id of the n-th fact that is given, from 1. */
export const factId = (n: number): Id => `ffffffff-ffff-4fff-8fff-${String(n).padStart(12, '0')}`;
/** The n-th reference that a decision draws, from 1. */
export const drawnRef = (n: number): string => `refaaaa${'abcdefghijklmnop'[n - 1] ?? 'z'}`;

/** The reference of what says this. */
export function refOf(saying: string): string {
  let hash = 7;
  for (let at = 0; at < saying.length; at += 1) hash = (hash * 31 + saying.charCodeAt(at)) % 2 ** 40;
  return Array.from(
    { length: 8 },
    (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[Math.floor(hash / 32 ** at) % 32],
  ).join('');
}

/** A fact as it was stored: by the visitator at ten o'clock, unless told otherwise. */
export interface Given {
  readonly fact: Decided;
  readonly by?: By;
  readonly recordedAt?: Instant;
}
export const by = (author: By, fact: Decided, recordedAt: Instant = NOW): Given => ({ fact, by: author, recordedAt });

export function stored(given: Decided | Given, n: number): StoredFact {
  const { fact, by: author = visitator, recordedAt = NOW }: Given = 'fact' in given ? given : { fact: given };
  return {
    id: factId(n),
    type: fact.type,
    plain: fact.plain,
    parts: fact.words.map((words, part) => ({
      id: drawn(900_000 + 100 * n + part),
      class: words.class,
      person: words.person ?? drawn(999_999),
      commitment: 'commitment',
      ciphertext: 'ciphertext',
    })),
    occurredAt: fact.occurredAt ?? recordedAt,
    recordedAt,
    ...(fact.writtenAt !== undefined && { writtenAt: fact.writtenAt }),
    by: { actor: author.actor, unit: author.unit, role: author.role },
    salt: 'salt',
  };
}

/** What a decision may know, unless a test says otherwise. */
export function known(actor: By, more: Partial<Known> = {}): Known {
  let ids = 0;
  let refs = 0;
  const now = more.now ?? NOW;
  return {
    by: actor,
    now,
    today: now.slice(0, 10),
    dayOf: (at) => at.slice(0, 10),
    ownUnits: ownUnitsOf(actor),
    home: actor.unit === units.frontline ? units.visitation : actor.unit,
    newId: () => drawn(++ids),
    newRef: () => drawnRef(++refs),
    refOf: (saying) => refOf(saying),
    knowsArea: (area) => area !== 'municipality:9999',
    aliasOf: (unit) => unitIds[unit],
    standingOf: (unit) => standings[unit],
    ...directoryOf(actor),
    ...directoryOfStaff,
    respondBy: (urgency) => later(now, { acute: 2, urgent: 24, normal: 120 }[urgency]),
    ownUnit: (name) => ownUnit(actor.unit, name),
    opensAt: () => undefined,
    resumed: ({ respondBy, pausedAt }) => later(respondBy, (Date.parse(now) - Date.parse(pausedAt)) / HOUR),
    ...more,
  };
}

export const later = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * HOUR).toISOString();

/** A state as text, maps and sets included: two that read the same are the same. */
export const snapshot = (state: unknown): string =>
  JSON.stringify(state, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value));

/** The same, many times as fast, of one object only: whether it changed since. */
export const imprint = (state: unknown): string => serialize(state).toString('latin1');

interface Fold<S> {
  empty(): S;
  evolve(state: S, fact: StoredFact): void;
}

/** `given(...facts).when(decision, body).by(actor).gives(...facts)`, on a case. */
export const given = (...facts: readonly (Decided | Given)[]) => givenIn(caseLife, ...facts);

/** The same on the stream of another fold. */
export const givenIn = <S>(fold: Fold<S>, ...facts: readonly (Decided | Given)[]) => ({
  when: <I extends object>(decision: Decision<S, I>, body: Partial<I> | object) => ({
    /** `more` overrides what the decision knows. */
    by: (actor: By, more: Partial<Known> = {}) =>
      outcome(fold, facts, () => [decision, body, known(actor, more)] as const),
  }),
});

function outcome<S, I extends object>(
  fold: Fold<S>,
  facts: readonly (Decided | Given)[],
  asked: () => readonly [Decision<S, I>, object, Known],
) {
  const decided = (): readonly Decided[] => {
    const [decision, body, knows] = asked();
    const state = fold.empty();
    facts.forEach((fact, index) => fold.evolve(state, stored(fact, index + 1)));
    const before = imprint(state);
    try {
      return decision.decide(state, readIntent(decision.intent, body), knows);
    } finally {
      expect(imprint(state) === before).toBe(true);
    }
  };
  return {
    decided,
    gives: (...expected: readonly Decided[]) => expect(decided()).toEqual(expected),
    /** After the first fact, which is what was asked for. */
    decidesBesides: (...expected: readonly Decided[]) => expect(decided().slice(1)).toEqual(expected),
    givesNothing: () => expect(decided()).toEqual([]),
    refuses: (code: string, params: Readonly<Record<string, string>> = {}) => {
      const refused = thrownBy(decided);
      expect(refused).toBeInstanceOf(Refusal);
      expect({ code: refused.code, params: refused.params }).toEqual({ code, params });
    },
  };
}

function thrownBy(work: () => unknown): Refusal {
  try {
    return expect(work()).toBe('a refusal') as never;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
