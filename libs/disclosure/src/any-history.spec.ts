import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { assert, integer, nat, oneof, property } from 'fast-check';
import { noAccess, versionOf } from './access';
import { closings } from './closings';
import { follow } from './follow';
import { everyRecipient, recipientOf, unit, who, type UnitName } from './testing/cast';
import { contentTypes, history, historyOfReaches } from './testing/histories';
import { expectInHand } from './testing/in-hand';
import { mayKnowOf, type OracleTold } from './testing/oracle';
import { Rooms } from './testing/rooms';
import { noticesTo, tellAll, type Happened } from './testing/telling';

const names = Object.keys(unit) as UnitName[];
const eachHistory = oneof({ weight: 2, arbitrary: history }, { weight: 1, arbitrary: historyOfReaches });
/** The same histories at every run, so that a red one is the change's; `VAERN_SEED` draws others. */
const runs = {
  numRuns: Number(process.env.VAERN_HISTORIES ?? 300),
  seed: Number(process.env.VAERN_SEED ?? 20_261_122),
};
const partsOf = (told: OracleTold | undefined) => new Set([...(told?.parts.values() ?? [])].flatMap((on) => [...on]));

const closing = new Set([
  'ReferralDeclined',
  'ReferralForwarded',
  'ReferralWithdrawn',
  'ConsentWithdrawn',
  'ConsentExpired',
  'HomeUnitChanged',
  'FamilyInvolvementEnded',
]);

/** Hands over each prefix of the history with what happened at its last fact. */
function eachPrefix(
  facts: readonly StoredFact[],
  see: (prefix: readonly StoredFact[], now: readonly Happened[]) => void,
) {
  const happened = tellAll(facts);
  facts.forEach((_, at) =>
    see(
      facts.slice(0, at + 1),
      happened.filter((one) => one.at === at),
    ),
  );
}

describe('for any history', () => {
  it('no notice holds anything that a slow reading of the table would not tell', () => {
    assert(
      property(eachHistory, (facts) => {
        const ever = new Map(names.map((name) => [recipientOf(name), new Set<string>()]));
        eachPrefix(facts, (prefix, now) => {
          for (const name of names) {
            const may = mayKnowOf(prefix, name, true);
            for (const factId of may.keys()) ever.get(recipientOf(name))?.add(factId);
            for (const { step } of now) {
              if (step.kind !== 'told' || step.recipient !== recipientOf(name)) continue;
              expectWithin(step, may.get(step.factId), { facts, ever: ever.get(step.recipient) ?? new Set() });
            }
          }
        });
      }),
      runs,
    );
  });

  it('everyone has in hand exactly what a slow reading of the table gives, ground by ground', () => {
    assert(
      property(eachHistory, (facts) => {
        const rooms = new Rooms(facts);
        eachPrefix(facts, (prefix, now) => {
          for (const one of now) rooms.take(one);
          expectInHand(rooms, prefix);
        });
      }),
      runs,
    );
  });

  it('chunks of any size tell the same', () => {
    assert(
      property(eachHistory, integer({ min: 1, max: 7 }), (facts, chunk) => {
        expect(tellAll(facts, noAccess(), chunk)).toEqual(tellAll(facts, noAccess(), 1000));
      }),
      runs,
    );
  });

  it('the version is the number of notices told live', () => {
    assert(
      property(eachHistory, (facts) => {
        const access = noAccess();
        const live = tellAll(facts, access).flatMap(({ step }) =>
          step.kind === 'told' && !step.backfill ? [step] : [],
        );
        for (const recipient of everyRecipient) {
          const told = live.filter((step) => step.recipient === recipient);
          expect(told.map(({ version }) => version)).toEqual(told.map((_, n) => n + 1));
          expect(versionOf(access, recipient)).toBe(told.length);
        }
      }),
      runs,
    );
  });

  it('leaving out a fact that somebody was not told changes nothing for them', () => {
    assert(
      property(eachHistory, nat(), (facts, choice) => {
        const dispensable = facts.filter(({ type }) => contentTypes.has(type));
        const left = dispensable[choice % Math.max(1, dispensable.length)];
        if (!left) return;
        const concerns = new Set(facts.filter(({ plain }) => plain.factId === left.id).map(({ id }) => id));
        const without = facts.filter(({ id }) => id !== left.id);
        const told = tellAll(facts).flatMap(({ step }) => (step.kind === 'told' ? [step] : []));
        for (const recipient of everyRecipient) {
          const wasTold = told.some(
            (step) => step.recipient === recipient && [left.id, ...concerns].includes(step.factId),
          );
          expect(wasTold || noticesTo(recipient, without)).toEqual(wasTold || noticesTo(recipient, facts));
        }
      }),
      runs,
    );
  });

  it('what will close is known before, and asking changes nothing', () => {
    assert(
      property(eachHistory, nat(), integer({ min: 1, max: 3 }), (facts, at, size) => {
        const closers = facts.flatMap(({ type }, n) => (closing.has(type) ? [n] : []));
        const from = closers[at % Math.max(1, closers.length)] ?? at % facts.length;
        const batch = facts.slice(from, from + size);
        const access = noAccess();
        tellAll(facts.slice(0, from), access);
        const foretold = closings(access, batch, who);
        expect(closings(access, batch, who)).toEqual(foretold);
        const closed = batch.flatMap((fact) =>
          follow(access, fact, who).flatMap((step) => (step.kind === 'closed' ? [{ step, fact }] : [])),
        );
        expect(
          foretold.map(({ recipient, ground, reason, factId }) => ({ recipient, ground, reason, factId })),
        ).toEqual(
          closed.map(({ step: { recipient, ground, reason }, fact }) => ({
            recipient,
            ground,
            reason,
            factId: fact.id,
          })),
        );
        for (const { recipient, wholeCase } of foretold) {
          expect(wholeCase).toBe((access.recipients.get(recipient)?.grounds.size ?? 0) === 0);
        }
      }),
      runs,
    );
  });
});

