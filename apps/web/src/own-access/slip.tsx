import { useEffect, useRef } from 'react';
import { Notice } from '../blocks/notice';
import { useSession } from '../session/session';
import { filled, useWords } from '../words/words';
import { ownAccessWords } from './own-access.words';

interface SlipProps {
  readonly code: string;
  readonly given: () => void;
}

/** The code, big, once; and on paper nothing else than what she needs: no name, no case. */
export function Slip({ code, given }: SlipProps) {
  const say = useWords(ownAccessWords);
  const { ownHost } = useSession();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  // Printers put a page's title on the paper: it says no more than the slip.
  useEffect(() => {
    const before = document.title;
    document.title = say.slipTitle;
    return () => void (document.title = before);
  }, [say]);
  return (
    <div ref={here} tabIndex={-1} className="done page-narrow">
      <div className="not-printed">
        <Notice kind="warning">{say.once}</Notice>
      </div>
      <article className="slip">
        <h2>{say.slipTitle}</h2>
        <p className="slip-code">{code}</p>
        <p>{filled(say.slipWhere, { where: `${ownHost ?? location.host}/log` })}</p>
        <p>{say.slipOnce}</p>
        <p>{say.slipKeep}</p>
        <p>
          <strong>{say.slipHelp}</strong>
        </p>
      </article>
      <section className="not-printed">
        <h2>{say.say}</h2>
        <ul>
          {Object.values(say.sayLines).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="buttons">
          <button type="button" className="button button-primary" onClick={() => print()}>
            {say.print}
          </button>
          <button type="button" className="button button-secondary" onClick={given}>
            {say.given}
          </button>
        </p>
      </section>
    </div>
  );
}
