import { filled, useWords } from '../words/words';
import { evidencePageWords } from './evidence-page.words';

/** How much of a file is there; said in tens, not at every byte. */
export function Progress({ share }: { readonly share: number }) {
  const say = useWords(evidencePageWords);
  const percent = Math.floor(share * 100);
  const saidOf = (part: number) => (share < 1 ? filled(say.sending, { percent: part }) : say.checking);
  return (
    <div className="progress">
      <p aria-hidden="true">{saidOf(percent)}</p>
      <progress value={share} max={1} aria-label={say.file} />
      <span className="sr-only" role="status">
        {saidOf(Math.floor(percent / 10) * 10)}
      </span>
    </div>
  );
}
