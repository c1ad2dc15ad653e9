import type { CaseFile } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { ownAccessWords } from './own-access.words';

interface StandingProps {
  readonly file: CaseFile;
  readonly access: NonNullable<CaseFile['ownAccess']>;
}

/** When the code was given, and when it was used first: a first use that was not hers is noticed. */
export function StandingAccess({ file, access }: StandingProps) {
  const say = useWords(ownAccessWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { occurredAt, means, boundAt, useBy } = access;
  const how = labels.code('own-access-means', means).toLowerCase();
  const end = { key: 'end', name: say.end, form: (close: () => void) => <End caseId={file.caseId} close={close} /> };
  return (
    <section className="part">
      <p>
        <strong>{say.standing}</strong> {filled(say.standingSince, { at: moment(occurredAt, language, now), how })}
      </p>
      {boundAt !== undefined && <p>{filled(say.used, { at: moment(boundAt, language, now) })}</p>}
      {boundAt === undefined && useBy !== undefined && (
        <p>{filled(say.unused, { at: dateOf(useBy, language, now) })}</p>
      )}
      <Choices steps={[end]} />
    </section>
  );
}

function End({ caseId, close }: CloseProps & { readonly caseId: string }) {
  const say = useWords(ownAccessWords);
  const labels = useLabels();
  const act = useAct('own-access/end', { caseId }, close);
  // That the case was handed over is said by handing it over.
  const options = labels.list('own-access-end').filter(([code]) => code !== 'handed-over');
  return (
    <FewQuestions
      name={say.end}
      save={say.endSave}
      said={say.endSaid}
      questions={() => [{ name: 'reason', as: 'radios', label: say.why, options }]}
      send={(answers) => act.mutate(answers as BodyOf<'own-access/end'>)}
      {...{ act, close }}
    />
  );
}
