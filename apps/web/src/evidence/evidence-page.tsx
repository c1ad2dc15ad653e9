import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { momentBefore } from '../forms/bounds';
import { FileField } from '../forms/file-field';
import { Radios, SelectField, TextField } from '../forms/fields';
import { useAsked } from '../forms/use-asked';
import { unanswered } from '../forms/unanswered';
import { useLabels } from '../words/codes';
import { useAudiences } from '../log/use-audiences';
import { useWords } from '../words/words';
import { EntryField } from './entry-field';
import { evidencePageWords } from './evidence-page.words';
import { Item } from './item';
import { Progress } from './progress';
import { useEvidence } from './use-evidence';

/** A file that proves something, sent in pieces; or a thing that somebody keeps. */
export function EvidencePage() {
  const say = useWords(evidencePageWords);
  const { entryRef = '' } = useParams({ strict: false });
  return (
    <SubPage title={say.title}>
      {(file) => (
        <div className="page-narrow">
          <Sending key={entryRef} of={file} entryRef={entryRef} />
          {entryRef === '' && <Item caseId={file.caseId} />}
        </div>
      )}
    </SubPage>
  );
}

const blank = { kind: '', obtained: '', audience: 'police', capturedAt: '' };

interface SendingProps {
  /** The case. */
  readonly of: CaseFile;
  /** The entry beside which it was begun; none elsewhere. */
  readonly entryRef: string;
}

function Sending({ of: { caseId, grounds }, entryRef }: SendingProps) {
  const say = useWords(evidencePageWords);
  const labels = useLabels();
  const audiences = useAudiences({ grounds });
  const begin = { ...blank, entryRef };
  const [file, setFile] = useState<File>();
  const [about, setAbout] = useState(begin);
  const evidence = useEvidence(caseId);
  const asked = { ...about, file: file?.name ?? '' };
  const missing = unanswered(asked, ['file', 'kind', 'obtained', ...(isOfEntry(about) ? [] : (['audience'] as const))]);
  const { form, errorOf } = useAsked(missing, () => file && void evidence.send(file, about), 'files', evidence);
  const set = (more: Partial<typeof begin>) => setAbout((before) => ({ ...before, ...more }));
  if (evidence.isSuccess) {
    const again = () => {
      setFile(undefined);
      setAbout(begin);
      evidence.reset();
    };
    return <Sent caseId={caseId} again={again} />;
  }
  return (
    <form {...form} aria-label={say.sendTitle}>
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
      <TextField
        label={say.capturedAt}
        hint={say.capturedAtHint}
        type="datetime-local"
        width="short"
        optional
        value={about.capturedAt}
        bounds={momentBefore(new Date())}
        onChange={(capturedAt) => set({ capturedAt })}
      />
      <EntryField caseId={caseId} value={about.entryRef} onChange={(of) => set({ entryRef: of })} />
      {!isOfEntry(about) && (
        <Radios
          label={say.audience}
          value={about.audience}
          options={audiences}
          error={errorOf('audience')}
          onChange={(audience) => set({ audience })}
        />
      )}
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

/** Who may see it follows its entry then. */
const isOfEntry = ({ entryRef }: { readonly entryRef: string }) => entryRef !== '';

function Sent({ caseId, again }: { readonly caseId: string; readonly again: () => void }) {
  const say = useWords(evidencePageWords);
  return (
    <DoneInCase said={say.done} caseId={caseId}>
      <button type="button" className="button button-primary" onClick={again}>
        {say.another}
      </button>
    </DoneInCase>
  );
}
