import type { FactType, StoredFact } from '@vaern/casework';
import { array, integer, oneof, tuple, type Arbitrary } from 'fast-check';
import { id } from './cast';
import * as make from './facts';
import type { Line } from './draws';
import { content } from './lines';
import { children } from './lines-of-children';
import { consents, referrals, takingBack } from './lines-of-access';
import { hits } from './lines-of-hits';
import { ownAccess } from './lines-of-own-access';
import { links } from './lines-of-links';
import { police } from './lines-of-police';
import { brief, reaches } from './lines-of-reach';

/** Any history, whether the domain would allow it or not; it mostly begins as a case does. */
export const history: Arbitrary<readonly StoredFact[]> = historyOf(
  oneof(
    { weight: 4, arbitrary: oneof(...content) },
    { weight: 3, arbitrary: oneof(...children) },
    { weight: 6, arbitrary: oneof(...referrals) },
    { weight: 2, arbitrary: oneof(...consents) },
    { weight: 2, arbitrary: oneof(...takingBack) },
    { weight: 3, arbitrary: oneof(...police) },
    { weight: 2, arbitrary: oneof(...hits) },
    { weight: 2, arbitrary: oneof(...ownAccess) },
    { weight: 2, arbitrary: oneof(...links) },
    { weight: 1, arbitrary: oneof(...reaches) },
  ),
);

/** A history of safe reaches, set and revoked before and after access ended. */
export const historyOfReaches: Arbitrary<readonly StoredFact[]> = historyOf(
  oneof(
    { weight: 4, arbitrary: oneof(...brief) },
    { weight: 4, arbitrary: oneof(...reaches) },
    { weight: 1, arbitrary: oneof(...takingBack) },
  ),
);

function historyOf(line: Arbitrary<Line>): Arbitrary<readonly StoredFact[]> {
  const lines = array(line, { minLength: 5, maxLength: 25, size: 'max' });
  return tuple(integer({ min: 0, max: 9 }), lines).map(([start, drawn]) =>
    written(start > 0 ? [() => make.opened(), ...drawn] : [...drawn, () => make.opened()]),
  );
}

/** Ids follow from the place in the history, so that the same lines make the same history. */
function written(lines: readonly Line[]): readonly StoredFact[] {
  const facts: StoredFact[] = [];
  for (const line of lines) {
    const fact = line(facts);
    if (isLifeless(fact, facts)) continue;
    const own = id(9, facts.length + 1);
    facts.push({
      ...fact,
      id: own,
      parts: fact.parts.map((part, n) => ({ ...part, id: id(10 + n, facts.length + 1) })),
    });
  }
  return facts;
}

/** What begins what an id names; the first id that a fact has is what it happens to. */
const births: readonly (readonly [FactType, string])[] = [
  ['BreachReported', 'breachId'],
  ['EvidenceStored', 'evidenceId'],
  ['ReferralSent', 'referralId'],
  ['FamilyUnitInformed', 'involvementId'],
  ['ConsentGiven', 'consentId'],
];

/** An id is given once, and nothing happens to what it names before. */
function isLifeless({ type, plain }: StoredFact, before: readonly StoredFact[]): boolean {
  const isBorn = (beginning: string, field: string) =>
    before.some((fact) => fact.type === beginning && fact.plain[field] === plain[field]);
  if (type === 'ReferralSent') return isBorn('ReferralSent', 'referralId');
  if (type === 'OrderRequested') return isBorn('OrderRequested', 'orderId');
  if (type === 'EvidenceReceived') return false;
  if (type === 'EntryAudienceChanged') return !isBorn('IncidentLogged', 'entryRef');
  const born = births.find(([, field]) => plain[field] !== undefined);
  return born !== undefined && isBorn(...born) === (type === born[0]);
}

/** Facts that change nothing but what they say themselves. */
export const contentTypes: ReadonlySet<string> = new Set<FactType>([
  'PersonDescribed',
  'SafeReachSet',
  'SafeReachRevoked',
  'DangerRaised',
  'WishStated',
  'CaseScreened',
  'AdviceGiven',
  'ActionPlanned',
  'ActionCompleted',
  'ConversationHeld',
  'EmergencyCalled',
  'CaseClosed',
  'CaseReopened',
  'CoordinatorAssigned',
  'ColleagueAssigned',
  'ChildrenInvolved',
  'ChildNotificationMade',
  'CallSafetyChecked',
  'FamilyContactMade',
  'VisitationNoted',
  'ApproachPlanned',
  'WarningAttempted',
  'ApproachMade',
  'PoliceReportPrepared',
  'PoliceReportFiled',
  'OrderIssued',
  'OrderServed',
  'OrderExtended',
  'OwnAccessOpened',
  'OwnAccessBound',
  'OwnAccessEnded',
  'TrackLinked',
]);
