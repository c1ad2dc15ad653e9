import { useWords } from '../words/words';
import { blockWords } from './blocks.words';

/** Where something will stand in a moment. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const say = useWords(blockWords);
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{say.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`skeleton-line skeleton-line-${line % 3}`} aria-hidden="true" />
      ))}
    </div>
  );
}
