import { useState } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, SelectField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useAreas } from '../groups/use-areas';
import { FewLines, type CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { helpWords } from './help.words';

export interface OfCaseProps extends CloseProps {
  readonly caseId: string;
}

/** Where she would like to meet others, as near or as wide as she says. */
export function Register({ caseId, close }: OfCaseProps) {
  const say = useWords(helpWords);
  const { options } = useAreas();
  const [area, setArea] = useState('');
  const act = useAct('group-interest', { caseId }, close);
  const asked = useAsked(unanswered({ area }, ['area']), () => act.mutate({ area }), 'choices', act);
  return (
    <FewLines name={say.register} save={say.registerSave} act={act} asked={asked} close={close}>
      <SelectField
        label={say.area}
        hint={say.areaHint}
        value={area}
        options={options}
        error={asked.errorOf('area')}
        onChange={setArea}
      />
    </FewLines>
  );
}

/** Those who counsel the affected: they answer questions without names. */
const counselling = (units: readonly string[]) =>
  units.find((unit) => unit.startsWith('centre:') && unit.endsWith('/affected')) ?? '';

export function Ask({ caseId, close }: OfCaseProps) {
  const say = useWords(helpWords);
  const labels = useLabels();
  const [code, choose] = useState('');
  const act = useAct('no-names-questions', { caseId }, close);
  const asked = useAsked(
    unanswered({ code }, ['code']),
    () => act.mutate({ to: counselling(labels.units), code } as BodyOf<'no-names-questions'>),
    'choices',
    act,
  );
  return (
    <FewLines name={say.ask} save={say.askSave} act={act} asked={asked} close={close}>
      <Radios
        label={say.askWhat}
        hint={say.askHint}
        value={code}
        options={labels.list('no-names-question')}
        error={asked.errorOf('code')}
        onChange={choose}
      />
    </FewLines>
  );
}
