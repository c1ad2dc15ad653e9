import { useEffect, useRef } from 'react';
import type { CaseChanged } from '../api/case-changed';
import { useWords } from '../words/words';
import { changedWords } from './case-changed.words';
import { ChangedLines } from './changed-lines';

/** Somebody else changed the case first: what they did, and whether to send what was written all the same. */
export function ChangedFirst({ error: { lines, then } }: { readonly error: CaseChanged }) {
  const say = useWords(changedWords);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} className="alert alert-warning changed-first" role="alert">
      <div className="alert-body">
        <div className="alert-text">
          <strong>{say.first}</strong>
          <p>{say.since}</p>
          <ChangedLines lines={lines} />
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
