import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { paths } from '#described/schema';
import { answered } from '../api/answers';
import { agency } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Radios, SelectField, TextArea, TextField } from '../forms/fields';
import { useCommand } from '../forms/use-command';
import { pagesOf } from '../session/first-page';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { reportWords } from './report-contact.words';

export type Contact = paths['/api/municipality/contacts']['post']['requestBody']['content']['application/json'];

const blank = {
  danger: '',
  story: '',
  reporter: '',
  phone: '',
  relation: '',
  childrenInvolved: '',
  affectedAware: '',
  channel: '',
};
type Draft = typeof blank;

/** What was filled in; what was not is left unknown. */
function contactOf({ danger, story, phone, ...codes }: Draft, channel: string): Contact {
  const given = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== ''));
  return {
    ...given,
    channel: codes.channel === '' ? channel : codes.channel,
    immediateDanger: danger === 'yes',
    text: story.trim(),
    ...(phone.trim() !== '' && { phones: [phone.trim()] }),
  } as Contact;
}

/** A contact, reported in the simplest way: two questions and a text. */
export function ReportContactPage() {
  const say = useWords(reportWords);
  const session = useSession();
  const [draft, setDraft] = useState(blank);
  const [missing, setMissing] = useState(false);
  const send = useCommand((body: Contact, key) =>
    answered<{ receipt: string }>(
      agency.POST('/api/municipality/contacts', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  );
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(draft.story.trim() === '');
    if (draft.story.trim() !== '') send.mutate(contactOf(draft, session.role === 'frontline' ? 'own-work' : 'phone'));
  };
  if (send.data) {
    const again = () => {
      setDraft(blank);
      send.reset();
    };
    return <Received receipt={send.data.receipt} again={again} />;
  }
  return (
    <Page title={say.title} narrow>
      <p className="font-lead">{say.intro}</p>
      <form onSubmit={submit} noValidate>
        <Radios
          label={say.dangerQuestion}
          value={draft.danger}
          options={[
            ['no', say.dangerNo],
            ['yes', say.dangerYes],
          ]}
          onChange={(danger) => set({ danger })}
        />
        {draft.danger === 'yes' && <Notice kind="error">{say.dangerNow}</Notice>}
        <TextArea
          label={say.story}
          hint={say.storyHint}
          value={draft.story}
          rows={8}
          required
          error={missing ? say.storyMissing : undefined}
          onChange={(story) => set({ story })}
        />
        <Who draft={draft} set={set} />
        <More draft={draft} set={set} />
        <ProblemNotice error={send.error} />
        <button type="submit" className="button button-primary" disabled={send.isPending}>
          {send.isPending ? say.sending : say.send}
        </button>
      </form>
    </Page>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

function Who({ draft, set }: PartProps) {
  const say = useWords(reportWords);
  const labels = useLabels();
  return (
    <>
      <Radios
        label={say.reporter}
        value={draft.reporter}
        options={labels.list('reporter')}
        onChange={(reporter) => set({ reporter })}
      />
      <TextField
        label={say.reach}
        hint={say.reachHint}
        optional
        type="tel"
        width="short"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  );
}

/** What helps, and may be left alone. */
function More({ draft, set }: PartProps) {
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

function Received({ receipt, again }: { readonly receipt: string; readonly again: () => void }) {
  const say = useWords(reportWords);
  const session = useSession();
  return (
    <Page title={say.doneTitle} narrow>
      <Notice kind="success">
        {say.receipt}: <strong className="receipt">{receipt}</strong>
      </Notice>
      <p>{say.doneNext}</p>
      <p className="buttons">
        <button type="button" className="button button-secondary" onClick={again}>
          {say.another}
        </button>
        {pagesOf(session).includes('worklist') && (
          <Link to="/worklist" className="button button-secondary">
            {say.toWorklist}
          </Link>
        )}
      </p>
    </Page>
  );
}
