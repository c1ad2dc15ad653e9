import { dropCase } from '@vaern/drafts';
import type { LedgerReader, Notice } from '@vaern/ledger';
import type { PoolClient } from 'pg';
import type { ForgottenHere } from '../forgotten-here';

interface EndingParts {
  readonly schema: string;
  readonly ledger: LedgerReader;
  readonly isForgottenHere: ForgottenHere;
}

/**
 * What the people of a unit had begun to write in a case or a track goes with what they were told of it: when it is not
 * theirs any more, and when their own agency forgets somebody in it. In the transaction in which the views follow.
 */
export const draftsEnd =
  (parts: EndingParts) =>
  async (tx: PoolClient, recipient: string, notices: readonly Notice[]): Promise<void> => {
    const ending = notices.filter(({ type }) => type === 'AccessClosed' || type === 'PersonForgotten');
    for (const caseId of new Set(ending.map((notice) => notice.caseId))) {
      const ofCase = ending.filter((notice) => notice.caseId === caseId);
      const table = `"${parts.schema}".${ofCase[0]?.stream === 'track' ? 'track' : 'case_file'}`;
      if ((await isForgotten(parts, ofCase)) || !(await isInView(tx, table, { recipient, caseId })))
        await dropCase(tx, recipient, caseId);
    }
  };

async function isForgotten({ ledger, isForgottenHere }: EndingParts, ending: readonly Notice[]): Promise<boolean> {
  const forgotten = ending.filter(({ type }) => type === 'PersonForgotten');
  const [first] = forgotten;
  if (!first) return false;
  const told: Notice[] = [];
  for await (const notice of ledger.ofCase(first.recipient, first.caseId)) told.push(notice);
  return forgotten.some((notice) => isForgottenHere(notice, told));
}

async function isInView(
  tx: PoolClient,
  table: string,
  { recipient, caseId }: { readonly recipient: string; readonly caseId: string },
): Promise<boolean> {
  const of = `select from ${table} where recipient = $1 and case_id = $2`;
  const { rowCount } = await tx.query(of, [recipient, caseId]);
  return rowCount === 1;
}
