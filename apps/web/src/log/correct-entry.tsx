import type { CaseFile } from '../api/answers';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Radios } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { logWords } from '../cases/log.words';
import { capital } from '../words/codes';
import { useWords } from '../words/words';
import { asksOf, begunFrom, correctionOf } from './correction-draft';
import { correctionWords } from './correction.words';
import { Details } from './incident-details';
import { How, Story, ToldBy, When } from './incident-fields';
import { PossibleBreach } from './possible-breach';
import type { LoggedEntry } from './tellings';

interface CorrectProps {
  readonly file: CaseFile;
  readonly entry: LoggedEntry;
  readonly entryRef: string;
  readonly done: (said: string) => void;
}

/** Says the whole entry anew, beginning with what it says now. */
export function CorrectEntry({ file, entry: { now, before }, entryRef, done }: CorrectProps) {
  const say = useWords(correctionWords);
  const { reasons } = useWords(logWords);
  const { caseId } = file;
  const about = (before.at(-1) ?? now).factId;
  const { draft, set, kept } = useWritten({ form: 'log-correction', caseId, about }, begunFrom(now, file));
  const act = useAct(
    'log/{entryRef}/corrections',
    { caseId, entryRef },
    kept.sentAnd(() => done(say.saved)),
  );
  const { form, errorOf, wrongAt } = useAsked(
    unanswered(draft, asksOf),
    () => act.mutate(correctionOf(draft)),
    kept,
    act,
  );
  const part = { file, draft, set, errorOf, wrongAt };
  return (
    <form {...form} className="part" aria-label={say.correct}>
      <h2>{say.correct}</h2>
      <p>{say.intro}</p>
      <DraftFound draft={kept} />
      <Radios
        label={say.why}
        value={draft.reason}
        options={Object.entries(reasons).map(([code, label]) => [code, capital(label)] as const)}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
      <Story {...part} />
      <When {...part} />
      <How {...part} />
      <ToldBy {...part} />
      <PossibleBreach {...part} />
      <Details {...part} />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}
