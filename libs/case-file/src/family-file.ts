import { merged, withEntry, type Entry } from './entry';
import { waitsSinceInformed, waitsSinceNotified, type FamilyWaits } from './family-waits';

type ById = Readonly<Record<string, Entry>>;

/** What of a case is about contact persons, colleagues, children and those around them. */
export interface FamilyFile extends FamilyWaits {
  /** Each with when and why it ended, if it did. */
  readonly coordinators: ById;
  readonly colleagues: ById;
  /** As last said. */
  readonly childrenInvolved?: Entry;
  readonly consultations: readonly Entry[];
  /** By person, the last. */
  readonly callSafety: ById;
  readonly contacts: readonly Entry[];
  readonly visitation: readonly Entry[];
}

export const noFamily: FamilyFile = {
  coordinators: {},
  colleagues: {},
  involvements: {},
  waits: {},
  consultations: [],
  notifications: [],
  callSafety: {},
  contacts: [],
  visitation: [],
};

type Change = (family: FamilyFile, told: Entry) => Partial<FamilyFile>;
type Lists = 'consultations' | 'notifications' | 'contacts' | 'visitation';
type Maps = 'coordinators' | 'colleagues' | 'involvements';

const listed =
  (list: Lists): Change =>
  (family, told) => ({ [list]: withEntry(family[list], told) });

/** What was told of it before, its end included, with what is told now. */
const begun =
  (map: Maps, idField: string): Change =>
  (family, told) => {
    const id = String(told[idField]);
    const before = family[map][id];
    const end = before && { endedAt: before.endedAt, endReason: before.endReason };
    return { [map]: { ...family[map], [id]: { ...merged(before, told), ...(before?.endedAt ? end : {}) } } };
  };

const ended =
  (map: Maps, idField: string): Change =>
  (family, told) => {
    const id = String(told[idField]);
    const before = family[map][id];
    const end = { endedAt: told.occurredAt, ...(told.reason !== undefined && { endReason: told.reason }) };
    return before ? { [map]: { ...family[map], [id]: { ...before, ...end } } } : {};
  };

/** The later of two, or both tellings of the same. */
const latest = (before: Entry | undefined, told: Entry): Entry => {
  if (!before || before.factId === told.factId) return merged(before, told);
  return before.recordedAt > told.recordedAt ? before : told;
};

/** What each fact changes, by its type. */
export const familyChanges = {
  CoordinatorAssigned: begun('coordinators', 'coordinatorId'),
  CoordinatorEnded: ended('coordinators', 'coordinatorId'),
  ColleagueAssigned: begun('colleagues', 'assignmentId'),
  ColleagueReleased: ended('colleagues', 'assignmentId'),
  ChildrenInvolved: ({ childrenInvolved }, told) => ({ childrenInvolved: latest(childrenInvolved, told) }),
  FamilyUnitConsulted: listed('consultations'),
  FamilyUnitInformed: (family, told) => ({
    ...begun('involvements', 'involvementId')(family, told),
    waits: waitsSinceInformed(family, told),
  }),
  FamilyInvolvementEnded: ended('involvements', 'involvementId'),
  ChildNotificationMade: (family, told) => ({
    ...listed('notifications')(family, told),
    waits: waitsSinceNotified(family, told),
  }),
  CallSafetyChecked: ({ callSafety }, told) => {
    const person = String(told.with);
    return { callSafety: { ...callSafety, [person]: latest(callSafety[person], told) } };
  },
  FamilyContactMade: listed('contacts'),
  VisitationNoted: listed('visitation'),
} as const satisfies Readonly<Record<string, Change>>;

const isRunning = ({ endedAt }: Entry) => endedAt === undefined;

/** To whom the case is assigned: contact persons, deputies and colleagues, by what the case calls them. */
export const assignedTo = ({ coordinators, colleagues }: FamilyFile): readonly string[] =>
  [...Object.values(coordinators), ...Object.values(colleagues)]
    .filter(isRunning)
    .flatMap(({ who, deputy }) => [who, deputy])
    .filter((name) => typeof name === 'string');

/** Every entry that may have words. */
export const familyEntries = (family: FamilyFile): readonly Entry[] => [
  ...Object.values(family.coordinators),
  ...Object.values(family.colleagues),
  ...family.consultations,
  ...Object.values(family.callSafety),
  ...family.contacts,
  ...family.visitation,
];
