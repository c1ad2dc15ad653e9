import { WithEmergency } from '../blocks/emergency';
import { Notice } from '../blocks/notice';
import { ColleaguesField } from '../colleagues/colleagues-field';
import { Radios, SelectField, TextArea, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { isToBeFound, type Asked, type Contact, type Draft } from './contact-draft';
import { useGoesTo } from './goes-to';
import { reportWords } from './report-contact.words';

export interface PartProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly missing: readonly Asked[];
}

/** Danger first; then what happened. */
export function Story({ draft, set, missing }: PartProps) {
  const say = useWords(reportWords);
  return (
    <>
      <Radios
        label={say.dangerQuestion}
        value={draft.danger}
        error={missing.includes('danger') ? say.choose : undefined}
        options={[
          ['no', say.dangerNo],
          ['yes', say.dangerYes],
        ]}
        onChange={(danger) => set({ danger })}
      />
      {draft.danger === 'yes' && (
        <Notice kind="error">
          <WithEmergency text={say.dangerNow} />
        </Notice>
      )}
      <TextArea
        label={say.story}
        hint={say.storyHint}
        value={draft.story}
        rows={8}
        required
        error={missing.includes('story') ? say.storyMissing : undefined}
        onChange={(story) => set({ story })}
      />
    </>
  );
}

type Anonymity = NonNullable<Contact['anonymousToward']>;
/** Toward whom whoever tells it may be anonymous; who asked for nothing is not. */
const anonymities: readonly Exclude<Anonymity, 'none'>[] = ['partners', 'all'];

export function Who({ draft, set, missing }: PartProps) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const { texts } = useGoesTo();
  return (
    <>
      <Radios
        label={say.reporter}
        value={draft.reporter}
        error={missing.includes('reporter') ? say.choose : undefined}
        options={labels.list('reporter')}
        onChange={(reporter) => set({ reporter })}
      />
      <SelectField
        label={say.anonymous}
        hint={filled(say.anonymousHint, texts)}
        optional
        none={say.anonymousNot}
        value={draft.anonymousToward}
        options={anonymities.map((code) => [code, filled(say.anonymousToward[code], texts)])}
        onChange={(anonymousToward) => set({ anonymousToward })}
      />
      {isToBeFound(draft) ? (
        <TextField
          label={filled(say.reach, texts)}
          hint={say.reachHint}
          optional
          type="tel"
          width="short"
          value={draft.phone}
          onChange={(phone) => set({ phone })}
        />
      ) : (
        <Notice kind="info">{say.nameNobody}</Notice>
      )}
    </>
  );
}

const questions = ['affectedIsEmployee', 'perpetratorIsStaff'] as const;

/** Whether somebody at work is a party: then few read the case, and not knowing counts as yes. */
export function Staff({ draft, set, missing }: PartProps) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const answers = questions.map((name) => draft[name]);
  return (
    <>
      {questions.map((name) => (
        <Radios
          key={name}
          label={say[name]}
          hint={say[`${name}Hint`]}
          value={draft[name]}
          error={missing.includes(name) ? say.choose : undefined}
          options={labels.list('yes-no-unknown')}
          onChange={(answer) => set({ [name]: answer })}
        />
      ))}
      {answers.some((answer) => answer === 'yes' || answer === 'unknown') && (
        <>
          <Notice kind="info">{say.fewRead}</Notice>
          <ColleaguesField
            label={say.mustNotKnow}
            optional
            chosen={draft.mustNotKnowChosen}
            onChoose={(mustNotKnowChosen) => set({ mustNotKnowChosen })}
            typed={draft.mustNotKnow}
            onType={(mustNotKnow) => set({ mustNotKnow })}
          />
        </>
      )}
    </>
  );
}

/** What helps, and may be left alone. */
export function More({ draft, set }: Omit<PartProps, 'missing'>) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const known = labels.list('yes-no-unknown');
  return (
    <details className="more">
      <summary>{say.more}</summary>
      <SelectField
        label={say.relation}
        optional
        value={draft.relation}
        options={labels.list('relation')}
        onChange={(relation) => set({ relation })}
      />
      <SelectField
        label={say.children}
        optional
        value={draft.childrenInvolved}
        options={known}
        onChange={(childrenInvolved) => set({ childrenInvolved })}
      />
      <SelectField
        label={say.aware}
        optional
        value={draft.affectedAware}
        options={known}
        onChange={(affectedAware) => set({ affectedAware })}
      />
      <SelectField
        label={say.channel}
        optional
        value={draft.channel}
        options={labels.list('contact-channel')}
        onChange={(channel) => set({ channel })}
      />
    </details>
  );
}
