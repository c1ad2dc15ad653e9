import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { DoneInCase } from '../cases/done-in-case';
import { inOrder } from '../cases/person';
import { affectedOf, SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Radios, TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { filled, useWords } from '../words/words';
import { adviceOf, asksForAssessment, blank, chosenOf, type Draft } from './advice-draft';
import { adviceWords } from './advice.words';
import { catalogueQuery, type Item } from './catalogue';
import { Contested, Harmful, Recommended } from './choose-advice';

/** Advice from the catalogue; what does harm is there to be seen, and not to be given. */
export function AdvicePage() {
  const say = useWords(adviceWords);
  return <SubPage title={say.title}>{(file) => <FromCatalogue file={file} />}</SubPage>;
}

function FromCatalogue({ file }: { readonly file: CaseFile }) {
  const catalogue = useQuery(catalogueQuery);
  return (
    <>
      <ProblemNotice error={catalogue.error} />
      {catalogue.isPending && <Skeleton lines={8} />}
      {catalogue.data && <Advice file={file} items={catalogue.data.items} />}
    </>
  );
}

function Advice({ file, items }: { readonly file: CaseFile; readonly items: readonly Item[] }) {
  const say = useWords(adviceWords);
  const affected = affectedOf(file);
  const { caseId } = file;
  const { draft, set, kept } = useWritten<Draft>({ form: 'advice', caseId }, { ...blank, to: affected ?? '' });
  const whom = draft.to === affected ? ('affected' as const) : ('relatives' as const);
  const act = useAct('advice', { caseId }, kept.sent);
  const names = asksForAssessment(draft, items) ? (['deviation', 'assessment'] as const) : [];
  const missing = [...(chosenOf(draft, items).length === 0 ? ['items' as const] : []), ...unanswered(draft, names)];
  const { form, errorOf, wrongAt } = useAsked(missing, () => act.mutate(adviceOf(draft, items, affected)), kept, act);
  if (act.isSuccess) {
    return <DoneInCase said={say.saved} caseId={caseId} />;
  }
  const part = { items, whom, draft, set, errorOf };
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={kept} />
      <Whom file={file} to={draft.to} onChange={(to) => set({ to, items: [] })} />
      <Recommended {...part} />
      <Contested {...part} />
      <TextArea
        label={say.note}
        hint={say.noteHint}
        optional
        value={draft.note}
        error={wrongAt('note')}
        onChange={(note) => set({ note })}
      />
      <Harmful items={items} />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}

interface WhomProps {
  readonly file: CaseFile;
  readonly to: string;
  readonly onChange: (to: string) => void;
}

/** She, or somebody around her. Asked only where there is anybody else. */
function Whom({ file, to, onChange }: WhomProps) {
  const say = useWords(adviceWords);
  const around = inOrder(file).filter(
    ({ capacities }) => !capacities.includes('perpetrator') && !capacities.includes('child'),
  );
  if (around.length < 2) return null;
  const options = around.map(({ personId, name, capacities }) => {
    const isHer = capacities.includes('affected');
    const others = name ?? say.other;
    return [personId, isHer ? filled(say.herself, { name: name ?? say.unnamed }) : others] as const;
  });
  return <Radios label={say.to} value={to} options={options} onChange={onChange} />;
}
