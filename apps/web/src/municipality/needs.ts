import type { ActionLine, CaseLine, ReferralLine, Worklist } from '../api/answers';

/** One thing on the worklist: what it is about, by when, and whose the next step is. */
export type Need =
  | { readonly kind: 'danger' | 'to-screen' | 'to-review' | 'to-clear'; readonly line: CaseLine; readonly by?: string }
  | { readonly kind: 'referral'; readonly line: ReferralLine; readonly by: string }
  | { readonly kind: 'action'; readonly line: ActionLine; readonly by: string };

export interface Sorted {
  /** Late, in danger, or due before the day is over. */
  readonly now: readonly Need[];
  /** The unit's own, later. */
  readonly soon: readonly Need[];
  /** What somebody else has to do. */
  readonly others: readonly Need[];
}

const DAY = 86_400_000;
/** A step of a plan is due when its day ends. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY - 1).toISOString();

/** What a unit owes and waits for, in the order in which it is needed. */
export function sorted(worklist: Worklist, now: Date): Sorted {
  const isDue = (by: string | undefined) => by !== undefined && Date.parse(by) <= now.getTime() + DAY;
  const danger = worklist.inDangerSinceClosed.map((line): Need => ({ kind: 'danger', line }));
  const toScreen = worklist.toScreen.map((line): Need => ({ kind: 'to-screen', line }));
  const toClear = worklist.toClear.map((line): Need => ({ kind: 'to-clear', line }));
  const inDanger = ({ line }: Need) => 'danger' in line && line.danger;
  const owed: Need[] = [
    ...worklist.ours.map((line): Need => ({ kind: 'referral', line, by: line.respondBy })),
    ...worklist.actions.filter(({ ours }) => ours).map(asAction),
    ...worklist.toReview.map((line): Need => ({ kind: 'to-review', line, by: endOf(line.reviewOn ?? '9999-12-30') })),
  ].toSorted(byClock);
  const waiting: Need[] = [
    ...worklist.theirs.map((line): Need => ({ kind: 'referral', line, by: line.respondBy })),
    ...worklist.actions.filter(({ ours }) => !ours).map(asAction),
  ];
  return {
    now: [...danger, ...toScreen.filter(inDanger), ...owed.filter(({ by }) => isDue(by))],
    soon: [...toClear, ...toScreen.filter((need) => !inDanger(need)), ...owed.filter(({ by }) => !isDue(by))],
    others: waiting.toSorted(byClock),
  };
}

const asAction = (line: ActionLine): Need => ({ kind: 'action', line, by: endOf(line.due) });
const byClock = (a: Need, b: Need) => (a.by ?? '').localeCompare(b.by ?? '');
