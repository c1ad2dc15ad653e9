import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useAct } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import type { Questions } from '../forms/questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { useWords } from '../words/words';
import { familyActWords } from './family-acts.words';
import { formsFor, withLists, type FamilyForm } from './family-forms';
import { useFamilyQuestions } from './family-questions';

interface OfCase {
  readonly file: CaseFile;
}

/** What can be written about children and those around them, each in a few lines. */
export function FamilyActs({ file }: OfCase) {
  const say = useWords(familyActWords);
  const questions = useFamilyQuestions(file);
  const session = useSession();
  const asking = {
    kind: kindOf(session),
    role: session.role,
    isHome: isHome(file),
    isClosed: file.closedAt !== undefined,
  };
  const texts = {
    children: { name: say.involve, title: say.involveTitle },
    'family-unit/consultations': { name: say.consult, title: say.consult, said: say.consultSaid },
    'family-unit/informing': { name: say.inform, title: say.inform, said: say.informSaid },
    'child-notifications': { name: say.notify, title: say.notifyTitle, said: say.notifySaid },
    'call-safety': { name: say.safety, title: say.safetyTitle, said: say.safetySaid },
    visitation: { name: say.visitation, title: say.visitation },
    'family-contacts': { name: say.contact, title: say.contactTitle },
  } as const;
  const steps = formsFor(asking).map((form) => ({
    key: form,
    name: texts[form].name,
    form: (close: () => void) => (
      <Lines form={form} file={file} texts={texts[form]} questions={questions[form]} close={close} />
    ),
  }));
  return <Choices steps={steps} />;
}

interface LinesProps extends OfCase, CloseProps {
  readonly form: FamilyForm;
  readonly texts: { readonly title: string; readonly said?: string };
  readonly questions: Questions;
}

function Lines({ form: act, file, texts, questions, close }: LinesProps) {
  const say = useWords(familyActWords);
  const sent = useAct(act, { caseId: file.caseId }, close);
  return (
    <FewQuestions
      name={texts.title}
      save={say.save}
      {...(texts.said !== undefined && { said: texts.said })}
      questions={questions}
      act={sent}
      send={(answers) => sent.mutate(withLists(act, answers) as never)}
      close={close}
    />
  );
}
