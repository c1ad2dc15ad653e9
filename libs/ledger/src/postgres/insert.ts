import type { PoolClient } from 'pg';
import type { Link } from '../chain';
import type { Notice, NoticeDraft } from '../notice';
import { plainArray, textArray } from './array-literal';

const columns: Record<string, readonly [type: string, expression?: string]> = {
  number: ['bigint'],
  id: ['uuid'],
  case_id: ['uuid'],
  fact_id: ['uuid'],
  epoch: ['integer'],
  table_version: ['integer'],
  version: ['integer'],
  backfill: ['boolean'],
  recipient: ['text'],
  stream: ['text'],
  type: ['text'],
  told_at: ['text'],
  legal_basis: ['text'],
  occurred_at: ['text'],
  recorded_at: ['text'],
  grounds: ['text', 'u.grounds::text[]'],
};
const names = Object.keys(columns);
const carried = names.map((name, at) => `$${at + 1}::${columns[name]?.[0]}[]`);
const HASHES = names.length + 1;
const slice = (param: number) => `substring($${param}::bytea from 32 * (u.nth::integer - 1) + 1 for 32)`;

/** Bytes travel as one value each, cut by the server: neither quoted nor doubled. */
const insert = `
  with told as (
    insert into ledger.notice (${names.join(', ')}, data_digest, previous_hash, hash, data)
    select ${names.map((name) => columns[name]?.[1] ?? `u.${name}`).join(', ')},
           ${slice(HASHES)}, ${slice(HASHES + 1)}, ${slice(HASHES + 2)},
           substring($${HASHES + 3}::bytea from u.start for u.size)
      from unnest(${carried.join(', ')}, $${HASHES + 4}::integer[], $${HASHES + 5}::integer[])
           with ordinality as u(${names.join(', ')}, start, size, nth))
  update ledger.head h set number = u.number, hash = decode(u.hash, 'base64')
    from unnest($${HASHES + 6}::text[], $${HASHES + 7}::bigint[], $${HASHES + 8}::text[]) as u(recipient, number, hash)
   where h.recipient = u.recipient`;

/** Writes the notices and the new heads in one statement. */
export async function insertNotices(
  tx: PoolClient,
  drafts: readonly NoticeDraft[],
  notices: readonly Notice[],
  heads: ReadonlyMap<string, Link>,
): Promise<void> {
  const data = drafts.map((draft) => Buffer.from(JSON.stringify(draft.data)));
  let end = 1;
  const starts = data.map(({ length }) => (end += length) - length);
  const hashes = (of: (notice: Notice) => string) =>
    Buffer.concat(notices.map((notice) => Buffer.from(of(notice), 'base64url')));
  await tx.query(insert, [
    plainArray(notices.map(({ number }) => number)),
    plainArray(notices.map(({ id }) => id)),
    plainArray(notices.map(({ caseId }) => caseId)),
    plainArray(drafts.map(factOf)),
    plainArray(notices.map(({ epoch }) => epoch)),
    plainArray(notices.map(({ tableVersion }) => tableVersion)),
    plainArray(notices.map(({ version }) => version)),
    plainArray(notices.map(({ backfill }) => backfill)),
    textArray(notices.map(({ recipient }) => recipient)),
    textArray(notices.map(({ stream }) => stream)),
    textArray(notices.map(({ type }) => type)),
    textArray(notices.map(({ toldAt }) => toldAt)),
    textArray(notices.map(({ legalBasis }) => legalBasis)),
    textArray(notices.map(({ occurredAt }) => occurredAt)),
    textArray(notices.map(({ recordedAt }) => recordedAt)),
    textArray(drafts.map(({ grounds }) => textArray(grounds))),
    hashes(({ dataDigest }) => dataDigest),
    hashes(({ previousHash }) => previousHash),
    hashes(({ hash }) => hash),
    Buffer.concat(data),
    plainArray(starts),
    plainArray(data.map(({ length }) => length)),
    textArray([...heads.keys()]),
    plainArray([...heads.values()].map(({ number }) => number)),
    textArray([...heads.values()].map(({ hash }) => Buffer.from(hash, 'base64url').toString('base64'))),
  ]);
}

/** The fact that a notice tells. One that takes a fact back names it too, but does not tell it. */
const factOf = ({ type, data }: NoticeDraft) =>
  typeof data.factId === 'string' && !takingBack.has(type) ? data.factId : null;
const takingBack: ReadonlySet<string> = new Set(['FactRetracted', 'WordsStruck']);
