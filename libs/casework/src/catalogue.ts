import * as advice from './advice/facts';
import * as consent from './consent/facts';
import * as conversation from './conversation/facts';
import * as handOver from './hand-over/facts';
import * as intake from './intake/facts';
import type { FactDefinition } from './kernel/fact';
import * as life from './life/facts';
import * as log from './log/facts';
import * as referral from './referral/facts';
import * as restriction from './restriction/facts';
import * as screening from './screening/facts';
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
  ...life,
  ...advice,
  ...restriction,
  ...handOver,
  TrainingCompleted: training.TrainingCompleted,
} as const;

export type FactType = keyof typeof catalogue;

export const factNamed = (type: string): FactDefinition | undefined =>
  (catalogue as Record<string, unknown>)[type] as FactDefinition | undefined;

/** The version of the table of who learns what. A referral keeps the one under which it was sent. */
export const TABLE_VERSION = 1;
