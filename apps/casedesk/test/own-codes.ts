import { OwnCodes, type CodeFound } from '../src/own/own-codes';

interface Row extends CodeFound {
  mark: string;
  useBy: string | undefined;
}

/** Codes in memory. */
export class MemoryOwnCodes extends OwnCodes {
  readonly rows: Row[] = [];

  protected async keep({ mark, ...row }: Parameters<OwnCodes['keep']>[0]): Promise<void> {
    this.rows.push({ ...row, mark: mark.toString('hex') });
  }

  protected async drop(accessId: string): Promise<void> {
    const at = this.rows.findIndex((row) => row.accessId === accessId);
    if (at >= 0) this.rows.splice(at, 1);
  }

  protected async move(accessId: string, mark: Buffer): Promise<void> {
    for (const row of this.rows)
      if (row.accessId === accessId) Object.assign(row, { mark: mark.toString('hex'), useBy: undefined });
  }

  protected async lookUp(marks: readonly Buffer[], now: Date): Promise<CodeFound | undefined> {
    const asked = marks.map((mark) => mark.toString('hex'));
    const at = now.toISOString();
    return this.rows.find(({ mark, useBy }) => asked.includes(mark) && (useBy === undefined || at <= useBy));
  }
}
