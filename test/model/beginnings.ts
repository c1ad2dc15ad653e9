import { beginnings } from '../../libs/casework/src/testing/beginnings';
import { affected, contact, opened, perpetrator, person } from '../../libs/casework/src/testing/intake-facts';
import { planned, warned } from '../../libs/casework/src/testing/children-facts';
import { issued, requested, served } from '../../libs/casework/src/testing/order-facts';
import { visitator } from '../../libs/casework/src/testing/people';
import { accepted, asked, received, sentToPolice } from '../../libs/casework/src/testing/referral-facts';
import { inBoth } from '../../libs/casework/src/testing/restriction-facts';
import { screened } from '../../libs/casework/src/testing/screening-facts';

const both = [opened, contact, person(affected, 'affected'), person(perpetrator, 'perpetrator')];
const withPolice = [...both, sentToPolice(), received, accepted];
const said = { knownFrom: 'affected-says', to: '2026-03-03' } as const;

/** How walks begin: as stories do, from nothing, and where what seldom happens is near. */
export const starts: typeof beginnings = [
  ...beginnings,
  [[], 'ReportContact'],
  [[...withPolice, issued(said, visitator)], 'IssueOrder', 'RevokeOrder', 'ExpireOrder'],
  [[...withPolice, issued(said, visitator), served(said, visitator)], 'IssueOrder', 'ServeOrder', 'ServeOrder'],
  [[...both, screened('stalking'), sentToPolice(), received, accepted, asked], 'ContinueReferral'],
  [[...both, sentToPolice(), received, accepted, planned(), warned()], 'AttemptWarning'],
  [[...inBoth, requested()], 'IssueOrder', 'DenyOrder', 'ServeOrder'],
];
