import type { ReactNode } from 'react';
import { useAct, type Act, type BodyOf } from '../cases/use-act';
import type { FormOfCase } from '../drafts/draft-port';
import { isNotKept, type NotKept } from '../drafts/not-kept';
import { Part } from '../forms/part';
import type { Draft, Questions } from '../forms/questions';
import { useQuestions } from '../forms/use-questions';

interface PartProps<A extends Act> {
  readonly title: string;
  readonly label: string;
  readonly questions: Questions;
  readonly begin?: Draft;
  /** Under which name its draft is kept, or why none is. */
  readonly draft: FormOfCase | NotKept;
  readonly act: A;
  readonly ids: Readonly<Record<string, string>> & { readonly caseId: string };
  readonly bodyOf?: (answers: Readonly<Record<string, unknown>>) => BodyOf<A>;
  readonly done?: () => void;
  readonly children?: ReactNode;
}

const asTheyAre = <A extends Act>(answers: Readonly<Record<string, unknown>>) => answers as BodyOf<A>;

/** A part of a page that is made of questions, and saved by itself; it is empty again as soon as that was done. */
export function PartOfQuestions<A extends Act>(props: PartProps<A>) {
  const { title, label, questions, begin = {}, draft, act, ids, bodyOf = asTheyAre<A>, done, children } = props;
  const sent = useAct(act, ids, () => {
    kept.sent();
    clear();
    done?.();
  });
  const place = isNotKept(draft) ? draft : { form: draft, caseId: ids.caseId };
  const send = (answers: Readonly<Record<string, unknown>>) => sent.mutate(bodyOf(answers));
  const { asked, fields, clear, kept } = useQuestions(questions, send, { begin, place, act: sent });
  return (
    <Part title={title} act={sent} asked={asked} label={label}>
      {children}
      {fields}
    </Part>
  );
}
