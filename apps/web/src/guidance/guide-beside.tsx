import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../words/words';
import { guidanceQuery } from './guidance-data';
import { GuideText } from './guide-text';
import { guidanceWords } from './guidance.words';

const isWide = () => globalThis.matchMedia('(min-width: 901px)').matches;

/** One guide beside the questions that it is about: open where there is room for both. */
export function GuideBeside({ id }: { readonly id: string }) {
  const say = useWords(guidanceWords);
  const [isOpen] = useState(isWide);
  const guide = useQuery(guidanceQuery).data?.items.find((one) => one.id === id);
  if (!guide) return null;
  return (
    <aside className="preview" aria-label={say.title} tabIndex={0}>
      <details open={isOpen} className="more">
        <summary>{say.title}</summary>
        <GuideText guide={guide} />
      </details>
    </aside>
  );
}
