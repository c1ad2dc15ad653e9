import { useRef, useState } from 'react';
import { useLanguage, useWords } from '../words/words';
import { blockWords } from './blocks.words';

const parts = () =>
  [...document.querySelectorAll<HTMLElement>('main :is(h2, [data-part])')].filter(
    (heading) => heading.closest('nav') === null,
  );

/** The parts of a long page, each one press away: looked up when they are asked for, for parts come and go. */
export function OnThisPage() {
  const say = useWords(blockWords);
  const list = useRef<HTMLDetailsElement>(null);
  const [headings, see] = useState<readonly HTMLElement[]>([]);
  const go = (heading: HTMLElement) => {
    if (list.current) list.current.open = false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  return (
    <details
      key={useLanguage()}
      ref={list}
      className="more on-this-page not-printed"
      onToggle={({ currentTarget }) => see(currentTarget.open ? parts() : [])}
    >
      <summary>{say.onThisPage}</summary>
      <ul className="unstyled-list">
        {headings.map((heading, at) => (
          <li key={at}>
            <button type="button" className="function-link" onClick={() => go(heading)}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
