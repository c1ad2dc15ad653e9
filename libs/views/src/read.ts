import type { PoolClient } from 'pg';
import { qualified, type ViewTable } from './table';

/** `select` of a view's rows by their property names; `where` speaks of the table as `t`. */
export async function readRows<R>(
  tx: PoolClient,
  table: ViewTable,
  where: string,
  params: readonly unknown[],
): Promise<R[]> {
  const columns = table.columns.map(({ column, property }) => `t."${column}" as "${property}"`).join(', ');
  const { rows } = await tx.query(`select ${columns} from ${qualified(table)} t where ${where}`, [...params]);
  return rows as R[];
}

/** The version of a case that a recipient's views have reached, 0 for none. */
export async function versionReached(
  tx: PoolClient,
  schema: string,
  at: { recipient: string; caseId: string },
): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    `select version from "${schema}".case_version where recipient = $1 and case_id = $2`,
    [at.recipient, at.caseId],
  );
  return rows[0]?.version ?? 0;
}

/** Waits until `reached` says so much, at most `limit` milliseconds; says whether it did. */
export async function atLeast(
  version: number,
  reached: () => Promise<number>,
  pause: { readonly limit: number; readonly step: number } = { limit: 2_000, step: 20 },
): Promise<boolean> {
  for (let waited = 0; ; waited += pause.step) {
    if ((await reached()) >= version) return true;
    if (waited >= pause.limit) return false;
    await new Promise((resolve) => setTimeout(resolve, pause.step));
  }
}
