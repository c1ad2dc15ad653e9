import { useQuery } from '@tanstack/react-query';
import type { Track } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { CONSENT_TEXT, ConsentText } from '../consents/consent-text';
import { useWritten } from '../drafts/use-written';
import { Checks, Radios, TextArea, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { FewLines } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { classWords } from '../words/classes.words';
import { catalogueQuery, forHim } from './catalogue';
import { blankPerson, personOf } from './person-draft';
import { PersonFields } from './person-fields';
import type { StepProps } from './step';
import { useTrackAct, type TrackBody } from './use-track-act';
import { trackWords } from './track.words';

export function Describe({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const { draft, set, kept } = useWritten({ form: 'description', trackId }, blankPerson);
  const act = useTrackAct('persons', { trackId }, kept.sentAnd(close));
  const asked = useAsked(unanswered(draft, ['identityStatus']), () => act.mutate(personOf(draft)), kept, act);
  return (
    <FewLines name={name} save={say.describeSave} act={act} asked={asked} close={close}>
      <PersonFields draft={draft} set={set} asked={asked} />
    </FewLines>
  );
}

type AdviceDraft = { readonly items: readonly string[]; readonly note: string };

export function Advise({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const language = useLanguage();
  const catalogue = useQuery(catalogueQuery);
  const { draft, set, kept } = useWritten<AdviceDraft>({ form: 'advice', trackId }, { items: [], note: '' });
  const there = catalogue.data ? forHim(catalogue.data) : [];
  const act = useTrackAct('advice', { trackId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['items']),
    () =>
      act.mutate({
        items: there.filter(({ id }) => draft.items.includes(id)).map(({ id, version }) => ({ id, version })),
        ...(draft.note.trim() !== '' && { note: draft.note.trim() }),
      }),
    kept,
    act,
  );
  return (
    <FewLines name={name} save={say.adviseSave} act={act} asked={asked} close={close}>
      <ProblemNotice error={catalogue.error} />
      <Checks
        label={say.adviseWhat}
        hint={say.adviseHint}
        values={draft.items}
        options={there.map(({ id, label }) => [id, label[language]] as const)}
        error={asked.errorOf('items')}
        onChange={(items) => set({ items })}
      />
      <TextArea
        label={say.note}
        optional
        value={draft.note}
        error={asked.wrongAt('note')}
        onChange={(note) => set({ note })}
      />
    </FewLines>
  );
}

const fieldSets = ['identity', 'reach', 'cpr', 'address', 'narrative'] as const;

/** Where perpetrators are treated: the unit that his track may be told to. */
function useTreatment() {
  const labels = useLabels();
  const id = labels.units.find((unit) => unit.startsWith('centre:') && unit.endsWith('/perpetrators')) ?? '';
  return { id, name: labels.unitOf(id) };
}

const noConsent = {
  how: '',
  explainedVersion: CONSENT_TEXT,
  fieldSets: ['identity', 'reach'] as readonly string[],
  until: '',
  interpreterUsed: false as boolean,
};

export function GiveConsent({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const treatment = useTreatment();
  const { draft, set, kept } = useWritten({ form: 'consent', trackId }, noConsent);
  const act = useTrackAct('consents', { trackId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['how', 'explainedVersion', 'fieldSets']),
    () => {
      const { until, interpreterUsed, ...rest } = draft;
      const body = {
        ...rest,
        recipients: [treatment.id],
        ...(until !== '' && { until }),
        ...(interpreterUsed && { interpreterUsed }),
      };
      act.mutate(body as TrackBody<'consents'>);
    },
    kept,
    act,
  );
  return (
    <FewLines name={name} save={say.consentSave} act={act} asked={asked} close={close}>
      <Radios
        label={say.consentHow}
        value={draft.how}
        options={labels.list('consent-how')}
        error={asked.errorOf('how')}
        onChange={(how) => set({ how })}
      />
      <Checks
        label={say.consentWhat}
        hint={treatment.name}
        values={draft.fieldSets}
        options={fieldSets.map((one) => [one, classes[one]] as const)}
        error={asked.errorOf('fieldSets')}
        onChange={(chosen) => set({ fieldSets: chosen })}
      />
      <ConsentText />
      <TextField
        label={say.consentVersion}
        width="short"
        value={draft.explainedVersion}
        error={asked.errorOf('explainedVersion')}
        onChange={(explainedVersion) => set({ explainedVersion })}
      />
      <TextField
        label={say.consentEnd}
        type="date"
        width="short"
        optional
        value={draft.until}
        onChange={(until) => set({ until })}
      />
      <Checks
        label={say.interpreting}
        values={draft.interpreterUsed ? ['yes'] : []}
        options={[['yes', say.interpreterUsed]]}
        onChange={(values) => set({ interpreterUsed: values.length > 0 })}
      />
    </FewLines>
  );
}

/** The consent that holds, the latest if there are several. */
const standing = ({ consents }: Track) => consents.findLast(({ status }) => status === 'given');

type ReferDraft = {
  readonly fieldSets: readonly string[];
  readonly urgency: string;
  readonly summary: string;
};

export function Refer({ track, name, close }: StepProps) {
  const say = useWords(trackWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const treatment = useTreatment();
  const consent = standing(track);
  const covered = consent?.fieldSets ?? [];
  const { trackId } = track;
  const begin: ReferDraft = { fieldSets: covered, urgency: 'normal', summary: '' };
  const { draft, set, kept } = useWritten({ form: 'referral', trackId }, begin);
  const act = useTrackAct('referrals', { trackId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['fieldSets', 'urgency', 'summary']),
    () => {
      const body = { ...draft, summary: draft.summary.trim(), to: treatment.id, consentId: consent?.consentId };
      act.mutate(body as TrackBody<'referrals'>);
    },
    kept,
    act,
  );
  return (
    <FewLines name={name} save={say.referSave} act={act} asked={asked} close={close}>
      <p>
        {say.referTo}: <strong>{treatment.name}</strong>. {say.referHint}
      </p>
      <Checks
        label={say.consentWhat}
        values={draft.fieldSets}
        options={covered.map((one) => [one, classes[one]] as const)}
        error={asked.errorOf('fieldSets')}
        onChange={(chosen) => set({ fieldSets: chosen })}
      />
      <Radios
        label={say.urgency}
        value={draft.urgency}
        options={labels.list('urgency')}
        error={asked.errorOf('urgency')}
        onChange={(urgency) => set({ urgency })}
      />
      <TextArea
        label={say.summary}
        hint={say.summaryHint}
        value={draft.summary}
        error={asked.errorOf('summary')}
        onChange={(summary) => set({ summary })}
      />
    </FewLines>
  );
}
