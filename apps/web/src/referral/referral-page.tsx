import { useQuery } from '@tanstack/react-query';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { Checks, Radios, SelectField, TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { classWords } from '../words/classes.words';
import { capital, useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Basis } from './basis';
import {
  asksForAddress,
  blank,
  bodyOf,
  choosable,
  goesToPolice,
  missingIn,
  recipientsFrom,
  wishOf,
  type Draft,
  type PartProps,
} from './draft';
import { clocksQuery } from './clocks-data';
import { Preview } from './preview';
import { referralPageWords } from './referral-page.words';
import { withSuggested } from './suggested';
import { UntilOpen } from './until-open';
import { WayOn } from './way-on';

/** Asking another unit to act: what is asked, on which basis, and beside it what they will see. */
export function ReferralPage() {
  const say = useWords(referralPageWords);
  return <SubPage title={say.title}>{(file) => <ReferralForm file={file} begin={blank} />}</SubPage>;
}

interface FormProps {
  readonly file: CaseFile;
  readonly begin: Draft;
  /** The referral that was declined, and is asked for again. */
  readonly resends?: string;
}

/** Its button stands after what they will see, which has forms of its own. */
const FORM = 'referral';

export function ReferralForm({ file, begin, resends }: FormProps) {
  const say = useWords(referralPageWords);
  const { caseId } = file;
  const place = { form: 'referral', caseId, ...(resends !== undefined && { about: resends }) } as const;
  const { draft, set, kept } = useWritten(place, begin);
  const act = useAct('referrals', { caseId }, kept.sent);
  const { form, errorOf } = useAsked(
    missingIn(draft, file.outcome),
    () => act.mutate(bodyOf(draft, resends)),
    kept,
    act,
  );
  if (act.isSuccess) {
    return (
      <>
        <DoneInCase said={say.sent} caseId={caseId} />
        <UntilOpen opensAt={act.data.opensAt} />
      </>
    );
  }
  const part = { file, draft, set, errorOf };
  return (
    <div className="form-and-preview">
      <form id={FORM} {...form}>
        <DraftFound draft={kept} />
        <Asked {...part} />
        <Fields {...part} />
        <Basis {...part} />
        <Anonymous file={file} draft={draft} />
        <TextArea
          label={say.summary}
          hint={say.summaryHint}
          rows={6}
          value={draft.summary}
          error={errorOf('summary')}
          onChange={(summary) => set({ summary })}
        />
      </form>
      <Preview file={file} draft={draft} />
      <div className="send">
        <DraftSaved draft={kept} />
        <Save act={act} label={say.send} form={FORM} primary />
        <WayOn caseId={caseId} error={act.error} />
      </div>
    </div>
  );
}

/** Whoever wished not to be known to others is not told on by the contact's own words, nor by what is written here. */
function Anonymous({ file: { contacts }, draft }: Pick<PartProps, 'file' | 'draft'>) {
  const say = useWords(referralPageWords);
  const wish = wishOf(draft, contacts);
  if (wish === 'none') return null;
  return (
    <Notice kind="warning">
      <p>{say.anonymous}</p>
      {wish === 'names-her' && <p>{say.anonymousHerself}</p>}
    </Notice>
  );
}

function Asked({ file, draft, set, errorOf }: PartProps) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const { agency, unit } = useSession();
  const { units, suggested } = withSuggested(recipientsFrom(unit, labels.units), labels.districtFor(agency), file);
  const named = (id: string) =>
    id === suggested ? filled(say.suggested, { unit: labels.unitOf(id) }) : labels.unitOf(id);
  return (
    <>
      <Radios
        label={say.to}
        {...(suggested !== undefined && { hint: say.suggestedHint })}
        value={draft.to}
        error={errorOf('to')}
        options={units.map((id) => [id, named(id)])}
        onChange={(to) => set({ to, consentId: '' })}
      />
      <SelectField
        label={say.purpose}
        value={draft.purpose}
        error={errorOf('purpose')}
        options={labels.list('referral-purpose').filter(([code]) => code !== 'hand-over')}
        onChange={(purpose) => set({ purpose, consentId: '' })}
      />
      {file.outcome === 'conflict' && goesToPolice(draft) && (
        <SelectField
          label={say.conflict}
          value={draft.conflictReason}
          error={errorOf('conflictReason')}
          options={labels.list('conflict-reason')}
          onChange={(conflictReason) => set({ conflictReason })}
        />
      )}
      <Urgency draft={draft} set={set} errorOf={errorOf} />
    </>
  );
}

function Urgency({ draft, set, errorOf }: Omit<PartProps, 'file'>) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { acute } = useQuery(clocksQuery).data ?? {};
  const by = acute && filled(say.acuteBy, { at: moment(acute.respondBy, language, now) });
  return (
    <>
      <Radios
        label={say.urgency}
        hint={by === undefined ? say.urgencyHint : `${by} ${say.urgencyHint}`}
        value={draft.urgency}
        error={errorOf('urgency')}
        options={labels.list('urgency')}
        onChange={(urgency) => set({ urgency })}
      />
      {draft.urgency === 'acute' && <UntilOpen opensAt={acute?.opensAt} />}
    </>
  );
}

function Fields({ draft, set, errorOf }: PartProps) {
  const say = useWords(referralPageWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  return (
    <>
      <Checks
        label={say.fields}
        hint={say.fieldsHint}
        values={draft.fieldSets}
        options={choosable.map((name) => [name, capital(classes[name])])}
        onChange={(fieldSets) => set({ fieldSets, consentId: '' })}
      />
      {asksForAddress(draft) && (
        <SelectField
          label={say.addressReason}
          value={draft.addressReason}
          error={errorOf('addressReason')}
          options={labels.list('address-reason')}
          onChange={(addressReason) => set({ addressReason })}
        />
      )}
    </>
  );
}
