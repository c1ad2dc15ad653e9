import { useState } from 'react';
import type { ReferralLine } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { useAct } from '../cases/use-act';
import { useWords } from '../words/words';
import { answerWords } from './answer.words';
import { Ask, Complete, Decline } from './answer-forms';

const forms = { decline: Decline, ask: Ask, complete: Complete } as const;
type Choice = keyof typeof forms;

/** What can be answered where a referral stands. */
const choicesAt = ({ status, mine }: ReferralLine): readonly Choice[] => {
  if (status === 'sent' || status === 'received') return ['ask', 'decline'];
  return status === 'accepted' && mine ? ['complete', 'ask'] : [];
};

/** Accepting is one press; whatever needs a reason or a text opens its own few lines. */
export function Answer({ line }: { readonly line: ReferralLine }) {
  const say = useWords(answerWords);
  const [chosen, choose] = useState<Choice>();
  const choices = choicesAt(line);
  const Form = chosen !== undefined && choices.includes(chosen) ? forms[chosen] : undefined;
  if (choices.length === 0) return null;
  if (Form) return <Form line={line} close={() => choose(undefined)} />;
  return (
    <>
      {choices.includes('decline') && <Accept line={line} />}
      <p className="buttons">
        {choices.map((choice) => (
          <button key={choice} type="button" className="button button-secondary" onClick={() => choose(choice)}>
            {say[choice]}
          </button>
        ))}
      </p>
    </>
  );
}

function Accept({ line: { caseId, referralId } }: { readonly line: ReferralLine }) {
  const say = useWords(answerWords);
  const act = useAct('referrals/{referralId}/acceptance', { caseId, referralId });
  return (
    <>
      <ProblemNotice error={act.error} />
      <p>
        <button type="button" className="button button-primary" disabled={act.isPending} onClick={() => act.mutate({})}>
          {act.isPending ? say.accepting : say.accept}
        </button>
      </p>
    </>
  );
}
