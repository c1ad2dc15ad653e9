import type { Actor } from '@vaern/access';
import { dangerSign, id, instant, type CodeOf } from '@vaern/casework';
import { z } from 'zod';
import type { CaseFileRow } from '../case-file.view';
import type { CaseFiles } from '../case-files';
import type { Stored } from '../case-in-hand';
import { standingDangers } from '../dangers';
import { needsSomebody } from '../needs-somebody';

const MOST = 200;

/** A case in danger, codes only: the signs of what nobody has cleared, and when the last of it was raised. */
export const dangerLine = z.object({
  caseId: id,
  signs: z.array(dangerSign.schema),
  raisedAt: instant,
  closedAt: instant.optional(),
});

/** The cases in danger where whoever asks may clear it, the last danger first. */
export async function dangerLinesOf(
  files: Pick<CaseFiles, 'among' | 'casesWhere'>,
  actor: Actor,
): Promise<z.infer<typeof dangerLine>[]> {
  const rows = await files.casesWhere(actor, needsSomebody.inDanger, [MOST]);
  const cases = rows.map(({ caseId }) => caseId);
  const theirs = new Set((await files.among(actor, cases, 'danger.clear')).map(({ caseId }) => caseId));
  return rows.filter(({ caseId }) => theirs.has(caseId)).map(dangerLineOf);
}

function dangerLineOf({ caseId, file, openedAt, dangerAt, closedAt }: Stored<CaseFileRow>): z.infer<typeof dangerLine> {
  const signs = standingDangers(file).map(({ sign }) => sign as CodeOf<typeof dangerSign>);
  return {
    caseId,
    signs: [...new Set(signs)],
    raisedAt: new Date(dangerAt ?? openedAt).toISOString(),
    closedAt: closedAt ? new Date(closedAt).toISOString() : undefined,
  };
}
