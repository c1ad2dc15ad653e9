import type { CaseFile } from '../api/answers';
import { recipientsFrom } from '../referral/draft';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { noteWords } from './notes.words';
import { PartOfQuestions } from './part-of-questions';

interface WishProps {
  readonly file: CaseFile;
  readonly title?: string;
}

/** Whether she wants it reported, and whom she does not want it told to. */
export function Wish({ file, title }: WishProps) {
  const say = useWords(noteWords);
  const labels = useLabels();
  const { unit } = useSession();
  return (
    <PartOfQuestions
      title={title ?? say.wish}
      label={say.wishSave}
      act="wishes"
      draft="wish"
      ids={{ caseId: file.caseId }}
      questions={() => [
        { name: 'report', as: 'radios', label: say.wishAsk, options: labels.list('report-wish') },
        {
          name: 'keepFrom',
          as: 'checks',
          label: say.keepFrom,
          hint: say.keepFromHint,
          optional: true,
          options: recipientsFrom(unit, labels.units).map((id) => [id, labels.unitOf(id)]),
        },
      ]}
    >
      <WishNow file={file} />
    </PartOfQuestions>
  );
}

/** What she wished last. */
export function WishNow({ file: { wish, units } }: { readonly file: CaseFile }) {
  const say = useWords(noteWords);
  const labels = useLabels();
  if (wish?.report === undefined) return null;
  const kept = (wish.keepFrom ?? []).map((alias) => units[alias] ?? '').join('; ');
  return (
    <p>
      {filled(say.wishNow, { what: labels.code('report-wish', wish.report) })}
      {kept !== '' && <strong className="under">{filled(say.kept, { who: kept })}</strong>}
    </p>
  );
}
