import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { caseWords } from './case.words';
import { isRestrictedCase } from './is-restricted';

/** That few read it, and why, as far as this unit was told. */
export function Restricted({ file }: { readonly file: Pick<CaseFile, 'restriction' | 'standing'> }) {
  const say = useWords(caseWords);
  const labels = useLabels();
  if (!isRestrictedCase(file)) return null;
  const { reason, certain } = file.restriction ?? {};
  const why =
    reason !== undefined &&
    filled(certain === false ? say.maybe : say.because, { reason: labels.code('restriction-reason', reason) });
  return (
    <Notice kind="info">
      <strong>{say.restricted}</strong> {why}
      <p>{certain === false ? say.restrictedUntil : say.restrictedHow}</p>
    </Notice>
  );
}
