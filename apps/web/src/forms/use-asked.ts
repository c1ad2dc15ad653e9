import { useEffect, useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { Refused } from '../api/answers';
import { wrongIn } from '../api/wrong-in';
import { blockWords } from '../blocks/blocks.words';
import type { NotKept } from '../drafts/not-kept';
import type { Drafted } from '../drafts/use-draft';
import { useWords } from '../words/words';
import { allPossible } from './possible';
import type { Acting } from './save';

/**
 * A form that is sent when nothing is missing and every answer can be. Before, whoever presses is told at each question what
 * it waits for, and stands at the first of them; so they are when the hub finds a field wrong. `kept`: the draft of it, or why there is none.
 */
export function useAsked<Name extends string>(
  missing: readonly Name[],
  send: () => void,
  kept: Drafted | NotKept,
  act?: Pick<Acting, 'error'>,
) {
  const say = useWords(blockWords);
  const ref = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const error = act?.error;
  const toTheFirst = () => {
    for (const more of ref.current?.querySelectorAll('details:has(.form-error)') ?? []) more.setAttribute('open', '');
    ref.current?.querySelector<HTMLElement>('.form-error :is(input, textarea, select)')?.focus();
  };
  useEffect(() => {
    if (error instanceof Refused) toTheFirst();
  }, [error]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const canBe = flushSync(() => {
      setTried(missing.length > 0);
      return ref.current === null || allPossible(ref.current);
    });
    if (canBe && missing.length === 0) return send();
    toTheFirst();
  };
  const wrongAt = (field: string) => wrongIn(error, field);
  return {
    kept,
    form: { ref, onSubmit, noValidate: true },
    errorOf: (name: Name) => (tried && missing.includes(name) ? say.answer : wrongAt(name)),
    /** What the hub finds wrong with a field that nobody has to fill in. */
    wrongAt,
  };
}
