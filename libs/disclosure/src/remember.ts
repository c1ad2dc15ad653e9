import { TABLE_VERSION, columns, type Told } from '@vaern/casework';
import type { Access, LogEntry } from './access';
import { personOf, personsIn, textOf, type Digest } from './digest';
import { tableOf } from './versions';

/** Keeps what later facts will ask about this one. */
export function remember(access: Access, fact: Digest): void {
  if (isFirstForSome(fact.type)) access.first.push(fact.revision);
  access.facts.push(fact);
  access.revisionOf.set(fact.id, fact.revision);
  for (const person of new Set([personOf(fact), ...personsIn(fact), ...fact.parts.map((part) => part.person)])) {
    if (person !== undefined) listed(access.about, person, () => []).push(fact);
  }
  const orderId = textOf(fact, 'orderId');
  if (orderId !== undefined) listed(access.orders, orderId, () => []).push(fact);
  rememberEntry(access, fact);
  rememberFile(access, fact);
}

/** Who may see a log entry is what was said of it last, by whichever of its facts. */
function rememberEntry({ entries }: Access, fact: Digest): void {
  const entryRef = textOf(fact, 'entryRef');
  const audience = textOf(fact, 'audience');
  if (entryRef === undefined || audience === undefined) return;
  const entry = listed<LogEntry>(entries, entryRef, () => ({ facts: [], meantFor: [] }));
  entry.facts.push(fact);
  if (entry.meantFor.at(-1)?.audience !== audience) entry.meantFor.push({ since: fact.revision, audience });
}

/** Every fact of a file but the line of the list: they are told to whoever has the file. */
function rememberFile({ files, lines }: Access, fact: Digest): void {
  const evidenceId = textOf(fact, 'evidenceId');
  if (evidenceId === undefined) return;
  if (fact.type === 'EvidenceReceived') {
    listed(lines, evidenceId, () => fact);
    return;
  }
  const file = files.get(evidenceId) ?? { facts: [], receivedBy: [], handedOn: new Set() };
  files.set(evidenceId, file);
  file.facts.push(fact);
  const unit = textOf(fact, 'receivedBy');
  if (unit !== undefined) file.receivedBy.push({ unit, since: fact.revision });
}

function listed<T>(lists: Map<string, T>, key: string, empty: () => T): T {
  const list = lists.get(key) ?? empty();
  lists.set(key, list);
  return list;
}

const firsts = new Map<string, boolean>();

function isFirstForSome(type: string): boolean {
  const known = firsts.get(type) ?? isFirst(tableOf(TABLE_VERSION).get(type));
  firsts.set(type, known);
  return known;
}

const isFirst = (told: Told | undefined): boolean =>
  told !== undefined && columns.some((column) => 'first' in told[column]);
