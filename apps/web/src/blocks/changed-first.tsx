import { useEffect, useRef } from 'react';
import { CaseChanged } from '../api/case-changed';
import type { TrackChanged } from '../api/track-changed';
import { useWords } from '../words/words';
import { changedWords } from './case-changed.words';
import { ChangedLines } from './changed-lines';

/** Somebody else was first: what they did in the case, or that the track shows it; and whether to send what was written all the same. */
export function ChangedFirst({ error }: { readonly error: CaseChanged | TrackChanged }) {
  const say = useWords(changedWords);
  const { then } = error;
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} className="alert alert-warning changed-first" role="alert">
      <div className="alert-body">
        <div className="alert-text">
          {error instanceof CaseChanged ? (
            <>
              <strong>{say.first}</strong>
              <p>{say.since}</p>
              <ChangedLines lines={error.lines} />
            </>
          ) : (
            <>
              <strong>{say.trackFirst}</strong>
              <p>{say.trackShown}</p>
            </>
          )}
          <p>
            {say.decide} {say.kept}
          </p>
          <p className="buttons">
            <button type="button" className="button button-primary" onClick={then?.sendAnyway}>
              {say.sendAnyway}
            </button>
            <button type="button" className="button button-secondary" onClick={then?.goBack}>
              {say.goBack}
            </button>
          </p>
        </div>
      </div>
    </div>
  );
}
