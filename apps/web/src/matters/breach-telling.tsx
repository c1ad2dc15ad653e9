import { Checks, SelectField } from '../forms/fields';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { asksForAddress, type Draft } from './breach-draft';
import { breachPageWords } from './breach.words';

/** What the police may be shown with a breach. */
const tellable = ['identity', 'reach', 'log-text', 'witness', 'effect', 'evidence', 'address', 'place'] as const;
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
  const classes = useWords(classWords);
  const labels = useLabels();
  const police = labels.units.filter((unit) => unit.startsWith('police:') && unit.endsWith('/intake'));
  return (
    <>
      <Checks
        label={say.fieldSets}
        values={draft.fieldSets}
        options={tellable.map((name) => [name, classes[name]])}
        onChange={(fieldSets) => set({ fieldSets })}
      />
      {asksForAddress(draft) && (
        <SelectField
          label={say.addressReason}
          value={draft.addressReason}
          options={labels.list('address-reason')}
          error={error}
          onChange={(addressReason) => set({ addressReason })}
        />
      )}
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
