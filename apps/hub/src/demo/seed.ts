import type { Actor } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import type { DemoPerson } from '@vaern/directory';
import type { Calendar, SetClock } from '@vaern/platform';
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
  readonly clock: SetClock;
  readonly today: Date;
  readonly calendar: Calendar;
  readonly people: readonly DemoPerson[];
}

/** Tells the demo's stories, as their people would. Safe to repeat: what was told once is told no more. */
export async function seedDemo({ desk, clock, today, calendar, people }: Seeding): Promise<void> {
  const person = (name: string) => actorOf(people, name);
  const days = daysBefore(today, calendar);
  const trainer = new Storyteller('training', { desk, clock, person });
  trainer.at(days.before(40, '08:00'));
  for (const [recorder, staff] of trainings) {
    await trainer.trains(recorder, person(staff).id, {
      course: 'screening',
      at: days.day(200),
      validUntil: days.day(-500),
    });
  }
  for (const [name, story] of Object.entries(stories))
    await story(new Storyteller(name, { desk, clock, person }), days);
}

function actorOf(people: readonly DemoPerson[], name: string): Actor {
  const found = people.find(({ user }) => user === name);
  if (!found) throw new Error(`nobody in the demo is called ${name}`);
  const { id, agency, unit, roles } = found;
  return { id, agency, unit, roles, role: roles[0] ?? '' };
}
