import type { Chance } from '@vaern/platform';
import type { PoolClient } from 'pg';
import { anId, numberArray, sql, textArray, uuidArray } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { RootsMissing } from '../errors';
import type { Keyring, RootIdentity, WrappedRoot } from '../keys/keyring';
import { decrypt, encrypt, NONCE_BYTES, partKeyBinding } from '../keys/wrap';
import type { Grant, HandOn, Holdings } from '../ports';
import { BoundedCache } from '../roots/bounded-cache';
import { makeRoots } from '../roots/root-maker';

/** A key to re-wrap. */
interface Wrapped {
  readonly target: string | null;
  readonly source: string;
  readonly wrapped: Buffer;
}

interface ToTell extends Wrapped {
  readonly ord: number;
}

interface ToHandOn extends Wrapped {
  readonly part: string;
  readonly ground: string;
}

interface RootRow extends WrappedRoot {
  readonly id: string;
  readonly case_id: string;
  readonly person: string;
  readonly recipient: string;
}

const PARTS_A_TIME = 5_000;

/** The courier's side of the vault, as `vaern_courier`. */
export class PgHoldings implements Holdings {
  readonly #open: BoundedCache<string, Buffer>;

  /** `rootsRemembered`: opened roots kept, 20,000 unless told. */
  constructor(
    private readonly at: {
      readonly seat: Seat;
      readonly keyring: Keyring;
      readonly chance: Chance;
      readonly rootsRemembered?: number;
    },
  ) {
    this.#open = new BoundedCache(at.rootsRemembered ?? 20_000);
  }

  /** @throws KeyUnavailable @throws StaleKeyring */
  async prepare(grants: readonly Grant[]): Promise<void> {
    const wanted = new Map<string, RootIdentity>();
    for (const { recipient, caseId, parts } of grants) {
      for (const { person } of parts) wanted.set(`${caseId} ${person} ${recipient}`, { caseId, person, recipient });
    }
    const made = await makeRoots(this.at, [...wanted.values()]);
    for (const { id, key } of made) this.#open.set(id, key);
  }

  /**
   * Leaves out what a bar or a closing forbids and what is held already.
   * @throws RootsMissing if a root was not prepared, or was forgotten since: end the transaction, prepare, tell again
   */
  async grant(tx: PoolClient, grants: readonly Grant[]): Promise<void> {
    const entries = grants.flatMap((grant, index) => grant.parts.map((part) => ({ no: index + 1, grant, part })));
    for (let from = 0; from < entries.length; from += PARTS_A_TIME) {
      await this.#tell(tx, grants, entries.slice(from, from + PARTS_A_TIME));
    }
  }

  /** @throws KeyUnavailable @throws StaleKeyring */
  async prepareHandOn(handOns: readonly HandOn[]): Promise<void> {
    for (const { caseId, from, to } of handOns) {
      const [held] = await ask<{ persons: string[] }>(
        this.at.seat,
        `select vault.persons_held(${sql.uuid(caseId)}, ${sql.text(from)})::text[] as persons`,
      );
      const roots = (held?.persons ?? []).map((person) => ({ caseId, person, recipient: to }));
      const made = await makeRoots(this.at, roots);
      for (const { id, key } of made) this.#open.set(id, key);
    }
  }

