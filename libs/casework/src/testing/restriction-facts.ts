import type { Alias } from '../kernel/words';
import { CaseRestricted, CaseUnrestricted, RestrictedReadersChanged } from '../restriction/facts';
import { contact, opened, type Past } from './intake-facts';
import { namedDeputy, namedOfficer, safety, safetyDeputy, units } from './people';
import { accepted, received, sentToPolice } from './referral-facts';
import { screened } from './screening-facts';

type Restricted = Parameters<typeof CaseRestricted.of>[0];

export const passed = (from: Alias, to: Alias) => ({ from, to });
export const toSafety = passed(units.visitation, units.restricted);

/** Both who are named in the municipality read it; the visitation knew of it before. */
export const restricted = (more: Partial<Restricted> = {}) =>
  CaseRestricted.of({
    reason: 'employee',
    certain: true,
    unit: units.restricted,
    units: [toSafety],
    readers: [safety.actor, safetyDeputy.actor],
    excluded: [],
    staff: { readers: [safety.id, safetyDeputy.id] },
    ...more,
  });

export const readersAre = (unit: Alias, ...readers: readonly { readonly actor: string }[]) =>
  RestrictedReadersChanged.of({ unit, readers: readers.map(({ actor }) => actor) });

export const unrestricted = (...back: readonly { from: Alias; to: Alias }[]) =>
  CaseUnrestricted.of({ reason: 'not-staff', units: [...back] });

export const toNamedPolice = passed(units.police, units.policeRestricted);

/** A case that the police had taken on when it was restricted. */
export const inBoth: Past = [
  opened,
  contact,
  screened('stalking'),
  sentToPolice(),
  received,
  accepted,
  restricted({ units: [toSafety, toNamedPolice] }),
  readersAre(units.policeRestricted, namedOfficer, namedDeputy),
];
