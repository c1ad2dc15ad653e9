import { useAct, type BodyOf } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { Checks, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { FewLines, type CloseProps } from './few-lines';
import { matterWords } from './matters.words';
import { Source, useIsPolice } from './source';

interface FileProps extends CloseProps {
  readonly caseId: string;
  readonly reportId: string;
}
const blank = { provisions: [] as readonly string[], journalNumber: '', knownFrom: '' };

/** The report was taken: under which number, for what. */
export function FileReport({ caseId, reportId, close }: FileProps) {
  const say = useWords(matterWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  const { draft, set, kept } = useWritten({ form: 'report-filing', caseId, about: reportId }, blank);
  const act = useAct('reports/{reportId}/filing', { caseId, reportId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, isPolice ? ['provisions'] : ['provisions', 'knownFrom']),
    () => {
      const { provisions, journalNumber, knownFrom } = draft;
      const number = journalNumber.trim();
      const said = { ...(number !== '' && { journalNumber: number }), ...(knownFrom !== '' && { knownFrom }) };
      act.mutate({ provisions, ...said } as BodyOf<'reports/{reportId}/filing'>);
    },
    kept,
    act,
  );
  return (
    <FewLines name={say.fileTitle} save={say.fileSave} act={act} asked={asked} close={close}>
      <TextField
        label={say.journalNumber}
        optional
        width="short"
        value={draft.journalNumber}
        error={asked.wrongAt('journalNumber')}
        onChange={(journalNumber) => set({ journalNumber })}
      />
      <Checks
        label={say.provisions}
        values={draft.provisions}
        options={labels.list('provision')}
        error={asked.errorOf('provisions')}
        onChange={(provisions) => set({ provisions })}
      />
      <Source value={draft.knownFrom} error={asked.errorOf('knownFrom')} onChange={(knownFrom) => set({ knownFrom })} />
    </FewLines>
  );
}
