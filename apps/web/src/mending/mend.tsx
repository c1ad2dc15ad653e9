import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { DoneInCase } from '../cases/done-in-case';
import { Choices } from '../matters/few-lines';
import { useWords } from '../words/words';
import { mayRetract, strikable, type Thing } from './mendable';
import { mendingWords } from './mending.words';
import { Retract } from './retract';
import { Strike } from './strike';
import { useMayMend } from './use-may-mend';

interface MendProps {
  readonly file: CaseFile;
  readonly thing: Thing;
  /** What kind of fact it is. */
  readonly type: string;
  readonly done: (said: string) => void;
}

/** Taking a fact back, or striking words of it: for whoever may, with what becomes of those who were told. */
export function Mend({ file, thing, type, done }: MendProps) {
  const say = useWords(mendingWords);
  const mayMend = useMayMend(file);
  const { factId } = thing;
  const isRetractable = mayRetract(type);
  if (!mayMend(thing)) return <p className="calm">{say.notYours}</p>;
  const retract = {
    key: 'retract',
    name: say.retract,
    form: (close: () => void) => (
      <Retract {...{ caseId: file.caseId, factId, close }} done={() => done(say.retracted)} />
    ),
  };
  const strike = {
    key: 'strike',
    name: say.strike,
    form: (close: () => void) => <Strike {...{ file, thing, close }} done={() => done(say.struck)} />,
  };
  const isStrikable = strikable(thing).length > 0;
  return (
    <>
      <p>{isRetractable ? say.retractIntro : say.stays}</p>
      {isStrikable && <p>{say.strikeIntro}</p>}
      <Choices steps={[...(isRetractable ? [retract] : []), ...(isStrikable ? [strike] : [])]} />
    </>
  );
}

/** What was mended, and the way back. Until then what is to be mended. */
export function useMended(caseId: string) {
  const [said, setSaid] = useState<string>();
  const done = said !== undefined && <DoneInCase said={said} caseId={caseId} />;
  return { done, setDone: setSaid };
}
