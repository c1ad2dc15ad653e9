import type { ReactNode } from 'react';
import { Refused } from '../api/answers';
import { CaseChanged } from '../api/case-changed';
import { TrackChanged } from '../api/track-changed';
import { WhoDid } from '../colleagues/who-did';
import { filled, useLanguage, useWords } from '../words/words';
import { blockWords } from './blocks.words';
import { ChangedFirst } from './changed-first';
import { linesOf, told } from './problem-told';
import { problemWords } from './problem.words';

type Kind = 'info' | 'success' | 'warning' | 'error';

/** A message that stands where it matters. An error is said at once. */
export function Notice({ kind, children }: { readonly kind: Kind; readonly children: ReactNode }) {
  return (
    <div className={`alert alert-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <div className="alert-body">
        <div className="alert-text">{children}</div>
      </div>
    </div>
  );
}

const wasOvertaken = (error: unknown) => error instanceof CaseChanged || error instanceof TrackChanged;

/** What went wrong, and what to do about it. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  const say = useWords(blockWords);
  const ofProblems = useWords(problemWords);
  const language = useLanguage();
  if (!error) return null;
  if (wasOvertaken(error)) return <ChangedFirst error={error} />;
  if (!(error instanceof Refused) || !error.problem) return <Notice kind="error">{say.unreachable}</Notice>;
  const { title, text, reference } = told(error.problem, error, ofProblems, language);
  const lines = linesOf(error.problem, ofProblems);
  return (
    <Notice kind="error">
      <strong>{title}</strong>
      <p>{text}</p>
      <WhoDid problem={error.problem} />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reference !== undefined && <small>{filled(say.reference, { id: reference })}</small>}
    </Notice>
  );
}
