import type { Actor } from '@vaern/access';
import type { CaseFileRow } from './case-file.view';
import type { WhoIsWho } from './case-in-hand';
import { homeToday, passingsOf } from './homes';
import { namedToday } from './passing';

/** Whether the case is the unit's own: since it began, since it was handed over, in whatever period. */
export const isHomeRow = ({ grounds }: Pick<CaseFileRow, 'grounds'>): boolean =>
  Object.values(grounds).some(({ basis }) => basis === 'home');

/** The same in SQL, of a row `t`. */
export const IS_HOME = `jsonb_path_exists(t.grounds, '$.*.basis ? (@ == "home")')`;

/** Whether the unit is still told of the case, in SQL of a row `t`. */
export const IS_TOLD = `jsonb_path_exists(t.grounds, '$.*.status ? (@ == "open")')`;

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
export function isHomeToday({ file }: Pick<CaseFileRow, 'file'>, unit: unknown, since: string): boolean {
  const home = homeToday(file);
  return home !== undefined && namedToday(passingsOf(file), String(unit), since) === home;
}
