import type { StoredFact } from '@vaern/casework';
import { asDatabaseError } from '@vaern/platform';
import type { Pool, QueryResultRow } from 'pg';
import type { OwnSecrets } from './own-secrets';

/** Which access a code is of. */
export interface CodeFound {
  readonly caseId: string;
  readonly accessId: string;
}

/**
 * Finds the access behind a code. What cannot be used is not there: a code that was revoked is found no more than one that
 * never was, and a bound one is found on its own device alone, so that one question answers all of them alike. Whether an
 * access stands is for the facts to say: what is here only leads to them.
 */
export abstract class OwnCodes {
  constructor(private readonly secrets: OwnSecrets) {}

  /** Before the facts are stored: a code that leads to nothing opens nothing. */
  async before(caseId: string, facts: readonly StoredFact[]): Promise<void> {
    for (const { type, plain } of facts) {
      if (type !== 'OwnAccessOpened') continue;
      const { accessId, useBy } = plain as { accessId: string; useBy: string };
      const mark = this.secrets.markOf(this.secrets.codeOf(caseId, accessId));
      await this.keep({ mark, caseId, accessId, useBy });
    }
  }

  /** When they are. */
  async after(facts: readonly StoredFact[]): Promise<void> {
    for (const { type, plain } of facts)
      if (type === 'OwnAccessEnded') await this.drop((plain as { accessId: string }).accessId);
  }

  /** One question, whatever the code is. */
  find(code: string, device: string, now: Date): Promise<CodeFound | undefined> {
    return this.lookUp([this.secrets.markOf(code), this.secrets.markOn(code, device)], now);
  }

  /** From now on it is found on this device alone. */
  bind(accessId: string, code: string, device: string): Promise<void> {
    return this.move(accessId, this.secrets.markOn(code, device));
  }

  protected abstract keep(row: CodeFound & { readonly mark: Buffer; readonly useBy: string }): Promise<void>;
  protected abstract drop(accessId: string): Promise<void>;
  protected abstract move(accessId: string, mark: Buffer): Promise<void>;
  protected abstract lookUp(marks: readonly Buffer[], now: Date): Promise<CodeFound | undefined>;
}

/** In PostgreSQL. The pool's connections are in the role `vaern_casedesk`. */
export class PgOwnCodes extends OwnCodes {
  constructor(
    secrets: OwnSecrets,
    private readonly pool: Pick<Pool, 'query'>,
  ) {
    super(secrets);
  }

  protected async keep({ mark, accessId, caseId, useBy }: Parameters<OwnCodes['keep']>[0]): Promise<void> {
    await this.#ask(
      'insert into own_access.code (mark, access_id, case_id, use_by) values ($1, $2, $3, $4) on conflict do nothing',
      [mark, accessId, caseId, useBy],
    );
  }

  protected async drop(accessId: string): Promise<void> {
    await this.#ask('delete from own_access.code where access_id = $1', [accessId]);
  }

  protected async move(accessId: string, mark: Buffer): Promise<void> {
    await this.#ask('update own_access.code set mark = $2, use_by = null where access_id = $1', [accessId, mark]);
  }

  protected async lookUp(marks: readonly Buffer[], now: Date): Promise<CodeFound | undefined> {
    const [found] = await this.#ask<CodeFound>(
      `select case_id as "caseId", access_id as "accessId" from own_access.code
       where mark = any($1) and (use_by is null or use_by >= $2)`,
      [marks, now],
    );
    return found;
  }

  /** @throws DatabaseUnavailable */
  async #ask<Row extends QueryResultRow>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const { rows } = await this.pool.query<Row>(sql, [...values]).catch((error: unknown) => {
      throw asDatabaseError(error);
    });
    return rows;
  }
}
