import { agencyOf, type HeldPart, type Keyring } from '../src';
import { decrypt, partKeyBinding } from '../src/keys/wrap';
import { openPart } from '../src/seal/part';
import type { Stage } from './stage';

/** Everything the vault keeps keys in, as a thief of the database, or of a backup, has it. */
export interface Backup {
  readonly roots: readonly {
    id: string;
    case_id: string;
    person: string;
    recipient: string;
    epoch: number;
    wrapped: Buffer;
  }[];
  readonly holdings: readonly { root: string; part: string; wrapped: Buffer }[];
}

export async function backUp(stage: Stage): Promise<Backup> {
  const { pool } = stage.database;
  const { rows: roots } = await pool.query<Backup['roots'][number]>('select * from vault.root');
  const { rows: holdings } = await pool.query<Backup['holdings'][number]>(
    'select root, part, wrapped from vault.holding',
  );
  return { roots, holdings };
}

/** Tries every key on every root, holding and part: the recipients in whose name some of these parts open. */
export async function openableBy(
  backup: Backup,
  keyring: Keyring,
  parts: readonly HeldPart[],
  caseId: string,
): Promise<readonly string[]> {
  const opened = await opens(backup, keyring, parts, caseId);
  return [...new Set(opened.map(({ recipient }) => recipient))].sort();
}

/** As `openableBy`: each part that opens, and in whose name. */
export async function opens(
  backup: Backup,
  keyring: Keyring,
  parts: readonly HeldPart[],
  caseId: string,
): Promise<readonly { readonly recipient: string; readonly part: string }[]> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const opened: { recipient: string; part: string }[] = [];
  for (const root of backup.roots) {
    const key = await rootKey(root, keyring);
    if (!key) continue;
    for (const holding of backup.holdings.filter((one) => one.root === root.id)) {
      const part = byId.get(holding.part);
      if (!part) continue;
      openPart(caseId, part, decrypt(key, holding.wrapped, partKeyBinding(part.id)));
      opened.push({ recipient: root.recipient, part: part.id });
    }
  }
  return opened;
}

/** Under its own name, or under any name that the thief has a key for. */
async function rootKey(root: Backup['roots'][number], keyring: Keyring): Promise<Buffer | undefined> {
  const own = { caseId: root.case_id, person: root.person, recipient: root.recipient };
  const names = [
    root.recipient,
    ...keyring.agencies.map((agency) => root.recipient.replace(agencyOf(root.recipient), agency)),
  ];
  for (const recipient of names) {
    const opened = await keyring.unwrap([{ ...root, identity: { ...own, recipient } }]).catch(() => []);
    if (opened[0]) return opened[0];
  }
  return undefined;
}
