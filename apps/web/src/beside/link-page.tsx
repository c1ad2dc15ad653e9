import { useQuery } from '@tanstack/react-query';
import type { CaseFile, CaseLine } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { shortOf } from '../cases/short';
import { SubPage } from '../cases/sub-page';
import { useAct, type BodyOf } from '../cases/use-act';
import { Part } from '../forms/part';
import type { Options } from '../forms/questions';
import { useQuestions } from '../forms/use-questions';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Beside } from './beside';
import { linkPageWords } from './link-page.words';
import { othersOf, ownCasesQuery } from './own-cases';

/** Another case that belongs with this one, for the home of both. */
export function LinkPage() {
  const say = useWords(linkPageWords);
  return (
    <SubPage title={say.title}>
      {(file) => (
        <>
          <p>{say.intro}</p>
          <p className="calm">{say.group}</p>
          <ChooseOther file={file} />
          <Beside file={file} />
        </>
      )}
    </SubPage>
  );
}

function ChooseOther({ file: { caseId } }: { readonly file: CaseFile }) {
  const say = useWords(linkPageWords);
  const own = useQuery(ownCasesQuery);
  const others = othersOf(own.data ?? [], caseId);
  if (own.isPending) return <Skeleton lines={4} />;
  if (own.error) return <ProblemNotice error={own.error} />;
  return others.length === 0 ? <p className="calm">{say.none}</p> : <LinkForm caseId={caseId} others={others} />;
}

function LinkForm({ caseId, others }: { readonly caseId: string; readonly others: readonly CaseLine[] }) {
  const say = useWords(linkPageWords);
  const labels = useLabels();
  const options = useCaseOptions(others);
  const act = useAct('links', { caseId }, () => clear());
  const { asked, fields, clear } = useQuestions(
    () => [
      { name: 'other', as: 'select', label: say.other, hint: say.otherHint, options },
      { name: 'relation', as: 'radios', label: say.relation, options: labels.list('link-relation') },
    ],
    (answers) => act.mutate(answers as BodyOf<'links'>),
    { place: 'choices', act },
  );
  return (
    <Part title={say.form} act={act} asked={asked} label={say.save}>
      {fields}
    </Part>
  );
}

function useCaseOptions(lines: readonly CaseLine[]): Options {
  const say = useWords(linkPageWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return lines.map(({ caseId, openedAt, outcome }) => {
    const screened = outcome === undefined ? say.notScreened : labels.code('screening-outcome', outcome).toLowerCase();
    const at = moment(openedAt, language, now);
    return [caseId, filled(say.line, { short: shortOf(caseId), at, outcome: screened })];
  });
}
