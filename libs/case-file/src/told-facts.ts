import type { FactType, PlainOf, catalogue } from '@vaern/casework';
import type { ToldPart } from '@vaern/ledger';

interface Author {
  readonly actor: string;
  readonly unit: string;
  readonly role: string;
}

/** What a notice about a fact holds: of the fact's plain fields those that were told, and the sealed parts. */
export type ToldFact<Type extends FactType> = Readonly<Partial<PlainOf<(typeof catalogue)[Type]>>> & {
  readonly factId: string;
  readonly by?: Author;
  readonly writtenAt?: string;
  readonly parts?: readonly ToldPart[];
};

/** Every notice's data by its type: facts, and the ledger's own. */
export type ToldFacts = { [Type in FactType]: ToldFact<Type> } & {
  AccessOpened: {
    readonly ground: string;
    readonly basis: string;
    /** Of a ground that is no referral's: what it is. */
    readonly of?: 'involvement';
    readonly classes: readonly string[];
    readonly until?: string;
  };
  AccessNarrowed: { readonly ground: string; readonly classes: readonly string[] };
  AccessEnded: { readonly ground: string };
  AccessClosed: { readonly ground: string; readonly reason: string };
  Retracted: { readonly number: number };
};
