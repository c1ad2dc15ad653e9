import { anId, sql } from '../database/literals';
import { ask } from '../database/seat';
import type { SeatOf } from './seat-of';

/** One reading of a file by somebody of the agency that asks. */
export interface FileReading {
  readonly at: string;
  readonly account: string;
  readonly unit: string;
  /** The role of the day. */
  readonly role: string;
  readonly purpose: string;
}

/** Who read what, and when: each agency learns it of its own people. */
export class Readings {
  constructor(private readonly seatOf: SeatOf) {}

  /** When somebody last opened the case before the sitting they are at. Undefined: they never did. A pause of half an hour begins another sitting. */
  async lastOf(recipient: string, caseId: string, account: string): Promise<string | undefined> {
    const [row] = await ask<{ readonly at: Date | null }>(
      this.seatOf(recipient),
      `select vault.last_reading(${sql.uuid(anId(caseId))}, ${sql.text(account)}) as at`,
    );
    return row?.at?.toISOString();
  }

  /** Of a file, oldest first. */
  async ofFile(recipient: string, caseId: string, file: string): Promise<readonly FileReading[]> {
    const rows = await ask<Omit<FileReading, 'at'> & { readonly at: Date }>(
      this.seatOf(recipient),
      `select at, account, unit, role, purpose from vault.readings_of_file(${sql.uuid(anId(caseId))}, ${sql.uuid(anId(file))})`,
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}
