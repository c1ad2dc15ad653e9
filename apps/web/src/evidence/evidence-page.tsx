import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Done } from '../blocks/done';
import { ProblemNotice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { FileField } from '../forms/file-field';
import { Radios, SelectField } from '../forms/fields';
import { useAsked } from '../forms/use-asked';
import { unanswered } from '../forms/unanswered';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { evidencePageWords } from './evidence-page.words';
import { Progress } from './progress';
import { useEvidence } from './use-evidence';

/** A file that proves something, sent in pieces. */
export function EvidencePage() {
  const say = useWords(evidencePageWords);
  return <SubPage title={say.title}>{({ caseId }) => <Sending caseId={caseId} />}</SubPage>;
}

const blank = { kind: '', obtained: '', audience: 'police' };

function Sending({ caseId }: { readonly caseId: string }) {
  const say = useWords(evidencePageWords);
  const labels = useLabels();
  const [file, setFile] = useState<File>();
  const [about, setAbout] = useState(blank);
  const evidence = useEvidence(caseId);
  const missing = unanswered({ ...about, file: file?.name ?? '' }, ['file', 'kind', 'obtained', 'audience']);
  const { form, errorOf } = useAsked(missing, () => file && void evidence.send(file, about), 'files');
  const set = (more: Partial<typeof blank>) => setAbout((before) => ({ ...before, ...more }));
  if (evidence.isSuccess) {
    const again = () => {
      setFile(undefined);
      setAbout(blank);
      evidence.reset();
    };
    return <Sent caseId={caseId} again={again} />;
  }
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <FileField label={say.file} hint={say.fileHint} error={errorOf('file')} onChange={setFile} />
      <SelectField
        label={say.kind}
        value={about.kind}
        options={labels.list('evidence-kind')}
        error={errorOf('kind')}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        label={say.obtained}
        value={about.obtained}
        options={labels.list('obtained')}
        error={errorOf('obtained')}
        onChange={(obtained) => set({ obtained })}
      />
      <Radios
        label={say.audience}
        value={about.audience}
        options={labels.list('audience')}
        error={errorOf('audience')}
        onChange={(audience) => set({ audience })}
      />
      <ProblemNotice error={evidence.error} />
      {evidence.share !== undefined && <Progress share={evidence.share} />}
      <p className="buttons save">
        <button type="submit" className="button button-primary" disabled={evidence.isPending}>
          {say.save}
        </button>
      </p>
    </form>
  );
}

function Sent({ caseId, again }: { readonly caseId: string; readonly again: () => void }) {
  const say = useWords(evidencePageWords);
  return (
    <Done said={say.done}>
      <button type="button" className="button button-primary" onClick={again}>
        {say.another}
      </button>
      <Link to="/cases/$caseId" params={{ caseId }} className="button button-secondary">
        {say.toCase}
      </Link>
    </Done>
  );
}
