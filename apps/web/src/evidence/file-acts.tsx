import { isHome } from '../cases/is-home';
import { useAct, type BodyOf } from '../cases/use-act';
import { useCloses } from '../closing/closes';
import { FewQuestions, nothingAsked } from '../forms/few-questions';
import { Choices, type CloseProps, type Step } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { reasonsFor, type OfFile } from './file-facts';
import { fileWords } from './file.words';
import { HandOver } from './hand-over-file';

/** What can be done with a file by whoever looks at it. */
export function FileActs({ file, line }: OfFile) {
  const say = useWords(fileWords);
  const closes = useCloses();
  const decides = isHome(file) && closes;
  const steps = useSteps({ file, line });
  return (
    <>
      {line.quarantined && !decides && <p>{say.releaseElsewhere}</p>}
      <Choices steps={steps.filter(({ key }) => decides || key !== 'release')} />
      {decides && line.readable && <HandOver file={file} line={line} />}
    </>
  );
}

/** What the file allows, whoever asks. */
function useSteps({ file, line }: OfFile): readonly Step[] {
  const say = useWords(fileWords);
  const isHeld = line.quarantined !== undefined;
  const release: Step = {
    key: 'release',
    name: say.release,
    form: (close) => <Release file={file} line={line} close={close} />,
  };
  const verify: Step = {
    key: 'verify',
    name: say.verify,
    form: (close) => <Verify file={file} line={line} close={close} />,
  };
  return [...(isHeld ? [release] : []), ...(line.readable || isHeld ? [verify] : [])];
}

type ActProps = OfFile & CloseProps;
const idsOf = ({ file: { caseId }, line: { evidenceId = '' } }: OfFile) => ({ caseId, evidenceId });

function Verify({ close, ...of }: ActProps) {
  const say = useWords(fileWords);
  const act = useAct('evidence/{evidenceId}/verification', idsOf(of), close);
  const about = { name: say.verify, save: say.verifySave, said: say.verifySaid };
  return <FewQuestions {...about} questions={nothingAsked} send={() => act.mutate({})} {...{ act, close }} />;
}

function Release({ close, ...of }: ActProps) {
  const say = useWords(fileWords);
  const labels = useLabels();
  const act = useAct('evidence/{evidenceId}/release', idsOf(of), close);
  const options = reasonsFor(of.line, labels.list('release-reason'));
  return (
    <FewQuestions
      name={say.release}
      save={say.releaseSave}
      said={say.releaseSaid}
      questions={() => [{ name: 'reason', as: 'radios', label: say.releaseWhy, options }]}
      send={(answers) => act.mutate(answers as BodyOf<'evidence/{evidenceId}/release'>)}
      {...{ act, close }}
    />
  );
}
