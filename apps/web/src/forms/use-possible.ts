import { useEffect, useRef, useState } from 'react';
import { filled, useWords } from '../words/words';
import type { Bounds, Fault } from './bounds';
import { boundsOf, faultOf, type FieldType } from './possible';
import { possibleWords } from './possible.words';

/** What a field says of an answer that cannot be, from when somebody tried to send it until they change it or try again. */
export function usePossible(type: FieldType, value: string, own?: Bounds) {
  const say = useWords(possibleWords);
  const ref = useRef<HTMLInputElement>(null);
  const [told, tell] = useState<Fault>();
  const { min, max, ...of } = boundsOf(type, value, own);
  useEffect(() => ref.current?.setCustomValidity(of.fault ?? ''), [of.fault]);
  const changed = () => tell(undefined);
  useEffect(() => {
    const form = ref.current?.form;
    form?.addEventListener('submit', changed);
    return () => form?.removeEventListener('submit', changed);
  }, []);
  return {
    changed,
    error: told && filled(say[told], { min: min ?? '', max: max ?? '' }),
    input: { ref, min, max, onInvalid: () => ref.current && tell(faultOf(ref.current, { min, max, ...of } as Bounds)) },
  };
}
