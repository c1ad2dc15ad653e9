import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { inOrder } from '../cases/person';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Radios, TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';
import { blank, missingIn, orderOf } from './order-draft';
import { OrderTimes } from './order-times';
import { orderPageWords } from './order.words';
import { Source, useIsPolice } from './source';
import { Unwarned } from './unwarned';

/** An order from before the hub, or decided outside it. */
export function OrderPage() {
  const say = useWords(orderPageWords);
  return <SubPage title={say.title}>{(file) => <Order file={file} />}</SubPage>;
}

function Order({ file }: { readonly file: CaseFile }) {
  const say = useWords(orderPageWords);
  const { caseId } = file;
  const whom = inOrder(file)
    .filter(({ capacities }) => capacities.includes('perpetrator'))
    .map(({ personId, name }) => [personId, name ?? say.unnamed] as const);
  if (whom.length === 0) return <Notice kind="info">{say.nobody}</Notice>;
  return <Form whom={whom} caseId={caseId} />;
}

interface FormProps {
  readonly whom: readonly (readonly [personId: string, name: string])[];
  readonly caseId: string;
}

function Form({ whom, caseId }: FormProps) {
  const say = useWords(orderPageWords);
  const ofMatters = useWords(matterWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  const [only] = whom.length === 1 ? whom : [];
  const { draft, set, kept } = useWritten({ form: 'order', caseId }, { ...blank, against: only?.[0] ?? '' });
  const act = useAct('orders/known', { caseId }, kept.sent);
  const { form, errorOf, wrongAt } = useAsked(missingIn(draft, isPolice), () => act.mutate(orderOf(draft)), kept, act);
  if (act.isSuccess) return <DoneInCase said={say.done} caseId={caseId} />;
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={kept} />
      <Radios
        label={say.kind}
        value={draft.kind}
        options={labels.list('order-kind')}
        error={errorOf('kind')}
        onChange={(kind) => set({ kind })}
      />
      <Radios
        label={say.against}
        value={draft.against}
        options={whom}
        error={errorOf('against')}
        onChange={(against) => set({ against })}
      />
      {draft.kind === 'exclusion-zone' && (
        <TextField
          label={ofMatters.area}
          optional
          value={draft.area}
          error={wrongAt('area')}
          onChange={(area) => set({ area })}
        />
      )}
      <OrderTimes draft={draft} set={set} errorOf={errorOf} />
      {draft.served === 'yes' && (
        <Unwarned caseId={caseId} value={draft.urgencyReason} onChange={(urgencyReason) => set({ urgencyReason })} />
      )}
      <Source value={draft.knownFrom} error={errorOf('knownFrom')} onChange={(knownFrom) => set({ knownFrom })} />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}
