import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { SelectField, TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { Basis } from '../referral/basis';
import { blank, bodyOf, missingIn } from '../referral/draft';
import { waitsToBeSentAgain } from '../referrals/declined';
import { WayOn } from '../referral/way-on';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { handOverWords } from './hand-over.words';
import { successorsOf } from './successors';

/** Asking another municipality to take the case over: a referral whose recipient becomes its home. */
export function HandOverPage() {
  const say = useWords(handOverWords);
  return <SubPage title={say.title}>{(file) => <HandOver file={file} />}</SubPage>;
}

const begin = { ...blank, purpose: 'hand-over', urgency: 'normal' };

function HandOver({ file }: { readonly file: CaseFile }) {
  const say = useWords(handOverWords);
  const labels = useLabels();
  const session = useSession();
  const { caseId } = file;
  const { draft, set, kept } = useWritten({ form: 'hand-over', caseId }, begin);
  const act = useAct('referrals', { caseId }, kept.sent);
  const again = file.referrals.find((one) => one.purpose === 'hand-over' && waitsToBeSentAgain(one));
  const send = () => act.mutate(bodyOf(draft, again?.referralId));
  const { form, errorOf } = useAsked(missingIn(draft, file.outcome), send, kept, act);
  const successors = successorsOf(session.agency, labels.units);
  if (act.isSuccess) return <DoneInCase said={say.sent} caseId={caseId} />;
  if (successors.length === 0) return <p className="calm">{say.none}</p>;
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{kindOf(session) === 'municipality' ? say.intro : say.introToOne}</p>
      <p>{say.when}</p>
      <ul>
        {Object.values(say.follows).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {file.ownAccess && <Notice kind="info">{say.ownAccess}</Notice>}
      <DraftFound draft={kept} />
      <SelectField
        label={say.to}
        value={draft.to}
        error={errorOf('to')}
        options={successors.map((id) => [id, labels.agency(id.split('/')[0])])}
        onChange={(to) => set({ to, consentId: '' })}
      />
      <Basis file={file} draft={draft} set={set} errorOf={errorOf} />
      <TextArea
        label={say.summary}
        hint={say.summaryHint}
        rows={6}
        value={draft.summary}
        error={errorOf('summary')}
        onChange={(summary) => set({ summary })}
      />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.send} primary />
      <WayOn caseId={caseId} error={act.error} />
    </form>
  );
}
