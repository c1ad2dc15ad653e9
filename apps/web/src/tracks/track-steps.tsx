import type { ReactNode } from 'react';
import type { Track } from '../api/answers';
import { Choices } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { useWords } from '../words/words';
import { Accept, Close, Decline, Receive, Session, WithdrawReferral } from './answer-forms';
import { nextSteps, type TrackStep } from './next-steps';
import type { StepProps } from './step';
import { trackWords } from './track.words';
import { Advise, Describe, GiveConsent, Refer } from './work-forms';

const forms: Readonly<Record<TrackStep, (props: StepProps) => ReactNode>> = {
  receive: Receive,
  accept: Accept,
  decline: Decline,
  session: Session,
  advise: Advise,
  consent: GiveConsent,
  refer: Refer,
  withdraw: WithdrawReferral,
  describe: Describe,
  close: Close,
};

/** What can be done now: a button each. */
export function TrackSteps({ track }: { readonly track: Track }) {
  const say = useWords(trackWords);
  const treats = kindOf(useSession()) === 'centre';
  const steps = nextSteps(track, treats).map((step) => {
    const Form = forms[step];
    return {
      key: step,
      name: say[step],
      form: (close: () => void) => <Form track={track} name={say[step]} close={close} />,
    };
  });
  if (steps.length === 0) return null;
  return (
    <section aria-label={say.steps}>
      <Choices steps={steps} />
    </section>
  );
}
