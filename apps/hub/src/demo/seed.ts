import type { CaseDesk } from '@vaern/case-desk';
import type { EvidenceStore } from '@vaern/case-file';
import type { Calendar, SetClock } from '@vaern/platform';
import type { Cast } from './cast';
import { theChildren } from './children';
import { theClock } from './clock';
import { theColleague } from './colleague';
import { theConflict } from './conflict';
import { theCounterReport } from './counter-report';
import { daysBefore } from './days';
import { atTheCentre, atThePolice } from './elsewhere';
import { theEmployee } from './employee';
import { theForgetting } from './forgetting';
import { theOfficer } from './officer';
import { thePrevention } from './prevention';
import { theProtectedAddress } from './protected-address';
import { theSecondMunicipality } from './second-municipality';
import { theTrack } from './track';
import { Storyteller } from './storyteller';
import { waitingAtTheCentre } from './waiting-at-the-centre';
import { theWithdrawal } from './withdrawal';

const stories = {
  colleague: theColleague,
  conflict: theConflict,
  children: theChildren,
  withdrawal: theWithdrawal,
  clock: theClock,
  track: theTrack,
  employee: theEmployee,
  'protected address': theProtectedAddress,
  forgetting: theForgetting,
  'second municipality': theSecondMunicipality,
  officer: theOfficer,
  'counter-report': theCounterReport,
  'at the police': atThePolice,
  'at the centre': atTheCentre,
  'waiting at the centre': waitingAtTheCentre,
  prevention: thePrevention,
} as const;

/** Who records whose training. */
const trainings = [
  ['manager', 'visitator'],
  ['manager', 'visitator-deputy'],
  ['manager', 'employee-safety'],
  ['manager-varde', 'visitator-varde'],
  ['intake-officer', 'case-officer'],
  ['centre-manager', 'counsellor'],
] as const;

export interface Seeding {
  /** A CaseDesk on the story's clock. */
  readonly desk: CaseDesk;
  readonly evidence: EvidenceStore;
  readonly clock: SetClock;
  readonly today: Date;
  readonly calendar: Calendar;
  readonly person: Cast;
}

/** Tells the demo's stories, as their people would. Safe to repeat: what was told once is told no more. */
export async function seedDemo({ today, calendar, ...parts }: Seeding): Promise<void> {
  const days = daysBefore(today, calendar);
  const trainer = new Storyteller('training', parts);
  trainer.at(days.before(40, '08:00'));
  for (const [recorder, staff] of trainings) {
    await trainer.trains(recorder, parts.person(staff).id, {
      course: 'screening',
      at: days.day(200),
      validUntil: days.day(-500),
    });
  }
  for (const [name, story] of Object.entries(stories)) await story(new Storyteller(name, parts), days);
}
