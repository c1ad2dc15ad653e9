import { useState } from 'react';
import { Radios } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { Choices, FewLines, type CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { useTrackAct, type TrackBody } from './use-track-act';
import { trackWords } from './track.words';

interface ConsentProps {
  readonly trackId: string;
  readonly consentId: string;
}

/** He takes his consent back: at once, and whatever rests on it with it. */
export function WithdrawConsent(props: ConsentProps) {
  const say = useWords(trackWords);
  return (
    <Choices
      steps={[{ key: 'withdraw', name: say.withdrawConsent, form: (close) => <Lines {...props} close={close} /> }]}
    />
  );
}

type Body = TrackBody<'consents/{consentId}/withdrawal'>;

function Lines({ trackId, consentId, close }: ConsentProps & CloseProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ how: '', pressureAsked: '' });
  const act = useTrackAct('consents/{consentId}/withdrawal', { trackId, consentId }, close);
  const asked = useAsked(unanswered(draft, ['how', 'pressureAsked']), () => act.mutate(draft as Body), 'choices', act);
  return (
    <FewLines name={say.withdrawConsent} save={say.withdrawConsentSave} act={act} asked={asked} close={close}>
      <p>{say.withdrawConsentHint}</p>
      <Radios
        label={say.consentHow}
        value={draft.how}
        options={labels.list('consent-how')}
        error={asked.errorOf('how')}
        onChange={(how) => setDraft({ ...draft, how })}
      />
      <Radios
        label={say.pressure}
        value={draft.pressureAsked}
        options={labels.list('pressure-asked')}
        error={asked.errorOf('pressureAsked')}
        onChange={(pressureAsked) => setDraft({ ...draft, pressureAsked })}
      />
    </FewLines>
  );
}
