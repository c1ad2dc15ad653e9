import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changedWords } from '../blocks/case-changed.words';
import { ChangedLines } from '../blocks/changed-lines';
import { timelineQuery } from '../cases/case-data';
import { clockTime } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { goOnFrom } from './begun';
import { showWords } from './refresh';
import { byOthersSince, isNewer } from './since';

interface ChangedProps {
  readonly caseId: string;
  readonly begun: string;
  /** The version that there is now, as far as anybody here knows. */
  readonly now: string | undefined;
}

/** While somebody writes: that a colleague has changed the case, and what; at the foot of the window, so that nothing moves. */
export function ChangedMeanwhile({ caseId, begun, now }: ChangedProps) {
  const say = useWords(changedWords);
  const language = useLanguage();
  const client = useQueryClient();
  const [hidden, hide] = useState<string>();
  const timeline = useQuery({ ...timelineQuery(caseId), enabled: isNewer(now, begun) });
  const lines = byOthersSince(timeline.data ?? [], begun);
  const last = lines.at(-1);
  if (last === undefined || last.version === hidden) return null;
  const show = () => {
    goOnFrom(caseId, last.version);
    showWords(client, caseId);
  };
  return (
    <section className="changed" aria-label={say.place}>
      <div className="container">
        <p>
          <strong>{filled(say.byColleague, { at: clockTime(last.toldAt, language) })}</strong> {say.kept}
        </p>
        <details>
          <summary>{say.what}</summary>
          <ChangedLines lines={lines} />
        </details>
        <button type="button" className="button button-secondary button-small" onClick={show}>
          {say.show}
        </button>
        <button type="button" className="button button-secondary button-small" onClick={() => hide(last.version)}>
          {say.close}
        </button>
      </div>
    </section>
  );
}
