import type { Actor } from '@vaern/access';
import type { CaseFileRow } from './case-file.view';
import type { WhoIsWho } from './case-in-hand';
import { namedToday, originOf } from './passing';

/** Whether the case is the unit's own, in whatever period. */
export const isHomeRow = ({ grounds }: Pick<CaseFileRow, 'grounds'>): boolean =>
  Object.keys(grounds).some((ground) => originOf(ground) === 'home');

/** The same in SQL, of a row `t`. */
export const IS_HOME = "exists (select from jsonb_object_keys(t.grounds) g where split_part(g, '#', 1) = 'home')";

/** Whoever is named to read the case, at whatever agency, as the case calls them. */
export const readersIn = ({ file }: Pick<CaseFileRow, 'file'>): readonly string[] =>
  Object.values(file.readers).flatMap(({ readers }) => (Array.isArray(readers) ? (readers as string[]) : []));

/** Where restricted cases are told, the readers of one; undefined at every other unit, whose cases are not. */
export const readersFor = (who: Pick<WhoIsWho, 'standingOf'>, actor: Actor, row: CaseFileRow) =>
  who.standingOf(actor.unit) === 'restricted' ? readersIn(row) : undefined;

/** Whether the case is there for the actor in a list: at a unit that restricted cases are told to, it names them. */
export function isThereFor(who: WhoIsWho, actor: Actor, row: CaseFileRow & { readonly caseId: string }): boolean {
  const readers = readersFor(who, actor, row);
  return readers === undefined || readers.includes(who.pseudonymOf(row.caseId, actor));
}

/** Whether the unit that a fact of that moment names is the home today. */
export const isHomeToday = ({ file: { opened, passed } }: CaseFileRow, unit: unknown, since: string): boolean =>
  opened !== undefined && namedToday(passed, unit, since) === namedToday(passed, opened.homeUnit, opened.recordedAt);
