import type { CaseState } from '../case';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsCodes, Optional } from '../kernel/validators';
import type { Alias, SealedClass } from '../kernel/words';
import { recipientNamed } from '../recipient';
import { addressReason, fieldSets, legalBasis } from '../referral/codes';
import { openReferralsTo } from '../referral/state';
import { refusal } from '../refusals';
import { runningOrders } from './state';

/** Bases of the police's own work: neither an order nor a breach hangs on a consent that may be withdrawn. */
export const basesOfOrders = legalBasis.codes.filter((basis) => basis !== 'consent');
export const basesOfBreaches = basesOfOrders.filter((basis) => basis !== 'crime-prevention');
export type OwnBasis = Exclude<CodeOf<typeof legalBasis>, 'consent'>;

/** What a police unit is told from now on, on a ground of its own. */
export abstract class OpensAccess {
  @IsCodes(fieldSets) fieldSets!: SealedClass[];
  /** For `address` and `place`. */
  @Optional() @IsCode(addressReason) addressReason?: CodeOf<typeof addressReason>;
}

/** The home unit may open any words; others no more than they were given. @throws Refusal `address-needs-reason`, `beyond-own-access` */
export function mustBeTheirsToOpen(state: CaseState, { by }: Known, opens: OpensAccess): void {
  const where = opens.fieldSets.some((name) => name === 'address' || name === 'place');
  if (where && opens.addressReason === undefined) throw refusal('address-needs-reason');
  if (by.unit === state.intake.homeUnit) return;
  const given = givenTo(state, by.unit);
  if (!opens.fieldSets.every((name) => given.has(name))) throw refusal('beyond-own-access');
}

/** The classes that a unit may read on its open grounds. */
function givenTo({ referral, consent, children, order, breach }: CaseState, unit: Alias): ReadonlySet<SealedClass> {
  const referred = openReferralsTo(referral, unit)
    .filter((open) => (open.status === 'awaiting-information' ? open.before : open).status === 'accepted')
    .flatMap((open) => {
      const scope = open.consentId === undefined ? undefined : consent.consents.get(open.consentId)?.fieldSets;
      return open.fieldSets.filter((name) => scope?.includes(name) ?? true);
    });
  const informed = [...children.involvements.values()].flatMap((open) => (open.unit === unit ? open.classes : []));
  const ordered = runningOrders(order).flatMap(({ request }) =>
    request?.policeUnit === unit ? request.fieldSets : [],
  );
  const reported = [...breach.breaches.values()].flatMap(({ policeUnit, fieldSets: sets, outcome }) =>
    policeUnit === unit && outcome === undefined ? sets : [],
  );
  return new Set([...referred, ...informed, ...ordered, ...reported]);
}

/** The police unit that a body names. @throws Refusal `no-such-unit`, `perpetrator-track-apart`, `police-unit-needed` */
export function policeUnitNamed(known: Known, unit: string | undefined): Alias {
  if (unit === undefined) throw refusal('police-unit-needed');
  const { alias, standing } = recipientNamed(known, unit);
  if (standing !== 'police') throw refusal('police-unit-needed');
  return alias;
}
