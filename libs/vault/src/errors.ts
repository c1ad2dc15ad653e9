/** The database behind the vault does not answer, or refused: nothing is known to have been stored. */
export class VaultUnavailable extends Error {
  constructor(cause: unknown) {
    super('the vault does not answer', { cause });
    this.name = 'VaultUnavailable';
  }
}

/** This keyring holds no such key: the agency is not in it, or its epoch was destroyed. */
export class KeyUnavailable extends Error {
  constructor(
    readonly agency: string,
    readonly epoch?: number,
  ) {
    super(`no key of ${agency}${epoch === undefined ? '' : ` in epoch ${epoch}`}`);
    this.name = 'KeyUnavailable';
  }
}

/** These bytes do not open under this key, or were bound to something else. */
export class KeyMismatch extends Error {
  constructor() {
    super('the key does not fit');
    this.name = 'KeyMismatch';
  }
}

/** The keyring's newest epoch was retired: the process must be started with the new key file. */
export class StaleKeyring extends Error {
  constructor() {
    super('the key file is older than the vault: an epoch it would wrap with is retired');
    this.name = 'StaleKeyring';
  }
}

/** A root was destroyed between preparing and telling: prepare again, in a new transaction. */
export class RootsMissing extends Error {
  constructor() {
    super('a root is missing: prepare again');
    this.name = 'RootsMissing';
  }
}

/** Too many searches by this account, or by its whole agency. */
export class TooManySearches extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too many searches');
    this.name = 'TooManySearches';
  }
}

/** SQLSTATEs of our own, as the functions of schema `vault` raise them. */
export const refused = {
  ticket: 'VA001',
  notAReader: 'VA002',
  tooManySearches: 'VA003',
  epochRetired: 'VA004',
  isolation: 'VA005',
  epochInUse: 'VA006',
  tooEarly: 'VA007',
} as const;

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
