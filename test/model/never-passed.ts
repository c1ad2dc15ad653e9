import type { StoredFact } from '../../libs/casework/src/index';
import { everyRecipient, recipientOf, unit, who, type UnitName } from '../../libs/disclosure/src/testing/cast';
import { homeAlias } from '../../libs/disclosure/src/testing/oracle-grounds';
import type { Hands, InLedger } from '../../libs/disclosure/src/testing/rooms';
import { agencies, toNamed, toOrdinary } from './agencies';
import { asTold, renamed, toldAlias, toldName } from './cast';

export type Standing = 'never restricted' | 'restricted' | 'restricted no more';

/** What the home of the day finds beside its case. */
const besides: ReadonlySet<string> = new Set([
  'MatchNoticed',
  'MatchLapsed',
  'MatchDecided',
  'CasesLinked',
  'CasesUnlinked',
]);
/** By colleague of a municipality's visitation: the visitation. */
const visitationOf: ReadonlyMap<string, string> = new Map([
  [unit.family, unit.home],
  [unit.coordination, unit.home],
  [unit.vardesFamily, unit.varde],
]);
const colleagues = [...visitationOf.keys()].flatMap((alias) => who(alias)?.recipient ?? []);

/**
 * The case as if it had never passed to named readers and back: every agency is called by its ordinary unit throughout, so that the
 * table by hand need not know of restriction. And who has it for that unit: the named one while it is restricted, nobody else.
 */
export class NeverPassed {
  standing: Standing = 'never restricted';
  #facts: StoredFact[] = [];
  /** What named readers found beside the case. */
  readonly #found = new Set<string>();
  /** How many facts there were when it was restricted last. */
  #since = 0;

