import { SelectField } from '../forms/fields';
import { useBreakable } from '../matters/breakable';
import { useWords } from '../words/words';
import type { PartProps } from './incident-fields';
import { incidentWords } from './incident.words';

/** Asked where the case has an order: which one it may be a breach of. */
export function PossibleBreach({ file, draft, set }: Omit<PartProps, 'errorOf'>) {
  const say = useWords(incidentWords);
  const orders = useBreakable()(file.orders);
  if (orders.length === 0) return null;
  return (
    <SelectField
      label={say.possibleBreachOf}
      none={say.noBreach}
      optional
      value={draft.possibleBreachOf}
      options={orders}
      onChange={(possibleBreachOf) => set({ possibleBreachOf })}
    />
  );
}