  /** @throws RootsMissing as `grant` does */
  async handOn(tx: PoolClient, { caseId, from, to, period }: HandOn): Promise<void> {
    const { rows } = await tx.query<ToHandOn>('select * from vault.to_hand_on($1, $2, $3)', [anId(caseId), from, to]);
    const onward = (ground: string) => `${ground.split('#', 1)[0] ?? ground}#${period}`;
    for (let at = 0; at < rows.length; at += PARTS_A_TIME) {
      const some = rows.slice(at, at + PARTS_A_TIME);
      const wraps = await this.#rewrap(tx, some, ({ part }) => part);
      await this.#hold(
        tx,
        some.map(({ part, ground, ...keys }) => ({ ...keys, part, ground: onward(ground) })),
        wraps,
      );
    }
    await tx.query('select vault.hold_no_more($1, $2)', [anId(caseId), from]);
  }

  async close(tx: PoolClient, closing: { recipient: string; caseId: string; ground: string }): Promise<void> {
    await tx.query('select vault.close_ground($1, $2, $3)', [closing.recipient, anId(closing.caseId), closing.ground]);
  }

  async forgetTokens(tx: PoolClient, { agency, caseId }: { agency: string; caseId: string }): Promise<void> {
    await tx.query('select vault.forget_tokens_of_old_home($1, $2)', [agency, anId(caseId)]);
  }

  async strike(tx: PoolClient, parts: { caseId: string; partIds: readonly string[] }): Promise<void> {
    await tx.query('select vault.strike_parts($1, $2)', [anId(parts.caseId), uuidArray(parts.partIds)]);
  }

  async retract(
    tx: PoolClient,
    parts: { recipient: string; caseId: string; partIds: readonly string[] },
  ): Promise<void> {
    const values = [parts.recipient, anId(parts.caseId), uuidArray(parts.partIds)];
    await tx.query('select vault.retract_parts($1, $2, $3)', values);
  }

  /** With `upTo` (the key sequence that the forgetting fact carried) only roots made before it: for replaying a forgetting. */
  async forget(
    tx: PoolClient,
    person: { agency: string; caseId: string; personId: string; upTo?: string },
  ): Promise<void> {
    const values = [person.agency, anId(person.caseId), anId(person.personId), person.upTo ?? null];
    await tx.query('select vault.forget_person($1, $2, $3, $4)', values);
  }

  async held(
    tx: PoolClient,
    parts: { recipient: string; caseId: string; partIds: readonly string[] },
  ): Promise<ReadonlySet<string>> {
    const values = [parts.recipient, anId(parts.caseId), uuidArray(parts.partIds)];
    const { rows } = await tx.query<{ held: string[] }>('select vault.held($1, $2, $3)::text[] as held', values);
    return new Set(rows[0]?.held ?? []);
  }

  async #tell(
    tx: PoolClient,
    grants: readonly Grant[],
    entries: readonly { no: number; grant: Grant; part: Grant['parts'][number] }[],
  ): Promise<void> {
    const { rows } = await tx.query<ToTell>({
      name: 'vault-to-tell',
      text: 'select ord, target, source, wrapped from vault.to_tell($1, $2, $3, $4, $5, $6)',
      values: [
        textArray(grants.map(({ recipient }) => recipient)),
        uuidArray(grants.map(({ caseId }) => caseId)),
        textArray(grants.map(({ ground }) => ground)),
        numberArray(entries.map(({ no }) => no)),
        uuidArray(entries.map(({ part }) => part.person)),
        uuidArray(entries.map(({ part }) => part.id)),
      ],
    });
    if (rows.length === 0) return;
    const partOf = (row: ToTell) => entries[row.ord - 1]?.part.id ?? '';
    const wraps = await this.#rewrap(tx, rows, partOf);
    const onGround = (row: ToTell) => entries[row.ord - 1]?.grant.ground ?? '';
    await this.#hold(
      tx,
      rows.map((row) => ({ ...row, part: partOf(row), ground: onGround(row) })),
      wraps,
    );
  }

  async #hold(tx: PoolClient, held: readonly ToHandOn[], wraps: Buffer): Promise<void> {
    await tx.query({
      name: 'vault-tell',
      text: 'select vault.tell($1, $2, $3, $4, $5)',
      values: [
        numberArray(held.map(({ target }) => target ?? '')),
        numberArray(held.map(({ source }) => source)),
        uuidArray(held.map(({ part }) => part)),
        textArray(held.map(({ ground }) => ground)),
        wraps,
      ],
    });
  }

  async #rewrap<Row extends Wrapped>(
    tx: PoolClient,
    rows: readonly Row[],
    partOf: (row: Row) => string,
  ): Promise<Buffer> {
    if (rows.some(({ target }) => target === null)) throw new RootsMissing();
    const roots = await this.#opened(tx, new Set(rows.flatMap(({ target, source }) => [target ?? '', source])));
    const keys = new Map<string, Buffer>();
    return Buffer.concat(
      rows.map((row) => {
        const part = partOf(row);
        const bound = partKeyBinding(part);
        const key = keys.get(part) ?? decrypt(rootOf(roots, row.source), row.wrapped, bound);
        keys.set(part, key);
        return encrypt(rootOf(roots, row.target ?? ''), key, bound, this.at.chance.bytes(NONCE_BYTES));
      }),
    );
  }

  async #opened(tx: PoolClient, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer>> {
    const open = new Map<string, Buffer>();
    const missing: string[] = [];
    for (const id of ids) {
      const key = this.#open.get(id);
      if (key) open.set(id, key);
      else missing.push(id);
    }
    if (missing.length === 0) return open;
    const { rows } = await tx.query<RootRow>('select * from vault.roots_by_id($1)', [numberArray(missing)]);
    const keys = await this.at.keyring.unwrap(
      rows.map((row) => ({ ...row, identity: { caseId: row.case_id, person: row.person, recipient: row.recipient } })),
    );
    rows.forEach(({ id }, index) => {
      const key = keys[index] as Buffer;
      open.set(id, key);
      this.#open.set(id, key);
    });
    return open;
  }
}

function rootOf(roots: ReadonlyMap<string, Buffer>, id: string): Buffer {
  const root = roots.get(id);
  if (!root) throw new RootsMissing();
  return root;
}
