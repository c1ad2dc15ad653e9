import { expect } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { recipientOf, unit, type UnitName } from './cast';
import { mayKnowOf, type OracleTold } from './oracle';
import { openGroundsOf } from './oracle-grounds';
import { reachToldWrongly } from './oracle-reach';
import type { Hands, InLedger } from './rooms';

const names = Object.keys(unit) as UnitName[];

/** What every unit holds after these facts is what a slow reading of the table gives it, ground by ground. */
export function expectInHand(rooms: Hands, prefix: readonly StoredFact[]): void {
  const duplicates = new Set(
    prefix
      .filter(({ type, plain }) => type === 'PersonRetracted' && plain.reason === 'duplicate')
      .map((fact) => fact.plain.personId),
  );
  const kept = new Set(
    prefix.flatMap(({ parts }) => parts.filter((part) => duplicates.has(part.person)).map((part) => part.id)),
  );
  const faults = names.flatMap((name) => [
    ...heldWrongly(rooms, prefix, { name, kept }),
    ...heldThoughClosed(rooms, prefix, name),
    ...reachToldWrongly(rooms, prefix, name),
  ]);
  expect(faults).toEqual([]);
}

function heldWrongly(
  rooms: Hands,
  prefix: readonly StoredFact[],
  { name, kept }: { name: UnitName; kept: ReadonlySet<string> },
): readonly object[] {
  const may = mayKnowOf(prefix, name);
  const ledger = rooms.ledgers.get(recipientOf(name));
  return openGroundsOf(prefix, name).flatMap(({ id: ground }) => {
    const told = [...may].filter(([, { parts }]) => parts.has(ground));
    const keys = rooms.keys.get(recipientOf(name))?.get(ground) ?? new Set<string>();
    const untold = told.flatMap(([fact, { fields }]) => {
      const line = ledger?.get(fact);
      if (!line?.grounds.has(ground)) return [{ name, ground, fact, lacks: ['everything'] }];
      const lacks = [...fields].filter((field) => !line.fields.has(field));
      return lacks.length > 0 ? [{ name, ground, fact, lacks }] : [];
    });
    const notes = told.flatMap(([fact, { parts }]) =>
      wrongNotes(ledger?.get(fact), { name, prefix, fact, on: parts.get(ground) }),
    );
    return [
      ...untold,
      ...notes.map((wrong) => ({ name, ground, ...wrong })),
      ...wrongKeys(keys, ground, { told, prefix, kept }).map((wrong) => ({ name, ground, ...wrong })),
    ];
  });
}

/** Whoever wrote a note has it, and nobody else. */
function wrongNotes(line: InLedger | undefined, { name, prefix, fact, on }: Noted): readonly object[] {
  const isOwn = prefix.find(({ id }) => id === fact)?.by.unit === unit[name];
  const has = line?.notes ?? new Set();
  const missing = notesOf(prefix.filter(({ id }) => id === fact)).filter((note) => on?.has(note) && !has.has(note));
  return [
    ...missing.map((note) => ({ fact, note, is: 'missing' })),
    ...(isOwn ? [] : [...has].map((note) => ({ fact, note, is: 'too many' }))),
  ];
}

interface Noted {
  readonly name: UnitName;
  readonly prefix: readonly StoredFact[];
  readonly fact: string;
  /** The parts that are told on the ground. */
  readonly on: ReadonlySet<string> | undefined;
}

const notesOf = (facts: readonly StoredFact[]) =>
  facts.flatMap(({ parts }) => parts.filter((part) => part.class === 'note').map(({ id }) => id));

const closing = new Set(['ReferralDeclined', 'ReferralForwarded', 'ReferralWithdrawn']);

const referralOf = ({ plain }: StoredFact) => plain.referralId;
/** What was told on a referral that was completed stays, whatever is said of it afterwards. */
const isOver = (before: readonly StoredFact[], fact: StoredFact) =>
  before.some((one) => one.type === 'ReferralCompleted' && referralOf(one) === referralOf(fact));

/** Whoever gave a referral back, or had it taken back, holds nothing on it: no fact, and no key. */
function heldThoughClosed(rooms: Hands, prefix: readonly StoredFact[], name: UnitName): readonly object[] {
  const over = prefix
    .filter((fact, at) => closing.has(fact.type) && !isOver(prefix.slice(0, at), fact))
    .map(referralOf);
  const sent = prefix.filter(({ type, plain }) => type === 'ReferralSent' && over.includes(plain.referralId));
  const theirs = new Set(
    sent.filter(({ plain }) => plain.to === unit[name]).map(({ plain }) => String(plain.referralId)),
  );
  const keys = rooms.keys.get(recipientOf(name)) ?? new Map<string, ReadonlySet<string>>();
  const ledger = rooms.ledgers.get(recipientOf(name)) ?? new Map<string, InLedger>();
  const open = [...keys].filter(([ground, parts]) => theirs.has(ground) && parts.size > 0);
  const known = [...ledger].filter(([, { grounds }]) => [...grounds].some((ground) => theirs.has(ground)));
  return [
    ...open.map(([ground, parts]) => ({ name, closed: ground, keys: [...parts] })),
    ...known.map(([fact, { grounds }]) => ({ name, closed: [...grounds], fact })),
  ];
}

interface Expected {
  readonly told: readonly (readonly [string, OracleTold])[];
  readonly prefix: readonly StoredFact[];
  readonly kept: ReadonlySet<string>;
}

/** The home holds its keys, and everyone those to their own notes, since the words were sealed. */
function wrongKeys(
  keys: ReadonlySet<string>,
  ground: string,
  { told, prefix, kept }: Expected,
): readonly { readonly key: string; readonly is: 'missing' | 'too many' }[] {
  const notes = new Set(notesOf(prefix));
  const all = ground === 'home' ? [] : told.flatMap(([, may]) => [...(may.parts.get(ground) ?? [])]);
  const given = new Set(all.filter((part) => !notes.has(part)));
  const held = new Set([...keys].filter((part) => given.has(part) || !kept.has(part)));
  return [
    ...[...given].filter((key) => !held.has(key)).map((key) => ({ key, is: 'missing' as const })),
    ...[...held].filter((key) => !given.has(key)).map((key) => ({ key, is: 'too many' as const })),
  ];
}
