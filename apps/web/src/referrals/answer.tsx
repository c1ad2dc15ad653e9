import { use, useState } from 'react';
import type { ReferralLine } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { useAct } from '../cases/use-act';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { answerWords } from './answer.words';
import { Ask, Complete, Decline } from './answer-forms';
import { Continue, Forward } from './onward-forms';
import { onwardFrom } from './onward';
import { RefusedAnswer } from './refused-answer';

const forms = { forward: Forward, decline: Decline, ask: Ask, complete: Complete, continue: Continue } as const;
type Choice = keyof typeof forms;

interface AnswerProps {
  readonly line: ReferralLine;
  /** The unit that sent it, where that was told. */
  readonly sender?: string | undefined;
  /** Whether it still rests on her consent, and on nothing else. */
  readonly onConsent?: boolean;
}

/** What can be answered where a referral stands, and goes on to somebody or to nobody. */
function choicesAt({ line: { status, mine }, onConsent }: AnswerProps, goesOn: boolean): readonly Choice[] {
  if (status === 'sent' || status === 'received') return ['ask', ...(goesOn ? ['forward' as const] : []), 'decline'];
  if (status !== 'accepted' || !mine) return [];
  return ['complete', 'ask', ...(onConsent === true ? ['continue' as const] : [])];
}

/** Accepting is one press, and so is a receipt; whatever needs a reason or a text opens its own few lines. */
export function Answer(props: AnswerProps) {
  const { line, sender } = props;
  const say = useWords(answerWords);
  const { unit } = useSession();
  const { units } = useLabels();
  const [chosen, choose] = useState<Choice>();
  const choices = choicesAt(props, onwardFrom({ unit, purpose: line.purpose, sender }, units).length > 0);
  const Form = chosen !== undefined && choices.includes(chosen) ? forms[chosen] : undefined;
  if (Form)
    return <Form line={line} sender={sender} close={() => choose(undefined)} decline={() => choose('decline')} />;
  return (
    <>
      <OnePress line={line} does="acceptance" isOffered={choices.includes('decline')} />
      <OnePress line={line} does="receipt" isOffered={line.status === 'sent'} />
      {choices.length > 0 && (
        <p className="buttons">
          {choices.map((choice) => (
            <button key={choice} type="button" className="button button-secondary" onClick={() => choose(choice)}>
              {say[choice]}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

interface PressProps {
  readonly line: ReferralLine;
  readonly does: 'acceptance' | 'receipt';
  readonly isOffered: boolean;
}

/** What the hub said no with stands, too, when a colleague's answer has taken the press away. */
function OnePress({ line: { caseId, referralId }, does, isOffered }: PressProps) {
  const say = useWords(answerWords);
  const keepRefused = use(RefusedAnswer);
  const act = useAct(`referrals/{referralId}/${does}`, { caseId, referralId }, () => keepRefused(null), keepRefused);
  const [name, doing, look] =
    does === 'acceptance'
      ? ([say.accept, say.accepting, 'button-primary'] as const)
      : ([say.receive, say.receiving, 'button-secondary'] as const);
  return (
    <>
      <ProblemNotice error={act.error} />
      {isOffered && (
        <p>
          <button type="button" className={`button ${look}`} disabled={act.isPending} onClick={() => act.mutate({})}>
            {act.isPending ? doing : name}
          </button>
        </p>
      )}
    </>
  );
}
