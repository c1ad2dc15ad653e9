import type { Actor } from '@vaern/access';
import type { CaseFiles } from '../case-files';

/** Of the cases in these lines those whose words the actor may open: a line on a list may be a colleague's to work on. */
export async function mayOpenOf(
  files: Pick<CaseFiles, 'among'>,
  actor: Actor,
  lines: readonly { readonly caseId: string }[],
): Promise<string[]> {
  const rows = await files.among(actor, [...new Set(lines.map(({ caseId }) => caseId))], 'case.open');
  return rows.map(({ caseId }) => caseId);
}
