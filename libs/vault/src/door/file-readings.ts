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

/** Who read a file: each agency learns it of its own people. */
export class FileReadings {
  constructor(private readonly seatOf: SeatOf) {}

  /** Oldest first. */
  async of(recipient: string, caseId: string, file: string): Promise<readonly FileReading[]> {
    const rows = await ask<Omit<FileReading, 'at'> & { readonly at: Date }>(
      this.seatOf(recipient),
      `select at, account, unit, role, purpose from vault.readings_of_file(${sql.uuid(anId(caseId))}, ${sql.uuid(anId(file))})`,
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}
