import { id, unit, type UnitName } from './cast';
import { stored } from './stored';

const other = `c-${'b'.repeat(26)}`;
const matchId = id(64, 1);
const linkId = id(64, 2);

/** About another case: told to the home that `to` was. */
export const matched = (to: UnitName) =>
  stored('MatchNoticed', { matchId, unit: unit[to], other, alike: ['cpr'] }, { by: to });
export const lapsed = (to: UnitName) => stored('MatchLapsed', { matchId, unit: unit[to] }, { by: to });
export const matchDecided = (to: UnitName) =>
  stored('MatchDecided', { matchId, unit: unit[to], decision: 'same' }, { by: to });
export const linked = (to: UnitName) =>
  stored('CasesLinked', { linkId, unit: unit[to], other, relation: 'household' }, { by: to });
export const unlinked = (to: UnitName) =>
  stored('CasesUnlinked', { linkId, unit: unit[to], reason: 'linked-in-error' }, { by: to });
