import { faultIn, fromCloudEvent, type Notice } from '@vaern/ledger';
import { keepsCommitment } from '@vaern/vault';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, manifest, placeOf, type ExportedItem, type Manifest } from './manifest';

/** What is wrong in an exported folder. */
export interface Fault {
  /** A file of the folder. */
  readonly where: string;
  readonly what:
    | 'manifest-unreadable'
    | 'file-missing'
    | 'file-changed'
    | 'file-not-listed'
    | 'name-swapped'
    | 'words-changed'
    | 'not-in-the-ledger'
    | 'notice-changed'
    | 'notice-unlike-the-feed';
}

export interface FolderVerdict {
  readonly faults: readonly Fault[];
  /** How many files are as they were received. */
  readonly intact: number;
  /** `number:hash` of the notices that say so: to be held against what one kept oneself. */
  readonly links: readonly string[];
}

/**
 * Reads an exported folder again, offline: every file against its hash, the words of its line against their commitment,
 * the commitment against the notice, and the notice against its own hash. With a `feed` kept by oneself also against that.
 */
export async function verifyFolder(folder: string, feed?: readonly unknown[]): Promise<FolderVerdict> {
  const listed = await manifestIn(folder);
  if (!listed) return { faults: [{ where: MANIFEST, what: 'manifest-unreadable' }], intact: 0, links: [] };
  const notices = listed.notices.map((event) => noticeOf(event));
  const found = await Promise.all(listed.evidence.map((item, at) => faultsOf(folder, item, { at, listed, notices })));
  const faults = [...found.flat(), ...noticeFaults(notices, feed), ...(await strangers(folder, listed))];
  const spoilt = new Set(faults.map(({ where }) => where));
  const files = listed.evidence.flatMap(({ file }) => file ?? []);
  return {
    faults,
    intact: files.filter((file) => !spoilt.has(file)).length,
    links: notices.flatMap((notice) => (notice ? [`${notice.number}:${notice.hash}`] : [])),
  };
}

async function manifestIn(folder: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')));
  } catch {
    return undefined;
  }
}

interface Around {
  readonly at: number;
  readonly listed: Manifest;
  readonly notices: readonly (Notice | undefined)[];
}

async function faultsOf(folder: string, item: ExportedItem, around: Around): Promise<readonly Fault[]> {
  const where = item.file ?? MANIFEST;
  const says = (what: Fault['what'], holds: boolean): readonly Fault[] => (holds ? [] : [{ where, what }]);
  const { words } = item;
  if (!words) return item.file === undefined ? [] : [{ where, what: 'words-changed' }];
  return [
    ...says('words-changed', keepsCommitment(words)),
    ...says('not-in-the-ledger', isTold(item, around)),
    ...(item.file === undefined ? [] : await fileFaults(folder, item.file, { words, around })),
  ];
}

async function fileFaults(
  folder: string,
  file: string,
  { words, around }: { words: NonNullable<ExportedItem['words']>; around: Around },
): Promise<readonly Fault[]> {
  const nth = around.listed.evidence.slice(0, around.at + 1).filter((item) => item.file !== undefined).length;
  const named: readonly Fault[] =
    file === placeOf(nth, words.fields.filename) ? [] : [{ where: file, what: 'name-swapped' }];
  if (named.length > 0) return named;
  const sum = await sumOf(path.join(folder, file));
  if (!sum) return [{ where: file, what: 'file-missing' }];
  const { sha256, size } = words.fields;
  return sum.sha256 === sha256 && sum.size === size ? [] : [{ where: file, what: 'file-changed' }];
}

/** Whether the recipient was told this commitment with this fact. */
const isTold = ({ factId, words }: ExportedItem, { notices }: Around): boolean =>
  notices.some(
    (notice) =>
      notice?.data?.factId === factId &&
      (notice.data.parts ?? []).some(({ commitment }) => commitment === words?.commitment),
  );

function noticeFaults(
  notices: readonly (Notice | undefined)[],
  feed: readonly unknown[] | undefined,
): readonly Fault[] {
  const kept = feed && new Map(feed.map((event) => noticeOf(event)).map((notice) => [notice?.number, notice?.hash]));
  return notices.flatMap((notice): readonly Fault[] => {
    if (!notice || faultIn(notice)) return [{ where: MANIFEST, what: 'notice-changed' }];
    if (kept && kept.get(notice.number) !== notice.hash) return [{ where: MANIFEST, what: 'notice-unlike-the-feed' }];
    return [];
  });
}

function noticeOf(event: unknown): Notice | undefined {
  try {
    return fromCloudEvent(event as Readonly<Record<string, unknown>>);
  } catch {
    return undefined;
  }
}

async function strangers(folder: string, { evidence }: Manifest): Promise<readonly Fault[]> {
  const listed = new Set([MANIFEST, ...evidence.flatMap(({ file }) => file ?? [])]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/').normalize('NFC'),
    )
    .filter((name) => !listed.has(name))
    .map((where) => ({ where, what: 'file-not-listed' as const }));
}

async function sumOf(file: string): Promise<{ sha256: string; size: number } | undefined> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
  } catch {
    return undefined;
  }
  return { sha256: hash.digest('hex'), size };
}
