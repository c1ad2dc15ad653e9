import type { ReactNode } from 'react';
import { Refused } from '../api/answers';
import { CaseChanged } from '../api/case-changed';
import { TrackChanged } from '../api/track-changed';
import { filled, useWords } from '../words/words';
import { blockWords } from './blocks.words';
import { ChangedFirst } from './changed-first';

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
  if (!error) return null;
  if (wasOvertaken(error)) return <ChangedFirst error={error} />;
  const problem = error instanceof Refused ? error.problem : undefined;
  if (!problem) return <Notice kind="error">{say.unreachable}</Notice>;
  return (
    <Notice kind="error">
      <strong>{problem.title}</strong>
      <p>{problem.detail}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, parameter, header, detail }) => (
            <li key={`${pointer}${parameter}${header}${detail}`}>{detail}</li>
          ))}
        </ul>
      )}
      {problem.status >= 500 && (
        <small>{filled(say.reference, { id: problem.instance.replace('urn:uuid:', '') })}</small>
      )}
    </Notice>
  );
}
