import { FewWritten } from '../forms/few-written';
import type { CloseProps } from '../matters/few-lines';
import { useWords } from '../words/words';
import { screeningsWords } from './screenings.words';

interface OpinionProps extends CloseProps {
  readonly caseId: string;
  readonly screeningId: string;
}

/** A colleague's own judgement: whoever screened cannot give it, and both stay to be read. */
export function SecondOpinion({ caseId, screeningId, close }: OpinionProps) {
  const say = useWords(screeningsWords);
  return (
    <FewWritten
      name={say.give}
      save={say.save}
      said={say.said}
      questions={() => [
        { name: 'agrees', as: 'yes-no', label: say.agrees },
        { name: 'reasons', as: 'area', label: say.why, hint: say.whyHint },
      ]}
      act="screenings/{screeningId}/second-opinions"
      ids={{ caseId, screeningId }}
      draft="second-opinion"
      about={screeningId}
      close={close}
    />
  );
}
