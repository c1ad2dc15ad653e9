import type {
  ActionLine,
  ApproachLine,
  BreachLine,
  CaseLine,
  ChildrenLine,
  DangerLine,
  Inbox,
  MatchLine,
  OrderLine,
  ReferralLine,
  Worklist,
} from '../api/answers';
import { dueOf, endOf } from '../cases/due';
import { awaitsAnswer } from '../referrals/opens';

/** One thing on the worklist: what it is about, by when, and whose the next step is. */
export type Need =
  | { readonly kind: 'danger'; readonly line: DangerLine; readonly by?: undefined }
  | { readonly kind: ChildrenLine['why']; readonly line: ChildrenLine; readonly by?: undefined }
  | {
      readonly kind: 'to-screen';
      readonly line: CaseLine;
      readonly danger?: DangerLine | undefined;
      readonly by?: undefined;
    }
  | { readonly kind: 'to-review' | 'to-clear' | 'consent-ends'; readonly line: CaseLine; readonly by?: string }
  | { readonly kind: 'order'; readonly line: OrderLine; readonly by?: string | undefined }
  | { readonly kind: 'address-hits'; readonly line: HitsOfCase; readonly by?: undefined }
  | { readonly kind: 'match'; readonly line: MatchLine; readonly by?: undefined }
  | { readonly kind: 'breach'; readonly line: BreachLine; readonly by?: undefined }
  | { readonly kind: 'approach'; readonly line: ApproachLine; readonly by: string; readonly opens: boolean }
  | { readonly kind: 'referral'; readonly line: ReferralLine; readonly by?: string | undefined }
  | { readonly kind: 'action'; readonly line: ActionLine; readonly by: string };

/** Where words of a case may give away where she is: nobody else is told them before somebody has decided. */
export interface HitsOfCase {
  readonly caseId: string;
  readonly hits: number;
  /** Since when the oldest of them waits. */
  readonly foundAt: string;
}

export interface Sorted {
  /** Late, in danger, or due before the day is over. */
  readonly now: readonly Need[];
  /** The unit's own, later. */
  readonly soon: readonly Need[];
  /** What somebody else has to do. */
  readonly others: readonly Need[];
}

const DAY = 86_400_000;

/** Of an inbox what has no place of its own there. */
export const sentAndOwed = (inbox: Inbox): Worklist => ({
  ...inbox,
  inDanger: [],
  children: [],
  approaches: [],
  orders: [],
  breaches: [],
  matches: [],
});

/** What a unit owes and waits for, in the order in which it is needed. */
export function sorted(worklist: Worklist, now: Date): Sorted {
  const isDue = (need: Need) =>
    mustWarn(need) || isKept(need) || (need.by !== undefined && Date.parse(need.by) <= now.getTime() + DAY);
  const { danger, toScreen } = dangerAndScreening(worklist);
  const children = worklist.children.map((line): Need => ({ kind: line.why, line }));
  const toClear = worklist.toClear.map((line): Need => ({ kind: 'to-clear', line }));
  const inDanger = ({ line }: Need) => 'danger' in line && line.danger;
  const owed: Need[] = [
    ...worklist.ours.map(asReferral),
    ...worklist.actions.filter(({ ours }) => ours).map(asAction),
    ...worklist.approaches.map((line): Need => ({
      kind: 'approach',
      line,
      by: line.when,
      opens: worklist.mayOpen.includes(line.caseId),
    })),
    ...worklist.orders.filter(({ endsSoon }) => endsSoon).map(asOrder),
    ...worklist.consentsEnding.map((line): Need => ({
      kind: 'consent-ends',
      line,
      by: endOf(line.consentEnds ?? '9999-12-30'),
    })),
    ...worklist.toReview.map((line): Need => ({ kind: 'to-review', line, by: endOf(line.reviewOn ?? '9999-12-30') })),
  ].toSorted(byClock);
  const waiting: Need[] = [
    ...worklist.theirs.filter(({ caseClosed }) => !caseClosed).map(asReferral),
    ...worklist.actions.filter(({ ours }) => !ours).map(asAction),
    ...worklist.orders.filter(({ endsSoon }) => !endsSoon).map(asOrder),
    ...worklist.breaches.map((line): Need => ({ kind: 'breach', line })),
  ];
  return {
    now: [...danger, ...toScreen.filter(inDanger), ...children, ...owed.filter(isDue)],
    soon: [
      ...toClear,
      ...hitsByCase(worklist),
      ...worklist.matches.map((line): Need => ({ kind: 'match', line })),
      ...toScreen.filter((need) => !inDanger(need)),
      ...owed.filter((need) => !isDue(need)),
    ],
    others: waiting.toSorted(byClock),
  };
}

