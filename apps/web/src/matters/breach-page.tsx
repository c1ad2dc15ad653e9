import type { CaseFile } from '../api/answers';
import { DoneInCase } from '../cases/done-in-case';
import { isHome as isHomeOf } from '../cases/is-home';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Radios } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { useBreakable } from './breakable';
import { BreachTelling } from './breach-telling';
import { blank, breachOf, missingIn, UNKNOWN } from './breach-draft';
import { breachPageWords } from './breach.words';
import { EntriesForPolice } from './entries-for-police';
import { Source, useIsPolice } from './source';

/** He broke an order: the police assess it. Accepted also where the hub knows of no order. */
export function BreachPage() {
  const say = useWords(breachPageWords);
  return <SubPage title={say.title}>{(file) => <Breach file={file} />}</SubPage>;
}

function Breach({ file }: { readonly file: CaseFile }) {
  const say = useWords(breachPageWords);
  const { caseId } = file;
  const who = { isPolice: useIsPolice(), isHome: isHomeOf(file) };
  const labels = useLabels();
  const { draft, set, kept } = useWritten({ form: 'breach', caseId }, blank);
  const act = useAct('breaches', { caseId }, kept.sent);
  const { form, errorOf } = useAsked(missingIn(draft, who), () => act.mutate(breachOf(draft, who)), kept, act);
  if (act.isSuccess) return <DoneInCase said={say.done} caseId={caseId} />;
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={kept} />
      <WhichOrder
        file={file}
        value={draft.orderId}
        error={errorOf('orderId')}
        onChange={(orderId) => set({ orderId })}
      />
      <EntriesForPolice
        caseId={caseId}
        label={say.entries}
        hint={say.entriesHint}
        values={draft.entries}
        error={errorOf('entries')}
        onChange={(entries) => set({ entries })}
      />
      <Radios
        label={say.by}
        value={draft.by}
        options={labels.list('reporter')}
        error={errorOf('by')}
        onChange={(by) => set({ by })}
      />
      <Source value={draft.knownFrom} error={errorOf('knownFrom')} onChange={(knownFrom) => set({ knownFrom })} />
      {who.isHome && <BreachTelling draft={draft} set={set} error={errorOf('addressReason')} />}
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}

interface WhichProps {
  readonly file: CaseFile;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (orderId: string) => void;
}

function WhichOrder({ file, ...field }: WhichProps) {
  const say = useWords(breachPageWords);
  const known = useBreakable()(file.orders);
  return <Radios label={say.order} options={[...known, [UNKNOWN, say.unknown]]} {...field} />;
}
