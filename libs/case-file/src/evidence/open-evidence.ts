import { ClamdScanner, Files, FolderStore, noScanner, Uploads } from '@vaern/evidence';
import type { Chance, Clock, Config, Failpoints, Logger } from '@vaern/platform';
import type { FileKeyring } from '@vaern/vault';
import path from 'node:path';
import type { EvidenceStore } from './parts';

export interface EvidenceWanted {
  readonly config: Pick<Config, 'dataFolder' | 'clamdUrl'>;
  readonly keyring: FileKeyring;
  readonly chance: Chance;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly failpoints?: Failpoints;
}

const SWEEP = 3_600_000;

/** The store of files of this process: a folder. What was left on its way in is cleared away, now and every hour. */
export function openEvidence(wanted: EvidenceWanted): EvidenceStore & { close(): void } {
  const { config, keyring, chance, clock, logger, failpoints } = wanted;
  const store = new FolderStore(path.join(config.dataFolder, 'evidence'), chance);
  const secretOf = (agency: string) => keyring.secret(agency, 'pseudonyms');
  const uploads = new Uploads({ store, keyring, secretOf, chance, clock, ...(failpoints && { failpoints }) });
  const sweep = () => void uploads.sweep().catch((error: unknown) => logger.failed('uploads-not-swept', error));
  sweep();
  const sweeping = setInterval(sweep, SWEEP);
  sweeping.unref();
  return {
    uploads,
    stored: new Files(store),
    scanner: config.clamdUrl === undefined ? noScanner : new ClamdScanner(config.clamdUrl),
    close: () => clearInterval(sweeping),
  };
}