/** A case in danger that nobody has screened is one line, not two. */
function dangerAndScreening({ inDanger, toScreen }: Worklist): { danger: readonly Need[]; toScreen: readonly Need[] } {
  const dangerOf = new Map(inDanger.map((line) => [line.caseId, line]));
  const unscreened = new Set(toScreen.map(({ caseId }) => caseId));
  return {
    danger: inDanger.filter(({ caseId }) => !unscreened.has(caseId)).map((line) => ({ kind: 'danger', line })),
    toScreen: toScreen.map((line) => ({ kind: 'to-screen', line, danger: dangerOf.get(line.caseId) })),
  };
}

/** However far ahead it is: she needs the time. */
const mustWarn = (need: Need) => need.kind === 'approach' && need.line.next === 'warn';

/** Of an acute referral, while offices are closed: nobody else looks after it. */
const isKept = ({ kind, line }: Need) => kind === 'referral' && !line.toUs && line.opensAt !== undefined;

function hitsByCase({ addressHits }: Worklist): readonly Need[] {
  const byCase = new Map<string, HitsOfCase>();
  for (const { caseId, foundAt } of addressHits) {
    const before = byCase.get(caseId) ?? { caseId, hits: 0, foundAt };
    byCase.set(caseId, { ...before, hits: before.hits + 1 });
  }
  return [...byCase.values()].map((line) => ({ kind: 'address-hits', line }));
}

/** Once it is accepted no answer is waited for. */
const asReferral = (line: ReferralLine): Need => ({
  kind: 'referral',
  line,
  by: line.status === 'accepted' ? undefined : line.respondBy,
});
const asAction = (line: ActionLine): Need => ({ kind: 'action', line, by: endOf(line.due) });
const asOrder = (line: OrderLine): Need => ({ kind: 'order', line, by: dueOf(line) });
const byClock = (a: Need, b: Need) => clockOf(a).localeCompare(clockOf(b));
const clockOf = (need: Need) => need.by ?? (need.kind === 'referral' ? '9999' : '');

/** Whether its time is over. The clock of a referral runs for as long as its answer is waited for. */
export const isLate = ({ kind, line, by }: Need, now: Date): boolean =>
  by !== undefined && Date.parse(by) < now.getTime() && (kind !== 'referral' || awaitsAnswer(line));

/** Whose the next step is; `me`: of one that nobody answered, whoever sent it. */
export function nextOf(need: Need): 'me' | 'us' | 'sender' | 'recipient' | 'police' | 'owner' {
  switch (need.kind) {
    case 'referral':
      return whoAnswers(need.line);
    case 'action':
      return need.line.ours ? 'us' : 'owner';
    case 'order':
      return need.line.endsSoon ? 'us' : 'police';
    case 'breach':
      return 'police';
    default:
      return 'us';
  }
}

function whoAnswers(line: ReferralLine) {
  const { nextIs, toUs, mine } = line;
  if (!toUs && mine && nextIs === 'sender' && awaitsAnswer(line)) return 'me';
  if (nextIs === (toUs ? 'recipient' : 'sender')) return 'us';
  return toUs ? 'sender' : 'recipient';
}
