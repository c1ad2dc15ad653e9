import { useAct, type Act, type BodyOf } from '../cases/use-act';
import type { FormOfCase } from '../drafts/draft-port';
import { FewLines, type CloseProps } from '../matters/few-lines';
import type { Draft, Questions } from './questions';
import { useQuestions } from './use-questions';

interface WrittenProps<A extends Act> extends CloseProps {
  readonly name: string;
  readonly save: string;
  /** What is said before the questions: what is written here, and what stays. */
  readonly before?: string;
  /** What is said before the button: what this does, and what it does not. */
  readonly said?: string | undefined;
  readonly questions: Questions;
  readonly begin?: Draft;
  readonly act: A;
  readonly ids: Readonly<Record<string, string>> & { readonly caseId: string };
  /** Under which name its draft is kept, and what it is about where the case has several. */
  readonly draft: FormOfCase;
  readonly about?: string;
  readonly bodyOf?: (answers: Readonly<Record<string, unknown>>) => BodyOf<A>;
}

/** A few questions in which somebody writes: kept as a draft until they are sent, or nothing after all. */
export function FewWritten<A extends Act>(props: WrittenProps<A>) {
  const { name, save, before, said, questions, begin = {}, act, ids, draft, about, close } = props;
  const { bodyOf = (answers) => answers as BodyOf<A> } = props;
  const sent = useAct(act, ids, () => {
    kept.sent();
    close();
  });
  const place = { form: draft, caseId: ids.caseId, ...(about !== undefined && { about }) };
  const { asked, fields, kept } = useQuestions(questions, (answers) => sent.mutate(bodyOf(answers)), {
    begin,
    place,
    act: sent,
  });
  return (
    <FewLines name={name} save={save} act={sent} asked={asked} close={close}>
      {before !== undefined && <p>{before}</p>}
      {fields}
      {said !== undefined && <p>{said}</p>}
    </FewLines>
  );
}
