import { alias, id, instant } from '@vaern/casework';
import { z } from 'zod';
import { evidenceLine, itemLine } from '../evidence/answers';
import { addressHit } from './address-hit-answers';
import { actionStanding, logFact, referral, units } from './answers';
import { entry } from './entry-shape';
import { familyOfCase, holdsOfCase, reachOfPerson } from './family-answers';
import { linkShown, matchShown } from './other-case-answers';
import { flags, matters } from './police-answers';

const course = z.object({
  courseId: id,
  opened: entry('CourseOpened').optional(),
  sessions: z.array(entry('SessionHeld')),
  closed: entry('CourseClosed').optional(),
});
/** Groups, courses and questions without names. */
const help = z.object({
  interests: z.array(entry('SupportGroupInterestRegistered')),
  placements: z.array(entry('SupportGroupPlaced')),
  questions: z.array(entry('NoNamesQuestionAsked')),
  courses: z.array(course),
});

/** A case file as it is answered, now or as of a day. */
export const caseAsShown = z.object({
  caseId: id,
  grounds: z.record(z.string(), z.object({ basis: z.string(), status: z.enum(['open', 'ended']) })),
  outcome: z.string().optional(),
  concern: z.string().optional(),
  danger: z.boolean(),
  closedAt: instant.optional(),
  restriction: entry('CaseRestricted').optional(),
  /** Her own way in, while it stands: since `occurredAt`, and on a device since `boundAt`. */
  ownAccess: entry('OwnAccessOpened').extend({ boundAt: instant.optional() }).optional(),
  /** Of a restricted case: who was named to read it since. */
  readers: z.array(entry('RestrictedReadersChanged')),
  ...flags,
  ...matters,
  closures: z.array(entry('CaseClosed').extend({ reopenedAt: instant.optional() })),
  conversations: z.array(entry('ConversationHeld')),
  emergencyCalls: z.array(entry('EmergencyCalled')),
  trackLinks: z.array(entry('TrackLinked')),
  opened: entry('CaseOpened').optional(),
  /** The home unit of today, as far as the asking unit was told. */
  homeUnit: alias.optional(),
  handOvers: z.array(entry('HomeUnitChanged')),
  contacts: z.array(entry('ContactReported')),
  persons: z.array(
    z.object({
      personId: id,
      /** Who turned out to be this person: words and codes may still name them. */
      mergedIds: z.array(id),
      descriptions: z.array(entry('PersonDescribed')),
      ...reachOfPerson,
    }),
  ),
  wish: entry('WishStated').optional(),
  dangers: z.array(entry('DangerRaised').extend({ cleared: z.boolean().optional() })),
  screenings: z.array(entry('CaseScreened')),
  secondOpinions: z.array(entry('SecondOpinionGiven')),
  advice: z.array(entry('AdviceGiven')),
  addressHits: z.array(addressHit),
  /** Told to the home alone, while the other case is there for whoever asks. */
  matches: z.array(matchShown),
  links: z.array(linkShown),
  actions: z.array(
    entry('ActionPlanned').extend({ ...actionStanding, reason: z.string().optional(), endedAt: instant.optional() }),
  ),
  consents: z.array(
    entry('ConsentGiven').extend({
      status: z.string(),
      endedAt: instant.optional(),
      withdrawnFrom: z.array(alias).optional(),
    }),
  ),
  ...familyOfCase,
  ...holdsOfCase,
  referrals: z.array(referral),
  evidence: z.array(evidenceLine),
  items: z.array(itemLine),
  help,
});
export const casefile = caseAsShown.extend({
  version: z.string(),
  standing: z.string(),
  units,
});

/** `told`: how many notices; `logEntries`: how many there were, of which the newest are shown. */
export const knownThen = z.object({
  date: z.iso.date(),
  told: z.int(),
  file: caseAsShown.optional(),
  log: z.array(logFact),
  logEntries: z.int(),
  units,
});
