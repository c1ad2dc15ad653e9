import { useState } from 'react';
import { useWords } from '../words/words';
import { blockWords } from './blocks.words';

interface CopyProps {
  readonly text: string;
  readonly about: string;
  /** Said when it was copied: what to do with it. */
  readonly copied: string;
}

/** A text to be pasted elsewhere. */
export function Copy({ text, about, copied }: CopyProps) {
  const say = useWords(blockWords);
  const [isDone, setDone] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    );
  return (
    <p>
      <button type="button" className="button button-secondary" onClick={() => void copy()}>
        {say.copy}
        <span className="sr-only">: {about}</span>
      </button>{' '}
      <span role="status">{isDone !== undefined && (isDone ? copied : say.notCopied)}</span>
    </p>
  );
}
