import { CaseOpened } from '../../libs/casework/src/intake/facts';
import { beginnings } from '../../libs/casework/src/testing/beginnings';
import { affected, contact, opened, perpetrator, person } from '../../libs/casework/src/testing/intake-facts';
import { informed, planned, warned } from '../../libs/casework/src/testing/children-facts';
import { issued, requested, served } from '../../libs/casework/src/testing/order-facts';
import { noticed } from '../../libs/casework/src/testing/link-facts';
import { by, drawn } from '../../libs/casework/src/testing/decision';
import { ReferralAccepted } from '../../libs/casework/src/referral/facts';
import { familyCounsellor, police, units, visitator } from '../../libs/casework/src/testing/people';
import {
  accepted,
  acceptedByCentre,
  asked,
  consentToCentre,
  otherReferralId,
  received,
  sentToCentre,
  sentToPolice,
  sentToVarde,
} from '../../libs/casework/src/testing/referral-facts';
import {
  inBoth,
  passed,
  restricted,
  toNamedPolice,
  toSafety,
  unrestricted,
} from '../../libs/casework/src/testing/restriction-facts';
import { screened } from '../../libs/casework/src/testing/screening-facts';

const both = [opened, contact, person(affected, 'affected'), person(perpetrator, 'perpetrator')];
const withPolice = [...both, sentToPolice(), received, accepted];
const said = { knownFrom: 'affected-says', to: '2026-03-03' } as const;

const withFamily = (from: string = units.visitation) => [
  informed(),
  sentToPolice({ referralId: otherReferralId, from, to: units.family, purpose: 'children', fieldSets: ['identity'] }),
];
const atThePolice = [
  CaseOpened.of({ homeUnit: units.police, affected }),
  ...both.slice(1),
  sentToVarde({ from: units.police, to: units.visitation }),
  ...withFamily(units.police),
];

const back = [passed(units.restricted, units.visitation), passed(units.policeRestricted, units.police)];
const thenFreed = [
  restricted({
    unit: units.policeRestricted,
    units: [toNamedPolice, toSafety, passed(units.family, units.restricted)],
  }),
  unrestricted(...back),
];

const anew = drawn(700_009);
/** The family unit is asked anew. */
const askedAnew = [
  by(police, sentToPolice({ referralId: anew, from: units.police, to: units.family, purpose: 'children' })),
  by(
    familyCounsellor,
    ReferralAccepted.of({
      referralId: anew,
      handler: familyCounsellor.actor,
      staff: { handler: familyCounsellor.id },
    }),
  ),
];

/** How walks begin: as stories do, from nothing, and where what seldom happens is near. */
export const starts: typeof beginnings = [
  ...beginnings,
  [[], 'ReportContact'],
  [[...withPolice, issued(said, visitator)], 'IssueOrder', 'RevokeOrder', 'ExpireOrder'],
  [[...withPolice, issued(said, visitator), served(said, visitator)], 'IssueOrder', 'ServeOrder', 'ServeOrder'],
  [[...both, screened('stalking'), sentToPolice(), received, accepted, asked], 'ContinueReferral'],
  [[...both, sentToPolice(), received, accepted, planned(), warned()], 'AttemptWarning'],
  [
    [...both, screened('stalking'), consentToCentre(), sentToCentre(), acceptedByCentre, ...withFamily()],
    'RestrictCase',
    'UnrestrictCase',
  ],
  [[...both, screened('stalking'), sentToVarde(), ...withFamily()], 'AcceptReferral', 'RestrictCase', 'UnrestrictCase'],
  [[...atThePolice], 'RestrictCase', 'UnrestrictCase', 'HoldConversation'],
  [[...inBoth, noticed(['cpr'], units.restricted), unrestricted(...back)], 'RestrictCase', 'InformFamilyUnit'],
  [[...atThePolice, ...thenFreed], 'AcceptReferral', 'InformFamilyUnit', 'HoldConversation'],
  [[...atThePolice, ...thenFreed, ...askedAnew], 'HoldConversation', 'HoldConversation', 'ForwardReferral'],
  [[...inBoth, requested({ policeUnit: units.policeRestricted })], 'IssueOrder', 'DenyOrder', 'ServeOrder'],
];
