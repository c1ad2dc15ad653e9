import { AFFECTED, TIMEKEEPER, type Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Alias } from '../kernel/words';
import { refusal } from '../refusals';
import { partiesIn } from './parties';
import { readersNamed } from './readers';
import { restrictedFor, type Restrictable, type Restricting } from './restricting';
import { isRestricted } from './state';

/**
 * What a decision may know in this case. In a restricted one every unit that is named is the unit of its agency that
 * restricted cases are told to, and the case is there for nobody else. @throws Refusal `no-such-case`
 */
export function sheltered(state: Restrictable, known: Known): Known {
  if (!isRestricted(state)) return known;
  const { by } = known;
  if (!alwaysHere.has(by.role) && known.standingOf(by.unit) !== 'restricted') throw refusal('no-such-case');
  const home = state.intake.homeUnit;
  return {
    ...known,
    ownUnit: () => undefined,
    aliasOf: (unit) => shelterNamed(known, known.aliasOf(unit), home),
    standingOf: (unit) => {
      const standing = known.standingOf(unit);
      const ordinary = standing === 'restricted' && unit !== home ? known.ordinaryOf(unit) : undefined;
      return ordinary === undefined ? standing : known.standingOf(ordinary);
    },
  };
}

/** The hub itself, and whom the case is about: by an access of its own, which its decision asks for. */
const alwaysHere: ReadonlySet<string> = new Set([TIMEKEEPER, AFFECTED]);

/** Colleagues of the home are told nothing. */
function shelterNamed(known: Known, named: Alias | undefined, home: Alias | undefined): Alias | undefined {
  if (named === undefined || known.standingOf(named) === 'perpetrators') return named;
  const shelter = known.shelterOf(named);
  return shelter === home && named !== home ? undefined : shelter;
}

/**
 * What follows from a decision in every case alike: a member of staff who turns out to be a party restricts it, and an
 * agency that is newly named in a restricted case has its readers named. @throws Refusal `nobody-to-read`
 */
export function withReaders(state: Restrictable, known: Known, decided: readonly Decided[]): readonly Decided[] {
  if (decided.length === 0 || state.intake.homeUnit === undefined) return decided;
  const restricting = restrictedByParties(state, known, decided);
  if (restricting) return [...decided, ...restrictedFor(state, known, restricting)];
  if (!isRestricted(state)) return decided;
  const reading = { restriction: state.restriction, known, excluded: state.restriction.excluded };
  return [...decided, ...newlyNamed(state, known, decided).map((unit) => readersNamed(reading, unit))];
}

/** What was certain before stays the reason. Undefined: nobody else is found to be a party. */
function restrictedByParties(
  { intake, restriction }: Restrictable,
  known: Known,
  decided: readonly Decided[],
): Restricting | undefined {
  const found = partiesIn(intake, decided, known);
  const { certain, excluded } = restriction;
  const parties = found?.staff.filter((staff) => !excluded.has(staff)) ?? [];
  if (!found || parties.length === 0) return undefined;
  const reason = (certain ? restriction.reason : undefined) ?? found.reason;
  return { reason, certain: true, excluded: new Set([...excluded, ...parties]) };
}

/** The units restricted cases are told to that these facts speak of for the first time. */
function newlyNamed({ restriction, intake }: Restrictable, known: Known, decided: readonly Decided[]): Alias[] {
  const named = new Set(decided.flatMap(({ type, plain }) => (changes.has(type) ? [] : aliasesIn(plain))));
  return [...named].filter(
    (unit) => unit !== intake.homeUnit && !restriction.readers.has(unit) && known.standingOf(unit) === 'restricted',
  );
}

/** Facts that name a unit for another reason than that it is asked or told. */
const changes: ReadonlySet<string> = new Set([
  'CaseRestricted',
  'RestrictedReadersChanged',
  'CaseUnrestricted',
  'CasesLinked',
  'CasesUnlinked',
]);
const aliasesIn = (plain: object): readonly string[] => JSON.stringify(plain).match(/u-[a-z2-7]{26}/g) ?? [];
