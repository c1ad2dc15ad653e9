import { TABLE_VERSION, type Id, type SealedClass } from '@vaern/casework';
import { id, person, unit, type UnitName } from './cast';
import { stored, type Around, type Plain } from './stored';

export const opened = () => stored('CaseOpened', { homeUnit: unit.home, affected: person.affected });

export const described = (
  personId: Id,
  capacities: Plain<'PersonDescribed'>['capacities'],
  words: readonly SealedClass[] = [],
  around: Around = {},
) =>
  stored(
    'PersonDescribed',
    {
      personId,
      capacities,
      identityStatus: 'known',
      minor: false,
      guardians: [],
      addressProtection: 'none',
      knowsOfCase: 'no',
      interpreterNeeded: false,
    },
    { ...around, words: words.map((name) => [name, personId] as const) },
  );

/** Advice to her on these topics, with a note of the home's own. */
export const advised = (topics: Plain<'AdviceGiven'>['topics'], around: Around = {}) =>
  stored(
    'AdviceGiven',
    {
      adviceId: id(6, 1),
      to: person.affected,
      whom: 'affected',
      items: topics.map((topic) => ({ id: `on-${topic}`, version: 1 })),
      topics,
      onContact: topics.filter((topic) => topic === 'contact').map((topic) => ({ id: `on-${topic}`, version: 1 })),
    },
    { words: ['note'], ...around },
  );

const step = (kind: Plain<'ActionPlanned'>['kind'], owner: UnitName) => ({
  actionId: id(6, 2),
  kind,
  ownerUnit: unit[owner],
});
export const planned = (kind: Plain<'ActionPlanned'>['kind'], owner: UnitName) =>
  stored('ActionPlanned', { ...step(kind, owner), due: '2026-03-10' }, { words: ['narrative'] });
export const done = (kind: Plain<'ActionPlanned'>['kind'], owner: UnitName) =>
  stored('ActionCompleted', step(kind, owner));
/** One goes, the other stays. */
export const merged = (goes: Id, stays: Id) => stored('PersonsMerged', { persons: [goes, stays], into: stays });

/** With the affected person, and a note of it. */
export const conversation = (by: UnitName) =>
  stored(
    'ConversationHeld',
    {
      conversationId: id(6, 1),
      byUnit: unit[by],
      with: person.affected,
      channel: 'phone',
      at: '2026-03-03T10:00:00.000Z',
      reached: true,
    },
    { by, words: ['note'] },
  );
/** Which track is his, as a note of whoever wrote it. */
export const linked = (by: UnitName) => stored('TrackLinked', { byUnit: unit[by] }, { by, words: ['note'] });
export const closed = (referralId: Id = id(2, 1)) =>
  stored('CaseClosed', { reason: 'contact-stopped', answered: [{ running: referralId, answer: 'runs-on' }] });
export const reopened = () => stored('CaseReopened', { reason: 'contact-again' });

export const safeReach = (personId: Id = person.affected) =>
  stored(
    'SafeReachSet',
    { personId, checkedAt: '2026-03-03T10:00:00.000Z', mayCall: true },
    { words: [['reach', personId]] },
  );
export const reachRevoked = (personId: Id = person.affected) => stored('SafeReachRevoked', { personId });

export const consent = (
  consentId: Id,
  recipients: readonly UnitName[],
  fieldSets: readonly SealedClass[],
  purposes: Plain<'ConsentGiven'>['purposes'] = ['counselling', 'report', 'children', 'coordination'],
) =>
  stored('ConsentGiven', {
    consentId,
    saidBy: 'affected',
    how: 'phone',
    explainedVersion: '1',
    interpreterUsed: false,
    recipients: recipients.map((name) => unit[name]),
    purposes,
    fieldSets: [...fieldSets],
  });

export const sent = (
  referralId: Id,
  to: UnitName,
  terms: Partial<Omit<Plain<'ReferralSent'>, 'from' | 'to'>> & { from?: UnitName } = {},
) => {
  const { from = 'home', ...rest } = terms;
  return stored(
    'ReferralSent',
    {
      referralId,
      from: unit[from],
      to: unit[to],
      purpose: 'report',
      legalBasis: 'authority-need',
      fieldSets: [],
      affectedInformed: 'before',
      toldWhatStays: true,
      tableVersion: TABLE_VERSION,
      urgency: 'normal',
      respondBy: '2026-03-10T11:00:00.000Z',
      ...rest,
    },
    { words: ['narrative'], by: from },
  );
};

export const accepted = (referralId: Id, by: UnitName = 'police') =>
  stored('ReferralAccepted', { referralId, handler: `s-${'c'.repeat(26)}` }, { words: ['staff'], by });
export const declined = (referralId: Id) => stored('ReferralDeclined', { referralId, reason: 'no-capacity' });
export const withdrawn = (referralId: Id) => stored('ReferralWithdrawn', { referralId, reason: 'no-longer-needed' });
export const completed = (referralId: Id) =>
  stored('ReferralCompleted', { referralId, outcome: 'helped' }, { words: ['narrative'] });
/** To whoever accepted this referral. */
export const takenOver = (referralId: Id, to: UnitName = 'varde') =>
  stored('HomeUnitChanged', { referralId, alias: unit[to], passing: [unit.home] }, { words: ['place'], by: to });
export const passedOn = (referralId: Id, to: UnitName, from: UnitName = 'varde') =>
  stored('ReferralPassedOn', { referralId, from: unit[from], to: unit[to] }, { by: 'varde' });
/** Sent on as `continuesAs`: a referral that the history still has to send. */
export const forwarded = (referralId: Id, continuesAs: Id, to: UnitName) =>
  stored('ReferralForwarded', { referralId, to: unit[to], reason: 'wrong-district', continuesAs }, { by: 'police' });
export const asked = (referralId: Id, by: UnitName = 'police') =>
  stored('InformationRequested', { referralId, questionId: id(6, 1) }, { words: ['narrative'], by });
export const answered = (referralId: Id) =>
  stored(
    'InformationProvided',
    { referralId, questionId: id(6, 1), respondBy: '2026-03-11T11:00:00.000Z' },
    { words: ['narrative'] },
  );
export const consentWithdrawn = (consentId: Id, recipients?: readonly UnitName[]) =>
  stored('ConsentWithdrawn', {
    consentId,
    saidBy: 'affected',
    how: 'phone',
    pressureAsked: 'asked-none',
    ...(recipients && { recipients: recipients.map((name) => unit[name]) }),
  });

export const incident = (
  entryRef: string,
  audience: Plain<'IncidentLogged'>['audience'],
  words: readonly SealedClass[] = ['log-text'],
  possibleBreachOf?: Id,
) =>
  stored(
    'IncidentLogged',
    { entryRef, ...content, audience, ...(possibleBreachOf !== undefined && { possibleBreachOf }) },
    { words },
  );

export const corrected = (entryRef: string, corrects: Id, audience: Plain<'IncidentLogged'>['audience']) =>
  stored('IncidentCorrected', { entryRef, corrects, reason: 'other', ...content, audience }, { words: ['log-text'] });

export const audienceChanged = (entryRef: string, audience: Plain<'IncidentLogged'>['audience']) =>
  stored('EntryAudienceChanged', { entryRef, audience, reason: 'asked-by-affected' });

const content = {
  occurredFrom: '2026-03-02T10:00:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  witnesses: [],
} satisfies Partial<Plain<'IncidentLogged'>>;

export * from './evidence-facts';
export * from './hit-facts';
export * from './link-facts';
export { nextId, stored } from './stored';
