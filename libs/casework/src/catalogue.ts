import * as addressHits from './address-hits/facts';
import * as advice from './advice/facts';
import * as approach from './approach/facts';
import * as children from './children/facts';
import { CapacitySet } from './capacity/facts';
import * as consent from './consent/facts';
import * as conversation from './conversation/facts';
import * as coordination from './coordination/facts';
import * as breach from './breach/facts';
import * as forgetting from './forgetting/facts';
import * as evidence from './evidence/facts';
import * as group from './group/facts';
import * as handOver from './hand-over/facts';
import * as intake from './intake/facts';
import type { FactDefinition } from './kernel/fact';
import * as life from './life/facts';
import * as links from './links/facts';
import * as log from './log/facts';
import * as order from './order/facts';
import * as ownAccess from './own-access/facts';
import { BoundaryCrossed } from './episode/facts';
import { TeachingHeld } from './outreach/facts';
import * as referral from './referral/facts';
import * as restriction from './restriction/facts';
import * as report from './report/facts';
import * as screening from './screening/facts';
import * as support from './support/facts';
import * as track from './track/facts';
import { TrackLinked } from './track/linking';
import * as training from './training/facts';

const { ConsentExpired, ConsentGiven, ConsentWithdrawn } = consent;
const { CaseScreened, SecondOpinionGiven } = screening;
const { EntryAudienceChanged, IncidentCorrected, IncidentLogged } = log;

/** Every fact there is. */
export const catalogue = {
  ...intake,
  ...conversation,
  ConsentGiven,
  ConsentWithdrawn,
  ConsentExpired,
  CaseScreened,
  SecondOpinionGiven,
  ...referral,
  IncidentLogged,
  IncidentCorrected,
  EntryAudienceChanged,
  ...evidence,
  ...life,
  ...advice,
  ...addressHits,
  ...coordination,
  ...children,
  ...approach,
  ...forgetting,
  ...restriction,
  ...report,
  ...order,
  ...breach,
  ...ownAccess,
  ...handOver,
  TrackLinked,
  ...support,
  ...track,
  ...group,
  TeachingHeld,
  BoundaryCrossed,
  CapacitySet,
  ...links,
  TrainingCompleted: training.TrainingCompleted,
} as const;

export type FactType = keyof typeof catalogue;
/** The facts that no case has: those of other streams alone. */
export type ApartFactType =
  'TrainingCompleted' | 'TeachingHeld' | 'BoundaryCrossed' | 'CapacitySet' | keyof typeof track | keyof typeof group;

export const factNamed = (type: string): FactDefinition | undefined =>
  (catalogue as Record<string, unknown>)[type] as FactDefinition | undefined;

/** The version of the table of who learns what. A referral keeps the one under which it was sent. */
export const TABLE_VERSION = 1;
