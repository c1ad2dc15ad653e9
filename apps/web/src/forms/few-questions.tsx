import { FewLines, type CloseProps } from '../matters/few-lines';
import type { Acting } from './save';
import type { Choosing } from './questions';
import { useQuestions } from './use-questions';

interface FewProps extends CloseProps {
  readonly name: string;
  readonly save: string;
  /** What is said before the button: what this does, and what it does not. */
  readonly said?: string;
  readonly questions: Choosing;
  readonly act: Acting;
  readonly send: (answers: Readonly<Record<string, unknown>>) => void;
}
export const nothingAsked: Choosing = () => [];

/** A few choices beside what they are about, or nothing after all. */
export function FewQuestions({ name, save, said, questions, act, send, close }: FewProps) {
  const { asked, fields } = useQuestions(questions, send, { place: 'choices', act });
  return (
    <FewLines name={name} save={save} act={act} asked={asked} close={close}>
      {fields}
      {said !== undefined && <p>{said}</p>}
    </FewLines>
  );
}
