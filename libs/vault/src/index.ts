export { pendingBars, type PendingBar } from './bars/pending-bars';
export { NotAnId } from './database/literals';
export { Vault1763000000001 } from './database/migration';
export type { Seat } from './database/seat';
export { DESK, deskWork, type DeskWork } from './door/desk-work';
export { PgDoor } from './door/pg-door';
export { Readings, type FileReading } from './door/readings';
export { ReadLog, type Reading } from './door/read-log';
export type { SeatOf } from './door/seat-of';
export { KeyMismatch, KeyUnavailable, RootsMissing, StaleKeyring, TooManySearches, VaultUnavailable } from './errors';
export { Alikes, type Alike } from './finder/alikes';
export { Finder, type Found } from './finder/finder';
export { searchLimits } from './finder/limits';
export { normalForm, tokenKinds, type TokenKind } from './finder/normal-form';
export { Tokens, type Findable } from './finder/tokens';
export { PgHoldings } from './holdings/pg-holdings';
export { FileKeyring } from './keys/file-keyring';
export {
  agencySecrets,
  KeyFileError,
  newKeyFile,
  onlyFor,
  parseKeyFile,
  withNextEpoch,
  withoutEpoch,
  type KeyFile,
} from './keys/key-file';
export { createKeyFile, readKeyFile, replaceKeyFile } from './keys/key-file-on-disk';
export { agencyOf, type Keyring, type RootIdentity, type WrappedRoot } from './keys/keyring';
export { binding, decrypt, encrypt, KEY_BYTES, NONCE_BYTES } from './keys/wrap';
export { EpochNeeded, forgettingOf, Rotation, type Forgetting } from './keys/rotation';
export * from './ports';
export { acceptLoss, checkVaultNotBehind, type VaultBehind } from './restore/key-sequence';
export { replayDeletions, type Deletion } from './restore/replay-deletions';
export { commitmentOf, keepsCommitment } from './seal/commitment';
export { currentSequence, PgSealer } from './sealer/pg-sealer';
