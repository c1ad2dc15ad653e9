import type { Beside } from '../kernel/decision';
import type { Alias, Id } from '../kernel/words';
import { CasesLinked, CasesUnlinked, MatchDecided, MatchNoticed } from '../links/facts';
import { affected } from './intake-facts';
import { units } from './people';

export const other = `c-${'o'.repeat(26)}`;
export const otherId: Id = '55555555-5555-4555-8555-555555555555';
export const matchId: Id = '66666666-6666-4666-8666-666666666666';
export const linkId: Id = '77777777-7777-4777-8777-777777777777';
/** What the other case calls its affected person, and somebody else. */
export const theirs: Id = '88888888-8888-4888-8888-888888888888';
export const theirPerpetrator: Id = '88888888-8888-4888-8888-888888888889';

/** A newer case of the same unit, that whoever asks may see. */
export const beside: Beside = {
  other,
  affected: [theirs],
  home: 'this-unit',
  restricted: false,
  readByAll: false,
  isOpen: true,
};

export const alike = (kind: 'cpr' | 'phone' | 'email', person: Id = affected, inOther: Id = theirs) => ({
  kind,
  person,
  inOther,
});
type Kinds = readonly ('cpr' | 'phone' | 'email')[];
export const noticed = (kinds: Kinds = ['cpr'], unit: Alias = units.visitation) =>
  MatchNoticed.of({ matchId, unit, other, alike: [...kinds] });
export const matchIs = (decision: 'same' | 'different', unit: Alias = units.visitation) =>
  MatchDecided.of({ matchId, unit, decision });
export const linked = (relation: 'same-affected' | 'roles-swapped' = 'same-affected', unit: Alias = units.visitation) =>
  CasesLinked.of({ linkId, unit, other, relation, ...(relation === 'same-affected' && { matchId }) });
export const unlinked = (
  reason: 'linked-in-error' | 'not-the-same' = 'linked-in-error',
  unit: Alias = units.visitation,
) => CasesUnlinked.of({ linkId, unit, reason });
