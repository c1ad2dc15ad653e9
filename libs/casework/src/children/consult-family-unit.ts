import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { IsWords, Optional } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { FamilyUnitConsulted } from './facts';
import { familyUnitOf } from './of-children';

/** The home unit asks its family unit for advice without saying whom it is about. */
export class ConsultFamilyUnit {
  /** Stays in the unit that writes it, as the answer does. */
  @IsWords(5_000) question!: string;
  @Optional() @IsWords(5_000) answer?: string;
}

export const consultFamilyUnit = decide(ConsultFamilyUnit, (state, { question, answer }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const note = { question, answer };
  return [FamilyUnitConsulted.of({ consultationId: known.newId(), unit: familyUnitOf(known), note })];
});
