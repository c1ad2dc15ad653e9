import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Skeleton } from '../blocks/skeleton';
import { logQuery } from '../cases/case-data';
import { textOf } from '../cases/person';
import { isHome } from '../cases/is-home';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { DecideHit } from './decide-hit';
import { foundWords } from './found-words';
import { hitWords } from './hits.words';

export type Hit = CaseFile['addressHits'][number];

/** Words that may give away where she is, each to be decided by the home. Those that wait stand first. */
export function Hits({ file }: { readonly file: CaseFile }) {
  const say = useWords(hitWords);
  if (file.addressHits.length === 0) return null;
  const waitingFirst = file.addressHits.toSorted(
    (a, b) => Number(a.decision !== undefined) - Number(b.decision !== undefined),
  );
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.intro}</p>
      <ul className="lines unstyled-list no-max-width">
        {waitingFirst.map((hit) => (
          <HitLine key={hit.hitId} hit={hit} file={file} />
        ))}
      </ul>
    </section>
  );
}

/** One find: what was found where, the text that it stands in, and what was decided. */
export function HitLine({ hit, file }: { readonly hit: Hit; readonly file: CaseFile }) {
  const say = useWords(hitWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const what = {
    of: labels.code('address-hit-of', hit.of),
    where: labels.code('address-hit-where', hit.where),
    class: classes[hit.class],
  };
  return (
    <li className={hit.decision === undefined ? 'line line-late' : 'line'}>
      <span className="line-what">{filled(say.found, what)}</span>
      <span className="line-when">
        {hit.decision === undefined
          ? filled(say.since, { at: moment(hit.foundAt, language, now) })
          : filled(say.decided, {
              decision: labels.code('address-hit-decision', hit.decision),
              reason: labels.code('address-hit-reason', hit.reason).toLowerCase(),
            })}
      </span>
      <div className="line-who">
        <InText hit={hit} file={file} />
        {isHome(file) && hit.decision !== 'strike' && <Deciding hit={hit} caseId={file.caseId} />}
      </div>
    </li>
  );
}

/** The text that it stands in, with what was found marked. */
function InText({ hit, file }: { readonly hit: Hit; readonly file: CaseFile }) {
  const say = useWords(hitWords);
  const log = useInfiniteQuery(logQuery(file.caseId));
  const stretches = hit.where === 'picture' ? [] : foundWords(hit, [file, log.data?.pages]);
  if (stretches === undefined && log.isPending) return <Skeleton lines={1} />;
  if (stretches === undefined) return <p>{say.elsewhere}</p>;
  return (
    <p className="as-written">
      {stretches.map(({ text, isHit }, index) => {
        const key = `${index} ${text}`;
        const shown = textOf(text);
        return isHit ? <mark key={key}>{shown}</mark> : <span key={key}>{shown}</span>;
      })}
    </p>
  );
}

function Deciding({ hit, caseId }: { readonly hit: Hit; readonly caseId: string }) {
  const say = useWords(hitWords);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <DecideHit hitId={hit.hitId} caseId={caseId} close={() => setOpen(false)} />;
  return (
    <button type="button" className="button button-secondary button-small" onClick={() => setOpen(true)}>
      {hit.decision === undefined ? say.decide : say.change}
    </button>
  );
}
