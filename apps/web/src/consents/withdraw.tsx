import type { CaseFile } from '../api/answers';
import { useAct } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import type { CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { namesOf, withdrawalOf, type Consent } from './consent-draft';
import { consentWords } from './consents.words';

interface WithdrawProps extends CloseProps {
  readonly file: CaseFile;
  readonly given: Consent;
}

/** Taking a consent back, from all whom it names or from some; what stays is said before. */
export function Withdraw({ file, given, close }: WithdrawProps) {
  const say = useWords(consentWords);
  const labels = useLabels();
  const { caseId, units } = file;
  const act = useAct('consents/{consentId}/withdrawal', { caseId, consentId: given.consentId ?? '' }, close);
  const { still } = namesOf(given, units);
  // A unit has a name of its own in each case; what is asked for names it as everybody does.
  const named = labels.units.filter((id) => still.includes(labels.unitOf(id)));
  const isFew = named.length > 1;
  return (
    <FewQuestions
      name={say.withdrawTitle}
      save={say.withdrawSave}
      said={say.what}
      act={act}
      close={close}
      questions={({ from }) => [
        { name: 'how', as: 'radios', label: say.how, options: labels.list('consent-how') },
        {
          name: 'pressureAsked',
          as: 'radios',
          label: say.pressure,
          hint: say.pressureHint,
          options: labels.list('pressure-asked'),
        },
        isFew && {
          name: 'from',
          as: 'radios',
          label: say.from,
          options: [
            ['all', say.fromAll],
            ['some', say.fromSome],
          ],
        },
        isFew &&
          from === 'some' && {
            name: 'recipients',
            as: 'checks',
            label: say.fromWhom,
            options: named.map((id) => [id, labels.unitOf(id)]),
          },
      ]}
      send={(answers) => act.mutate(withdrawalOf(answers, given))}
    />
  );
}
