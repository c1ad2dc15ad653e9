import { SelectField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { Draft } from './breach-draft';
import { breachPageWords } from './breach.words';
import { FieldsTold } from './fields-told';
import { tellable } from './opened';

/** Consent does not carry a breach, nor does prevention: it is reported. */
const bases = ['report-of-crime', 'authority-need', 'vital-interest', 'child-protection'];

interface TellingProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly error: string | undefined;
}

/** What the home tells the police with it, on which basis, and which district. */
export function BreachTelling({ draft, set, error }: TellingProps) {
  const say = useWords(breachPageWords);
  const labels = useLabels();
  const police = labels.units.filter((unit) => unit.startsWith('police:') && unit.endsWith('/intake'));
  return (
    <>
      <FieldsTold label={say.fieldSets} options={tellable} opened={draft} set={set} error={error} />
      <SelectField
        label={say.basis}
        value={draft.legalBasis}
        options={bases.map((basis) => [basis, labels.code('legal-basis', basis)])}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      <SelectField
        label={say.police}
        hint={say.policeHint}
        optional
        value={draft.policeUnit}
        options={police.map((unit) => [unit, labels.unitOf(unit)])}
        onChange={(policeUnit) => set({ policeUnit })}
      />
    </>
  );
}
