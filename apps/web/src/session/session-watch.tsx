import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Notice } from '../blocks/notice';
import { draftWords } from '../drafts/drafts.words';
import { useLastSaved } from '../drafts/last-saved';
import { clockTime, distance } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { sessionQuery, type Session } from './session';
import { sessionWords } from './session.words';

const SOON = 5 * 60_000;

/** Says in time that a session ends, and how to go on when it has. */
export function SessionWatch({ session, isOver }: { readonly session: Session; readonly isOver: boolean }) {
  const client = useQueryClient();
  const say = useWords(sessionWords);
  const language = useLanguage();
  const now = useNow(15_000);
  if (isOver) return <SignInAgain />;
  const isIdle = session.idleAt < session.endsAt;
  const end = isIdle ? session.idleAt : session.endsAt;
  if (Date.parse(end) - now.getTime() > SOON) return null;
  const at = distance(end, language, now);
  if (!isIdle)
    return (
      <div className="container">
        <Notice kind="warning">{filled(say.dayOver, { at })}</Notice>
      </div>
    );
  return (
    <div className="container">
      <Notice kind="warning">
        {filled(say.soon, { at })}{' '}
        <button
          type="button"
          className="button button-secondary button-small"
          onClick={() => void client.refetchQueries({ queryKey: sessionQuery.queryKey })}
        >
          {say.stay}
        </button>
      </Notice>
    </div>
  );
}

/** The page stays as it is, out of sight, until the same person has signed in again. */
function SignInAgain() {
  const client = useQueryClient();
  const say = useWords(sessionWords);
  const draft = useWords(draftWords);
  const language = useLanguage();
  const savedAt = useLastSaved();
  useEffect(() => {
    const look = () => void client.refetchQueries({ queryKey: sessionQuery.queryKey });
    addEventListener('focus', look);
    const timer = setInterval(look, 3_000);
    return () => {
      removeEventListener('focus', look);
      clearInterval(timer);
    };
  }, [client]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <main className="container page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {say.again}
      </h1>
      <p className="font-lead">{say.againWhy}</p>
      {savedAt !== undefined && <p>{filled(draft.outSaved, { at: clockTime(savedAt, language) })}</p>}
      <p>
        <a className="button button-primary" href="/auth/login?to=/sign-in/again" target="_blank" rel="noreferrer">
          {say.againDo}
        </a>
      </p>
      <p>{say.againThen}</p>
    </main>
  );
}
