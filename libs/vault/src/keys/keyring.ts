import type { Chance } from '@vaern/platform';

/** One root: the key under which one recipient holds the keys of words about one person in one case. */
export interface RootIdentity {
  readonly caseId: string;
  readonly person: string;
  readonly recipient: string;
}

export interface WrappedRoot {
  readonly epoch: number;
  /** 60 bytes. */
  readonly wrapped: Buffer;
}

/** The key-encryption keys of some agencies. Whoever lacks an agency's keys opens nothing of that agency's. */
export interface Keyring {
  readonly agencies: readonly string[];
  /** The epoch in which new roots are wrapped. @throws KeyUnavailable */
  currentEpoch(agency: string): number;
  /** Wraps each root with its agency's current epoch, in the order given. @throws KeyUnavailable */
  wrap(
    roots: readonly { readonly identity: RootIdentity; readonly key: Buffer }[],
    chance: Chance,
  ): Promise<readonly WrappedRoot[]>;
  /** Opens each root, in the order given. @throws KeyUnavailable @throws KeyMismatch */
  unwrap(roots: readonly (WrappedRoot & { readonly identity: RootIdentity })[]): Promise<readonly Buffer[]>;
}

/** `police:1464/intake` → `police:1464`. */
export const agencyOf = (recipient: string): string => recipient.split('/', 1)[0] ?? recipient;
