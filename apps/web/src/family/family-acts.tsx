import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import type { FormOfCase } from '../drafts/draft-port';
import { FewWritten } from '../forms/few-written';
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

/** Under which name the draft of each is kept. */
const drafts: Readonly<Record<FamilyForm, FormOfCase>> = {
  children: 'children',
  'family-unit/consultations': 'family-consultation',
  'family-unit/informing': 'family-informing',
  'child-notifications': 'child-notification',
  'call-safety': 'call-safety',
  visitation: 'visitation',
  'family-contacts': 'family-contact',
};

interface LinesProps extends OfCase, CloseProps {
  readonly form: FamilyForm;
  readonly texts: { readonly title: string; readonly said?: string };
  readonly questions: Questions;
}

function Lines({ form: act, file, texts, questions, close }: LinesProps) {
  const say = useWords(familyActWords);
  return (
    <FewWritten
      name={texts.title}
      save={say.save}
      said={texts.said}
      questions={questions}
      act={act}
      ids={{ caseId: file.caseId }}
      draft={drafts[act]}
      bodyOf={(answers) => withLists(act, answers) as never}
      close={close}
    />
  );
}
