import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, type CaseFile, type WarningPage } from '../api/answers';
import { agency } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { nameOf } from '../cases/person';
import { SafeReach } from '../cases/safe-reach';
import { SubPage } from '../cases/sub-page';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Cancel, Made, Warn } from './approach-forms';
import { Warnings } from './approaches';
import type { Approach } from './standing';
import { warningWords } from './warning.words';

interface Ids {
  readonly caseId: string;
  readonly approachId: string;
}

/** The gate before anybody contacts him: her safe reach, what was tried, and whether he may be contacted. */
export function ApproachPage() {
  const say = useWords(warningWords);
  const { approachId = '' } = useParams({ strict: false });
  return <SubPage title={say.title}>{(file) => <Gate file={file} approachId={approachId} />}</SubPage>;
}

const warningQuery = ({ caseId, approachId }: Ids) => ({
  queryKey: ['warning', caseId, approachId],
  queryFn: () =>
    answered<WarningPage>(
      agency.GET('/api/municipality/cases/{caseId}/approaches/{approachId}/warnings', {
        params: { path: { caseId, approachId }, header: { Purpose: 'case-work' } },
      }),
    ),
  refetchOnWindowFocus: false,
  staleTime: 60_000,
});

function Gate({ file, approachId }: { readonly file: CaseFile; readonly approachId: string }) {
  const { caseId } = file;
  const warning = useQuery(warningQuery({ caseId, approachId }));
  const approach = file.approaches.find((one) => one.approachId === approachId);
  return (
    <div className="page-narrow">
      <ProblemNotice error={warning.error} />
      {warning.isPending && <Skeleton lines={6} />}
      {warning.data && approach && <Known file={file} approach={approach} warning={warning.data} />}
    </div>
  );
}

interface KnownProps {
  readonly file: CaseFile;
  readonly approach: Approach;
  readonly warning: WarningPage;
}

function Known({ file, approach, warning }: KnownProps) {
  const say = useWords(warningWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { caseId } = file;
  const { ours, status } = approach;
  const kind = labels.code('approach-kind', approach.kind);
  const planned = filled(say.planned, { kind, at: moment(warning.when, language, now) });
  const name = nameOf(file.persons, warning.personId) ?? labels.code('capacity', 'perpetrator');
  const ids = { caseId, approachId: warning.approachId };
  return (
    <>
      <p className="font-lead">{filled(say.who, { name, planned })}</p>
      <Standing approach={approach} mayApproach={warning.mayApproach} />
      <p>
        <Warnings approach={approach} />
      </p>
      {status === 'planned' && (
        <>
          <Warn {...ids}>
            <SafeReach of={warning} />
          </Warn>
          {ours ? <Made {...ids} mayApproach={warning.mayApproach} /> : <p>{say.others}</p>}
          {ours && <Cancel {...ids} />}
        </>
      )}
    </>
  );
}

function Standing({ approach, mayApproach }: { readonly approach: Approach; readonly mayApproach: boolean }) {
  const say = useWords(warningWords);
  if (approach.status !== 'planned') return <Notice kind="info">{say.over}</Notice>;
  const why = approach.warnings.length > 0 ? say.stopHeld : say.stopWhy;
  return (
    <Notice kind={mayApproach ? 'success' : 'error'}>
      <strong>{mayApproach ? say.go : say.stop}</strong>
      <p>{mayApproach ? say.goWhy : why}</p>
    </Notice>
  );
}
