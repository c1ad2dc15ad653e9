import type { Known } from './kernel/decision';
import type { Column } from './kernel/told';
import type { Alias } from './kernel/words';
import { refusal } from './refusals';

/** A unit that can be told of a case, and the column in which it stands. */
export interface Recipient {
  readonly alias: Alias;
  readonly standing: Exclude<Column, 'perpetrators' | 'restricted'>;
}

/** The unit that a body names (`police:1464/intake`). @throws Refusal `no-such-unit`, `perpetrator-track-apart` */
export function recipientNamed(known: Known, unit: string): Recipient {
  const alias = known.aliasOf(unit);
  const standing = alias === undefined ? undefined : known.standingOf(alias);
  if (standing === 'perpetrators') throw refusal('perpetrator-track-apart');
  if (alias === undefined || standing === undefined || standing === 'restricted') throw refusal('no-such-unit');
  return { alias, standing };
}
