import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { caseWords } from './case.words';

type Restriction = Pick<NonNullable<CaseFile['restriction']>, 'reason' | 'certain'>;

/** Why few read it: as far as this unit was told. */
export function Restricted({ restriction: { reason, certain } }: { readonly restriction: Restriction }) {
  const say = useWords(caseWords);
  const labels = useLabels();
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
