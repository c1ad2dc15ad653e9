import type { CaseDesk } from '@vaern/case-desk';
import type { EvidenceStore } from '@vaern/case-file';
import type { Calendar, SetClock } from '@vaern/platform';
import type { YearFreezer } from '../../../knowledge/src';
import type { Cast } from './cast';
import { theChildren } from './children';
import { theClock } from './clock';
import { theColleague } from './colleague';
import { theConflict } from './conflict';
import { theCounterReport } from './counter-report';
import { daysBefore, type Days } from './days';
import { atTheCentre, atThePolice } from './elsewhere';
import { theEmployee } from './employee';
import { theForgetting } from './forgetting';
import { theOfficer } from './officer';
import { thePrevention } from './prevention';
import { theProtectedAddress } from './protected-address';
import { theSecondMunicipality } from './second-municipality';
import { theTrack } from './track';
import { Storyteller } from './storyteller';
import { Timeline } from './timeline';
import { waitingAtTheCentre } from './waiting-at-the-centre';
import { theWithdrawal } from './withdrawal';
import { theYearBefore } from './year-before';

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
  'the year before': theYearBefore,
} as const;

/** Who records whose training, and how many days ago. Each is good for three years. */
const trainings = [
  ['manager', 'visitator', 2_200],
  ['manager', 'visitator', 800],
  ['manager', 'visitator-deputy', 800],
  ['manager', 'employee-safety', 800],
  ['manager-varde', 'visitator-varde', 800],
  ['intake-officer', 'case-officer', 800],
  ['centre-manager', 'counsellor', 800],
] as const;
const THREE_YEARS = 1_096;

export interface Seeding {
  /** A CaseDesk on the story's clock. */
  readonly desk: CaseDesk;
  readonly evidence: EvidenceStore;
  readonly clock: SetClock;
  /** By the story's clock, too. */
  readonly years: YearFreezer;
  readonly today: Date;
  readonly calendar: Calendar;
  readonly person: Cast;
  /** Tells everybody by the story's clock what has happened. */
  readonly telling: () => Promise<void>;
}

/** Tells the demo's stories, as their people would, each step on its day and beside the others. Needs a hub in which nothing has happened. */
export async function seedDemo({ today, calendar, clock, telling, ...parts }: Seeding): Promise<void> {
  const days = daysBefore(today, calendar);
  const timeline = new Timeline(clock, telling);
  const told = [...Object.entries(stories), ...coursesOf(parts.person)];
  await timeline.tell(
    told.map(
      ([name, story]) =>
        () =>
          story(new Storyteller(name, { ...parts, timeline }), days),
    ),
  );
}

const coursesOf = (person: Cast) =>
  trainings.map(([recorder, staff, ago]) => {
    const course = async (tell: Storyteller, days: Days) => {
      await tell.at(days.before(ago, '08:00'));
      const held = { course: 'screening', at: days.day(ago), validUntil: days.day(ago - THREE_YEARS) };
      await tell.trains(recorder, person(staff).id, held);
    };
    return [`training of ${staff} ${ago}`, course] as const;
  });
