import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { answered } from '../api/answers';
import { agency } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { useCommand } from '../forms/use-command';
import { ToReportGuide } from '../guidance/to-report-guide';
import { useSession } from '../session/session';
import { filled, useWords } from '../words/words';
import { blank, contactOf, missingIn, type Contact, type Draft } from './contact-draft';
import { More, Staff, Story, Who } from './contact-fields';
import { Followed, useFollowing } from './followed';
import { useGoesTo } from './goes-to';
import { receiptWords } from './receipt.words';
import { reportWords } from './report-contact.words';
import { VisitatorsNumber } from './visitators-number';

const place = { form: 'contact' } as const;

/** A contact, reported in the simplest way: a text, and four questions to answer with a click. */
export function ReportContactPage() {
  const say = useWords(reportWords);
  const { later } = useWords(receiptWords);
  const session = useSession();
  const { texts } = useGoesTo();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { draft, set, kept } = useWritten<Draft>(place, blank);
  const send = useCommand(
    (body: Contact, key) =>
      answered<{ receipt: string }>(
        agency.POST('/api/municipality/contacts', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    kept.sent,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missingIn(draft).length === 0)
      return send.mutate(contactOf(draft, session.role === 'frontline' ? 'own-work' : 'phone'));
    flushSync(() => setTried(true));
    form.current?.querySelector<HTMLElement>('.form-error :is(input, textarea)')?.focus();
  };
  if (send.data) {
    const again = () => {
      kept.anew(blank);
      set(blank);
      setTried(false);
      send.reset();
    };
    return <Received receipt={send.data.receipt} again={again} />;
  }
  const part = { draft, set, missing: tried ? missingIn(draft) : [] };
  return (
    <Page title={say.title} narrow>
      <p className="font-lead">{filled(say.intro, texts)}</p>
      <VisitatorsNumber />
      <ToReportGuide />
      <p>
        <Link to="/receipt">{later}</Link>
      </p>
      <form ref={form} onSubmit={submit} noValidate>
        <DraftFound draft={kept} />
        <Story {...part} />
        <Who {...part} />
        <Staff {...part} />
        <More {...part} />
        <DraftSaved draft={kept} />
        <ProblemNotice error={send.error} />
        <button type="submit" className="button button-primary" disabled={send.isPending}>
          {send.isPending ? say.sending : filled(say.send, texts)}
        </button>
      </form>
    </Page>
  );
}

function Received({ receipt, again }: { readonly receipt: string; readonly again: () => void }) {
  const say = useWords(reportWords);
  const { follow } = useWords(receiptWords);
  const { texts, isOwn } = useGoesTo();
  const following = useFollowing();
  return (
    <Page title={say.doneTitle} narrow>
      <Notice kind="success">
        {say.receipt}: <strong className="receipt">{receipt}</strong>
      </Notice>
      <p>
        {filled(say.doneNext, texts)} {isOwn ? say.doneHere : say.doneElsewhere}
      </p>
      <VisitatorsNumber />
      <Followed following={following} />
      <p className="buttons">
        <button
          type="button"
          className="button button-secondary"
          disabled={following.isPending}
          onClick={() => following.mutate(receipt)}
        >
          {follow}
        </button>
        <button type="button" className="button button-secondary" onClick={again}>
          {say.another}
        </button>
        {isOwn && (
          <Link to="/cases" className="button button-secondary">
            {say.toCases}
          </Link>
        )}
      </p>
    </Page>
  );
}
