import type { Alias, Column } from '@vaern/casework';

/** A unit that has a ledger: its id in the directory (`police:1464/intake`) and its column in the table. */
export interface Party {
  readonly recipient: string;
  readonly standing: Column;
  /** By which it is told: its own standing, or its agency's where it is a unit that restricted cases are told to. */
  readonly column: Column;
}

/** Whom an alias of this case means. Undefined: no unit, or one without a ledger. */
export type Who = (alias: Alias) => Party | undefined;

/** `police:1464/intake` → `police:1464`. */
export const agencyOf = (recipient: string): string => recipient.split('/', 1)[0] ?? recipient;

export const agencyAt = (alias: Alias, who: Who): string | undefined => {
  const party = who(alias);
  return party && agencyOf(party.recipient);
};

/** The agencies of these units, as far as they have ledgers. */
export const agenciesOf = (aliases: readonly Alias[], who: Who): ReadonlySet<string> =>
  new Set(aliases.flatMap((alias) => agencyAt(alias, who) ?? []));
