import type { PoolClient } from 'pg';
import { chained, start, type Link } from '../chain';
import type { Notice, NoticeDraft } from '../notice';
import { plainArray, textArray } from './array-literal';
import { insertNotices } from './insert';
import { partsTold, strip, withoutWords, type Closing, type Words } from './strip';

/** How far a courier has come: the event and where it stood. */
export interface Checkpoint {
  readonly position: string;
  readonly eventId: string;
}

/** A fact that its recipient was told, and a further ground for it. */
export interface Resting {
  readonly recipient: string;
  readonly factId: string;
  readonly ground: string;
}

/** The courier's pen. Every call is part of the courier's transaction, as role `vaern_courier`. */
export class LedgerWriter {
  /** Numbers the drafts per recipient in the order given, chains and stores them. */
  async append(tx: PoolClient, drafts: readonly NoticeDraft[]): Promise<readonly Notice[]> {
    if (drafts.length === 0) return [];
    const { heads, epoch } = await lockHeads(tx, [...new Set(drafts.map(({ recipient }) => recipient))]);
    const notices = drafts.map((draft) => {
      const notice = chained(draft, heads.get(draft.recipient) ?? start, epoch);
      heads.set(draft.recipient, notice);
      return notice;
    });
    await insertNotices(tx, drafts, notices, heads);
    return notices;
  }

  /** What was told already now rests on these grounds too. */
  async restOn(tx: PoolClient, resting: readonly Resting[]): Promise<void> {
    if (resting.length === 0) return;
    await tx.query(
      `update ledger.notice n set grounds = n.grounds || u.grounds
         from (select recipient, fact_id, array_agg(distinct ground) as grounds
                 from unnest($1::text[], $2::uuid[], $3::text[]) as r(recipient, fact_id, ground)
                group by recipient, fact_id) u
        where n.fact_id = u.fact_id and n.recipient = u.recipient and not n.grounds @> u.grounds`,
      [
        textArray(resting.map(({ recipient }) => recipient)),
        plainArray(resting.map(({ factId }) => factId)),
        textArray(resting.map(({ ground }) => ground)),
      ],
    );
  }

  /** After a ground closed: what rested on it alone loses its data, the rest the words no longer held. Digests stay. */
  strip(tx: PoolClient, closing: Closing): Promise<void> {
    return strip(tx, closing);
  }

  /** The ciphertexts of these parts leave the ledgers: of one recipient, or of all without it. */
  removeWords(tx: PoolClient, words: Words): Promise<void> {
    return withoutWords(tx, words);
  }

  /** These notices lose their data: what they told is taken back. Their numbers and digests stay. */
  async withhold(tx: PoolClient, recipient: string, numbers: readonly number[]): Promise<void> {
    await tx.query('update ledger.notice set data = null where recipient = $1 and number = any($2::bigint[])', [
      recipient,
      plainArray(numbers),
    ]);
  }

  /** The ids of all parts that this case's notices still hold ciphertexts of. */
  partsTold(tx: PoolClient, of: { readonly recipient: string; readonly caseId: string }): Promise<readonly string[]> {
    return partsTold(tx, of);
  }

  /** Under which numbers a recipient was told a fact, in order. */
  async numbersOf(tx: PoolClient, recipient: string, factId: string): Promise<readonly number[]> {
    const { rows } = await tx.query<{ number: string }>(
      'select number from ledger.notice where fact_id = $1 and recipient = $2 order by number',
      [factId, recipient],
    );
    return rows.map(({ number }) => Number(number));
  }

  async checkpoint(tx: PoolClient, courier = 'courier'): Promise<Checkpoint | undefined> {
    const { rows } = await tx.query<Checkpoint>(
      'select position, event_id as "eventId" from ledger.checkpoint where name = $1',
      [courier],
    );
    return rows[0];
  }

  async setCheckpoint(tx: PoolClient, { position, eventId }: Checkpoint, courier = 'courier'): Promise<void> {
    await tx.query(
      `insert into ledger.checkpoint (name, position, event_id) values ($1, $2, $3)
       on conflict (name) do update set position = excluded.position, event_id = excluded.event_id`,
      [courier, position, eventId],
    );
  }

  /** After a restore from a backup, before anything is told: what followers hold may be more than the ledger has. */
  async raiseEpoch(tx: PoolClient): Promise<number> {
    const { rows } = await tx.query<{ epoch: number }>('update ledger.epoch set epoch = epoch + 1 returning epoch');
    return rows[0]?.epoch ?? 0;
  }
}

interface Heads {
  readonly heads: Map<string, Link>;
  readonly epoch: number;
}

async function lockHeads(tx: PoolClient, recipients: readonly string[]): Promise<Heads> {
  const found = await selectHeads(tx, recipients);
  if (found.heads.size === recipients.length) return found;
  await tx.query(
    `insert into ledger.head (recipient, number, hash)
     select u.recipient, 0, $2 from unnest($1::text[]) as u(recipient) order by u.recipient on conflict do nothing`,
    [textArray(recipients), Buffer.from(start.hash, 'base64url')],
  );
  return selectHeads(tx, recipients);
}

async function selectHeads(tx: PoolClient, recipients: readonly string[]): Promise<Heads> {
  const { rows } = await tx.query<{ recipient: string; number: string; hash: Buffer; epoch: number }>(
    `select h.recipient, h.number, h.hash, e.epoch from ledger.head h, ledger.epoch e
      where h.recipient = any($1::text[]) order by h.recipient for update of h for share of e`,
    [textArray(recipients)],
  );
  const heads = rows.map(({ recipient, number, hash }): [string, Link] => [
    recipient,
    { number: Number(number), hash: hash.toString('base64url') },
  ]);
  return { heads: new Map(heads), epoch: rows[0]?.epoch ?? 0 };
}
