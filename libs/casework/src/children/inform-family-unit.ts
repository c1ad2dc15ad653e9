import { TABLE_VERSION } from '../catalogue';
import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { lastStanding } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsCodes, Optional } from '../kernel/validators';
import type { SealedClass } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { addressReason, affectedInformed, fieldSets, noConsentReason } from '../referral/codes';
import { refusal } from '../refusals';
import { informingBases } from './codes';
import { FamilyUnitInformed } from './facts';
import { familyUnitOf } from './of-children';
import type { Involvement } from './state';

/** The home unit tells its family unit of a case with children in it: which words, and on which basis. */
export class InformFamilyUnit {
  @IsCodes(fieldSets) classes!: SealedClass[];
  @IsCode(informingBases) legalBasis!: (typeof informingBases)[number];
  /** For `address` and `place`. */
  @Optional() @IsCode(addressReason) addressReason?: CodeOf<typeof addressReason>;
  @IsCode(affectedInformed) affectedInformed!: CodeOf<typeof affectedInformed>;
  @Optional() @IsCode(noConsentReason) reasonNotInformed?: CodeOf<typeof noConsentReason>;
}

export const informFamilyUnit = decide(InformFamilyUnit, (state, { ...terms }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const unit = familyUnitOf(known);
  if (!lastStanding(state.intake, state.children.involved)) throw refusal('no-children-involved');
  mustBeStated(terms);
  const already = [...state.children.involvements.values()].some(
    (open) => open.unit === unit && tellsAsMuch(open, terms),
  );
  const involvementId = known.newId();
  return already ? [] : [FamilyUnitInformed.of({ ...terms, involvementId, unit, tableVersion: TABLE_VERSION })];
});

/** @throws Refusal `address-needs-reason`, `reason-not-informed` */
function mustBeStated(intent: InformFamilyUnit): void {
  const whereSheIs = intent.classes.some((name) => name === 'address' || name === 'place');
  if (whereSheIs && intent.addressReason === undefined) throw refusal('address-needs-reason');
  if (intent.affectedInformed === 'no' && intent.reasonNotInformed === undefined) throw refusal('reason-not-informed');
}

const tellsAsMuch = (open: Involvement, { classes, legalBasis }: InformFamilyUnit) =>
  open.legalBasis === legalBasis && classes.every((name) => open.classes.includes(name));