type ToldStep = Extract<Happened['step'], { kind: 'told' }>;
const mends = new Set([
  'PersonsMerged',
  'FactRetracted',
  'PersonRetracted',
  'WordsStruck',
  'PersonForgotten',
  'EntryAudienceChanged',
  'SafeReachRevoked',
]);

function expectWithin(
  step: ToldStep,
  may: OracleTold | undefined,
  { facts, ever }: { facts: readonly StoredFact[]; ever: ReadonlySet<string> },
): void {
  const fact = facts[step.revision]!;
  if (!may && mends.has(fact.type)) return expectToldBefore(fact, facts, { ever, recipient: step.recipient });
  const fields = step.codes === 'all' ? Object.keys(fact.plain) : step.codes;
  expect(may).toBeDefined();
  expect(fields.filter((field) => field in fact.plain && !may?.fields.has(field))).toEqual([]);
  expect(step.parts.filter((part) => !partsOf(may).has(part))).toEqual([]);
}

/** What mends something goes to those who had it, though they may know it no more. */
function expectToldBefore(
  fact: StoredFact,
  facts: readonly StoredFact[],
  { ever, recipient }: { ever: ReadonlySet<string>; recipient: string },
): void {
  if (fact.type === 'PersonsMerged') return expectBothTold(fact, facts, ever);
  const { factId, personId, entryRef, controller } = fact.plain;
  const concerned = facts.filter((other) => {
    if (fact.type === 'PersonForgotten') return false;
    if (fact.type === 'SafeReachRevoked') return other.type === 'SafeReachSet' && other.plain.personId === personId;
    if (factId !== undefined) return other.id === factId;
    if (entryRef !== undefined) return other.plain.entryRef === entryRef && other.type.startsWith('Incident');
    return isAbout(other, personId);
  });
  const itself = typeof controller === 'string' && who(controller)?.recipient === recipient;
  expect(itself || concerned.some(({ id }) => ever.has(id))).toBe(true);
}

const isAbout = ({ plain, parts }: StoredFact, personId: unknown) =>
  plain.personId === personId || parts.some((part) => part.person === personId);

function expectBothTold({ plain }: StoredFact, facts: readonly StoredFact[], ever: ReadonlySet<string>): void {
  for (const person of plain.persons as readonly string[])
    expect(facts.some((other) => isAbout(other, person) && ever.has(other.id))).toBe(true);
}
