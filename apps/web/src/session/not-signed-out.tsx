import type { UseMutationResult } from '@tanstack/react-query';
import { Notice, ProblemNotice } from '../blocks/notice';
import { useWords } from '../words/words';
import { sessionWords } from './session.words';
import { NotAllKept, type signOut } from './sign-out';

export type Leaving = UseMutationResult<void, Error, Parameters<typeof signOut>[0]>;

/** Why nobody was signed out, and what to do about it. */
export function NotSignedOut({ leaving }: { readonly leaving: Leaving }) {
  const say = useWords(sessionWords);
  if (!leaving.error) return null;
  if (!(leaving.error instanceof NotAllKept)) {
    return (
      <div className="container">
        <ProblemNotice error={leaving.error} />
      </div>
    );
  }
  return (
    <div className="container">
      <Notice kind="error">
        <p>{say.notKept}</p>
        <div className="buttons">
          <button type="button" className="button button-secondary button-small" onClick={leaving.reset}>
            {say.notLeave}
          </button>
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={() => leaving.mutate('anyway')}
          >
            {say.leaveAnyway}
          </button>
        </div>
      </Notice>
    </div>
  );
}
