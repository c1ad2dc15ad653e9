import type { Chance } from '@vaern/platform';
import { sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { codeOf, refused } from '../errors';
import type { Keyring, RootIdentity, WrappedRoot } from './keyring';

interface RootRow extends WrappedRoot {
  readonly id: string;
  readonly case_id: string;
  readonly person: string;
  readonly recipient: string;
}

/** Why an epoch cannot be destroyed yet. */
export class EpochNeeded extends Error {
  constructor(readonly by: 'roots' | 'backups') {
    super(
      by === 'roots' ? 'the epoch is not retired, or still wraps roots' : 'a backup that is kept still needs the epoch',
    );
    this.name = 'EpochNeeded';
  }
}

/** When the last epoch that wrapped the destroyed roots is gone, nobody can open them again, from any backup. */
export type Forgetting =
  | { readonly status: 'nothing-forgotten' }
  | {
      readonly status: 'waiting';
      readonly forgottenAt: Date;
      readonly epochs: readonly number[];
      readonly expectedAt?: Date;
    }
  | { readonly status: 'complete'; readonly forgottenAt: Date; readonly completeAt: Date };

interface ForgettingRow {
  readonly forgotten_at: Date;
  readonly waits_for: readonly number[];
  readonly complete_at: Date | null;
  readonly expected_at: Date | null;
}

/** The life of key-encryption keys, as `vaern_courier`: retire, re-wrap, destroy. */
export class Rotation {
  constructor(private readonly seat: Seat) {}

  /** From now on nothing new is wrapped in this epoch; it may be destroyed once the last backup that needs it expired. */
  async retire(agency: string, epoch: number, lastBackupExpires: Date): Promise<void> {
    const after = `${sql.text(lastBackupExpires.toISOString())}::timestamptz`;
    await ask(this.seat, `select vault.retire_epoch(${sql.text(agency)}, ${epoch}, ${after})`);
  }

  /** Wraps every root of this epoch anew in the agency's current one, in batches. Answers how many. */
  async rewrap(
    agency: string,
    epoch: number,
    by: { keyring: Keyring; chance: Chance; batch?: number },
  ): Promise<number> {
    for (let rewrapped = 0; ;) {
      const rows = await ask<RootRow>(
        this.seat,
        `select * from vault.roots_of_epoch(${sql.text(agency)}, ${epoch}, ${by.batch ?? 1_000})`,
      );
      if (rows.length === 0) return rewrapped;
      const roots = rows.map((row) => ({ ...row, identity: identityOf(row) }));
      const keys = await by.keyring.unwrap(roots);
      const anew = await by.keyring.wrap(
        roots.map(({ identity }, index) => ({ identity, key: keys[index] as Buffer })),
        by.chance,
      );
      const values = [
        sql.bigints(rows.map(({ id }) => id)),
        String(epoch),
        sql.integers(anew.map((wrap) => wrap.epoch)),
        sql.bytes(Buffer.concat(anew.map(({ wrapped }) => wrapped))),
      ];
      if (anew.some((wrap) => wrap.epoch === epoch)) throw new EpochNeeded('roots');
      await ask(this.seat, `select vault.rewrap_roots(${values.join(', ')})`);
      rewrapped += rows.length;
    }
  }

  /** Destroys an epoch: `remove` takes it out of the key file, for good, once it is known that nothing needs it. @throws EpochNeeded */
  async destroy(agency: string, epoch: number, remove: () => Promise<void>): Promise<void> {
    const of = `${sql.text(agency)}, ${epoch}`;
    await ask(this.seat, `select vault.check_epoch_unused(${of})`).catch(needed);
    await remove();
    await ask(this.seat, `select vault.mark_epoch_destroyed(${of})`).catch(needed);
  }
}

/** Whether and when the forgetting of one person in one case by one agency is complete; as `vaern_courier` or `vaern_oversight`. */
export async function forgettingOf(
  seat: Seat,
  of: { readonly agency: string; readonly caseId: string; readonly personId: string },
): Promise<Forgetting> {
  const [row] = await ask<ForgettingRow>(
    seat,
    `select * from vault.forgetting(${sql.text(of.agency)}, ${sql.uuid(of.caseId)}, ${sql.uuid(of.personId)})`,
  );
  if (!row) return { status: 'nothing-forgotten' };
  if (row.complete_at) return { status: 'complete', forgottenAt: row.forgotten_at, completeAt: row.complete_at };
  const expected = row.expected_at && { expectedAt: row.expected_at };
  return { status: 'waiting', forgottenAt: row.forgotten_at, epochs: row.waits_for, ...expected };
}

const identityOf = (row: RootRow): RootIdentity => ({
  caseId: row.case_id,
  person: row.person,
  recipient: row.recipient,
});

function needed(error: unknown): never {
  if (codeOf(error) === refused.epochInUse) throw new EpochNeeded('roots');
  if (codeOf(error) === refused.tooEarly) throw new EpochNeeded('backups');
  throw error;
}