  take(fact: StoredFact): void {
    if (beginsRestricted(fact)) this.standing = 'restricted';
    if (fact.type === 'CaseRestricted' && !this.#isRestricted) this.#restrict(asTold(fact));
    if (this.#isRestricted && besides.has(fact.type)) this.#found.add(fact.id);
    this.#facts.push(asTold(this.#isRestricted ? renamed(fact, toOrdinary) : fact));
    if (fact.type === 'CaseUnrestricted') this.standing = 'restricted no more';
  }

  get #isRestricted(): boolean {
    return this.standing === 'restricted';
  }

  /** What named readers found stays theirs. */
  get facts(): readonly StoredFact[] {
    return this.#facts.filter(({ id }) => !this.#isOthers(id));
  }

  /** Whose part a unit has today; undefined: the table does not speak of it, null: it has none. */
  partOf(of: string): UnitName | null | undefined {
    if (this.#isRestricted) return toNamed.has(of) ? null : toldName(toOrdinary.get(of) ?? of);
    return toOrdinary.has(of) ? null : toldName(of);
  }

  /** What each ordinary unit would hold, on the grounds that it would have, but for what was given again. */
  handsOf({ ledgers, keys }: Hands, destroyed: ReadonlySet<string>): Hands {
    const has = [...this.#holders()];
    return {
      ledgers: new Map(has.map(([name, holder]) => [recipientOf(name), onOrigins(ledgers.get(holder))])),
      keys: new Map(has.map(([name, holder]) => [recipientOf(name), keysOnOrigins(keys.get(holder), destroyed)])),
    };
  }

  /** Who holds anything that they should not since it passed: all of it, a ground of before beside today's, what others found. */
  leftBehind(hands: Hands): readonly object[] {
    const holders = new Set(this.#holders().values());
    return everyRecipient.flatMap((recipient) => {
      const grounds = groundsOf(hands, recipient);
      const wrong = holders.has(recipient) ? [...twice(grounds), ...this.#lost(recipient, grounds)] : grounds;
      const found = [...(hands.ledgers.get(recipient)?.keys() ?? [])].filter((id) => this.#isOthers(id));
      return wrong.length + found.length === 0 ? [] : [{ recipient, wrong, found }];
    });
  }

  /** A colleague of the home begins anew. */
  #lost(recipient: string, grounds: readonly string[]): readonly string[] {
    if (this.#since === 0 || !colleagues.includes(recipient)) return [];
    const opening = this.#facts.slice(this.#since).filter(({ type }) => opens.has(type));
    const opened = new Set(opening.flatMap(({ plain }) => [plain.referralId, plain.involvementId]));
    return grounds.filter((ground) => !opened.has(ground));
  }

  #isOthers(factId: string): boolean {
    return !this.#isRestricted && this.#found.has(factId);
  }

  /** By ordinary unit: the recipient that has its part today. */
  #holders(): ReadonlyMap<UnitName, string> {
    return new Map(
      agencies.flatMap(({ named, ordinary }) =>
        (this.#isRestricted ? ordinary.slice(0, 1) : ordinary).flatMap((one) => {
          const [name, holder] = [toldName(one), who(toldAlias(this.#isRestricted ? named : one))?.recipient];
          return name && holder ? [[name, holder] as const] : [];
        }),
      ),
    );
  }

  /** What colleagues of the home sent is its own from then on; elsewhere all that they have is their agency's named unit's. */
  #restrict({ plain }: StoredFact): void {
    this.standing = 'restricted';
    this.#since = this.#facts.length;
    const home = homeAlias(this.#facts);
    const passing = (plain.units as readonly { readonly from: string }[]).map(({ from }) => from);
    const elsewhere = [...visitationOf].filter(([colleague, to]) => to !== home && passing.includes(colleague));
    this.#facts = this.#facts.map((fact) => renamed(sentByHome(fact, home), elsewhere));
  }
}

const beginsRestricted = ({ type, plain }: StoredFact): boolean =>
  type === 'CaseOpened' && toOrdinary.has(String(plain.homeUnit));

function sentByHome(fact: StoredFact, home: string | undefined): StoredFact {
  const isSent = fact.type === 'ReferralSent' && visitationOf.get(String(fact.plain.from)) === home;
  return isSent && home !== undefined ? { ...fact, plain: { ...fact.plain, from: home } } : fact;
}

const opens: ReadonlySet<string> = new Set(['ReferralSent', 'FamilyUnitInformed']);

const twice = (grounds: readonly string[]): readonly string[] =>
  grounds.filter((one) => grounds.some((other) => other !== one && originOf(other) === originOf(one)));

/** A ground has another name each time that it passes. */
const originOf = (ground: string): string => ground.replace(/#\d+$/, '');

const onOrigins = (ledger: ReadonlyMap<string, InLedger> = new Map()): Map<string, InLedger> =>
  new Map([...ledger].map(([fact, line]) => [fact, { ...line, grounds: new Set([...line.grounds].map(originOf)) }]));

/** Keys that were destroyed and are to be given again where the case passes: nobody has them to give. */
export const givenAgain = ({ keys }: Hands, destroyed: ReadonlySet<string>): boolean =>
  [...keys.values()].some((held) =>
    [...held].some(([ground, parts]) => originOf(ground) !== ground && [...parts].some((part) => destroyed.has(part))),
  );

function keysOnOrigins(
  keys: ReadonlyMap<string, Set<string>> = new Map(),
  destroyed: ReadonlySet<string>,
): Map<string, Set<string>> {
  const held = [...keys].filter(([, parts]) => parts.size > 0);
  return new Map(
    held.map(([ground, parts]) => {
      const origin = originOf(ground);
      return [origin, origin === ground ? parts : new Set([...parts].filter((part) => !destroyed.has(part)))];
    }),
  );
}

function groundsOf({ ledgers, keys }: Hands, recipient: string): readonly string[] {
  const inLedger = [...(ledgers.get(recipient)?.values() ?? [])].flatMap(({ grounds }) => [...grounds]);
  const ofKeys = [...(keys.get(recipient) ?? [])].flatMap(([ground, parts]) => (parts.size > 0 ? [ground] : []));
  return [...new Set([...inLedger, ...ofKeys])];
}
