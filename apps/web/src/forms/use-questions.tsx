import { useState } from 'react';
import type { DraftPlace, Words } from '../drafts/draft-port';
import type { NotKept } from '../drafts/not-kept';
import { useDraft } from '../drafts/use-draft';
import { answersTo, askedIn, missingIn, type Draft, type Questions } from './questions';
import { Fields } from './question-fields';
import type { Acting } from './save';
import { useAsked } from './use-asked';

interface Beginning {
  /** What is answered before anybody types. */
  readonly begin?: Draft;
  /** Where the draft of it is kept, or why none is. */
  readonly place: DraftPlace | NotKept;
  /** What it sends: where the hub finds a field wrong, that field says so. */
  readonly act?: Pick<Acting, 'error'>;
}

const answersIn = (found: Words): Draft =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, answer]) => (answer === true || answer === false ? [] : [[name, answer]])),
  );

/** A form made of questions; `send` gets their answers when none is missing. */
export function useQuestions(
  questions: Questions,
  send: (answers: Readonly<Record<string, unknown>>) => void,
  { begin = {}, place, act }: Beginning,
) {
  const [draft, setDraft] = useState<Draft>(begin);
  const asked = askedIn(questions, draft);
  const isKept = typeof place !== 'string';
  const drafted = useDraft(isKept ? place : undefined, draft, (found) => setDraft({ ...begin, ...answersIn(found) }));
  const set = (more: Draft) => setDraft((before) => ({ ...before, ...more }));
  const { form, kept, errorOf } = useAsked(
    missingIn(asked, draft),
    () => send(answersTo(asked, draft)),
    isKept ? drafted : place,
    act,
  );
  return {
    draft,
    set,
    kept: drafted,
    clear: () => setDraft(begin),
    asked: { form, kept },
    errorOf,
    fields: <Fields asked={asked} draft={draft} set={set} errorOf={errorOf} />,
  };
}
