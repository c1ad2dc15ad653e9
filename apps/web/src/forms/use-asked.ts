import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { blockWords } from '../blocks/blocks.words';
import type { NotKept } from '../drafts/not-kept';
import type { Drafted } from '../drafts/use-draft';
import { useWords } from '../words/words';

/**
 * A form that is sent when nothing is missing. Before, whoever presses is told at each question what it waits for, and
 * stands at the first of them. `kept`: the draft of it, or why there is none.
 */
export function useAsked<Name extends string>(missing: readonly Name[], send: () => void, kept: Drafted | NotKept) {
  const say = useWords(blockWords);
  const ref = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length === 0) {
      setTried(false);
      return send();
    }
    flushSync(() => setTried(true));
    ref.current?.querySelector<HTMLElement>('.form-error :is(input, textarea, select)')?.focus();
  };
  return {
    kept,
    form: { ref, onSubmit, noValidate: true },
    errorOf: (name: Name) => (tried && missing.includes(name) ? say.answer : undefined),
  };
}
