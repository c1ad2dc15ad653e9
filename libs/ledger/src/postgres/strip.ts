import type { PoolClient } from 'pg';
import type { NoticeData } from '../notice';
import { plainArray, textArray } from './array-literal';

/** `remaining`: the ids of the parts that the recipient still holds on other grounds. */
export interface Closing {
  readonly recipient: string;
  readonly caseId: string;
  readonly ground: string;
  readonly remaining: Iterable<string>;
}

export interface Words {
  readonly caseId: string;
  readonly partIds: Iterable<string>;
  /** Absent: from every ledger. */
  readonly recipient?: string;
}

interface Stored {
  readonly recipient: string;
  readonly number: string;
  readonly data: string;
}

/** One after another: a case of years is never in memory whole. */
const PAGE = 500;

export async function strip(tx: PoolClient, { recipient, caseId, ground, remaining }: Closing): Promise<void> {
  const held = new Set(remaining);
  await rewrite(tx, { caseId, recipient, shared: ground }, (part) => held.has(part));
  await tx.query(
    `update ledger.notice n set grounds = array_remove(n.grounds, $3::text),
            data = case when n.grounds <@ array[$3::text] then null else n.data end
      where n.recipient = $1 and n.case_id = $2 and n.grounds @> array[$3::text] and n.type <> 'AccessClosed'`,
    [recipient, caseId, ground],
  );
}

export async function withoutWords(tx: PoolClient, { caseId, partIds, recipient }: Words): Promise<void> {
  const gone = new Set(partIds);
  await rewrite(tx, { caseId, recipient }, (part) => !gone.has(part));
}

export async function partsTold(
  tx: PoolClient,
  { recipient, caseId }: { readonly recipient: string; readonly caseId: string },
): Promise<readonly string[]> {
  const parts = new Set<string>();
  for await (const page of pages(tx, { recipient, caseId })) {
    const told = page.flatMap(({ data }) => parsed(data).parts ?? []);
    for (const { id } of told.filter(({ ciphertext }) => ciphertext !== undefined)) parts.add(id);
  }
  return [...parts];
}

interface Which {
  readonly caseId: string;
  readonly recipient: string | undefined;
  /** Only notices that rest on this ground and on another. */
  readonly shared?: string;
}

async function rewrite(tx: PoolClient, which: Which, keeps: (part: string) => boolean): Promise<void> {
  for await (const page of pages(tx, which)) {
    const changed = page.flatMap(({ data, ...at }) => {
      const kept = keeping(parsed(data), keeps);
      return kept ? [{ ...at, data: JSON.stringify(kept) }] : [];
    });
    if (changed.length > 0) await store(tx, changed);
  }
}

/** The data without the ciphertexts of what is not kept; undefined if nothing changes. */
function keeping(data: NoticeData, keeps: (part: string) => boolean): NoticeData | undefined {
  const loses = data.parts?.some(({ id, ciphertext }) => ciphertext !== undefined && !keeps(id));
  if (!loses || !data.parts) return undefined;
  const parts = data.parts.map(({ ciphertext, ...told }) =>
    keeps(told.id) && ciphertext !== undefined ? { ...told, ciphertext } : told,
  );
  return { ...data, parts };
}

async function* pages(tx: PoolClient, { caseId, recipient, shared }: Which): AsyncIterable<readonly Stored[]> {
  for (let after: readonly [string, string] = ['', '0']; ;) {
    const { rows } = await tx.query<Stored>(
      `select recipient, number, convert_from(data, 'UTF8') as data from ledger.notice
        where case_id = $1 and data is not null and (recipient, number) > ($2, $3::bigint)
          and ($4::text is null or recipient = $4)
          and ($5::text is null or grounds @> array[$5] and not grounds <@ array[$5])
        order by recipient, number limit ${PAGE}`,
      [caseId, ...after, recipient ?? null, shared ?? null],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = [last.recipient, last.number];
  }
}

async function store(tx: PoolClient, changed: readonly Stored[]): Promise<void> {
  await tx.query(
    `update ledger.notice n set data = convert_to(u.data, 'UTF8')
       from unnest($1::text[], $2::bigint[], $3::text[]) as u(recipient, number, data)
      where n.recipient = u.recipient and n.number = u.number`,
    [
      textArray(changed.map(({ recipient }) => recipient)),
      plainArray(changed.map(({ number }) => number)),
      textArray(changed.map(({ data }) => data)),
    ],
  );
}

const parsed = (data: string) => JSON.parse(data) as NoticeData;
