import { Link } from '@tanstack/react-router';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import { textIn } from '../forms/questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { canGo, openTo, saidOf, type OfFile } from './file-facts';
import { fileWords } from './file.words';

/** The file itself goes to the police, on a referral of theirs; or the way to one. */
export function HandOver({ file, line }: OfFile) {
  const say = useWords(fileWords);
  const { caseId } = file;
  const open = useOpenReferrals(file);
  const left = open.filter(({ referralId }) => canGo(line, referralId));
  return (
    <section className="page-narrow">
      <h2>{say.handOver}</h2>
      {open.length === 0 && (
        <p>
          {say.handOverNone}{' '}
          <Link to="/cases/$caseId/referral" params={{ caseId }}>
            {say.toReferral}
          </Link>
        </p>
      )}
      {open.length > 0 && left.length === 0 && <p>{say.handOverAll}</p>}
      {left.length > 0 && (
        <Choices
          steps={[
            {
              key: 'hand-over',
              name: say.handOver,
              form: (close) => <Form file={file} line={line} referrals={left} close={close} />,
            },
          ]}
        />
      )}
    </section>
  );
}

type Referrals = ReturnType<typeof openTo>;

function useOpenReferrals(file: OfFile['file']): Referrals {
  const labels = useLabels();
  const others = labels.units.filter((id) => !id.startsWith('police:')).map((id) => labels.unitOf(id));
  return openTo(file, (unit) => others.includes(unit));
}

function Form({ file, line, referrals, close }: OfFile & CloseProps & { readonly referrals: Referrals }) {
  const say = useWords(fileWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { caseId, units, evidence } = file;
  const { evidenceId = '' } = line;
  const act = useAct('evidence/{evidenceId}/hand-over', { caseId, evidenceId }, close);
  const on = referrals.map(({ referralId, purpose, sent, sentAt }) => {
    const about = { purpose: labels.code('referral-purpose', purpose), unit: units[sent?.to ?? ''] ?? '' };
    return [referralId, filled(say.handOverReferral, { ...about, at: dateOf(sentAt, language, now) })] as const;
  });
  const others = (referralId: string) =>
    evidence
      .filter((other) => other !== line && canGo(other, referralId))
      .map(
        (other) => [other.evidenceId ?? '', saidOf(other).name ?? labels.code('evidence-kind', other.kind)] as const,
      );
  return (
    <FewQuestions
      name={say.handOver}
      save={say.handOverSave}
      said={say.handOverSaid}
      questions={(draft) => {
        const also = others(textIn(draft, 'referralId'));
        return [
          { name: 'referralId', as: 'radios', label: say.handOverOn, options: on },
          textIn(draft, 'referralId') !== '' &&
            also.length > 0 && { name: 'also', as: 'checks', label: say.handOverAlso, optional: true, options: also },
        ];
      }}
      send={(answers) => act.mutate(answers as BodyOf<'evidence/{evidenceId}/hand-over'>)}
      {...{ act, close }}
    />
  );
}
