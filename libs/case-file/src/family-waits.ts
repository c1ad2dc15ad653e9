import type { Entry } from './entry';

/** What a family unit was told and has not begun on: that children are involved, or that somebody notified about them. */
export interface FamilyWait {
  readonly why: 'informed' | 'notified';
  readonly told: Entry;
}

/** What waits at family units, by involvement. */
export interface FamilyWaits {
  readonly involvements: Readonly<Record<string, Entry>>;
  readonly notifications: readonly Entry[];
  readonly waits: Readonly<Record<string, FamilyWait>>;
}

/** An involvement waits from its beginning; told again, it does not begin again. */
export const waitsSinceInformed = ({ involvements, waits }: FamilyWaits, told: Entry): FamilyWaits['waits'] => {
  const id = String(told.involvementId);
  return involvements[id] ? waits : { ...waits, [id]: { why: 'informed', told } };
};

/** A notification waits for every family unit that is involved; told later than what waits there, it waits in its place. */
export function waitsSinceNotified({ involvements, notifications, waits }: FamilyWaits, told: Entry) {
  if (notifications.some(({ factId }) => factId === told.factId)) return waits;
  const isLater = (id: string) => told.recordedAt >= (waits[id]?.told.recordedAt ?? '');
  const running = Object.keys(involvements).filter((id) => involvements[id]?.endedAt === undefined && isLater(id));
  return { ...waits, ...Object.fromEntries(running.map((id) => [id, { why: 'notified', told } as const])) };
}

/** What is left when this is written in the case file: whatever the family unit writes itself, it has begun. */
export function waitsAfter({ involvements, waits }: FamilyWaits, { by, recordedAt }: Entry): FamilyWaits['waits'] {
  const writer = (by as { readonly unit?: unknown } | undefined)?.unit;
  const left = Object.entries(waits).filter(
    ([id, { told }]) => involvements[id]?.unit !== writer || recordedAt < told.recordedAt,
  );
  return Object.fromEntries(left);
}

/** Of these what waits at the unit itself, the first told first: its involvement is its own ground. */
export const waitsOn = (
  grounds: Readonly<Record<string, { readonly status: string }>>,
  { waits }: Pick<FamilyWaits, 'waits'>,
): readonly FamilyWait[] =>
  Object.entries(waits)
    .flatMap(([id, wait]) => (grounds[id]?.status === 'open' ? [wait] : []))
    .toSorted((a, b) => a.told.recordedAt.localeCompare(b.told.recordedAt));
