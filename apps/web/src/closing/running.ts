import type { CaseFile } from '../api/answers';

type Answer = 'withdrawn' | 'runs-on' | 'over';
type Kind = 'referral' | 'danger' | 'action' | 'order' | 'course' | 'involvement' | 'approach';

/** Something that still runs, and the answers that it may be given before the case is closed. */
export interface Running {
  readonly id: string;
  readonly kind: Kind;
  /** The code that names it, in its own list; without one the kind says enough. */
  readonly code?: string | undefined;
  /** The unit that has it, by its alias. */
  readonly unit?: string | undefined;
  readonly answers: readonly Answer[];
}
type Of<K extends keyof CaseFile> = Pick<CaseFile, K>;
export type Open = Of<
  'referrals' | 'dangers' | 'actions' | 'orders' | 'help' | 'familyUnit' | 'approaches' | 'homeUnit' | 'units'
>;

const known = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
const openReferral = ['sent', 'received', 'accepted', 'awaiting-information'];
const runningOrder = ['requested', 'issued', 'served'];

/** Ours may be withdrawn, and runs on where somebody has taken it on; what others sent runs on. */
function answersOf(file: Open, { sent, status }: CaseFile['referrals'][number]): readonly Answer[] {
  const isOurs = file.units[sent?.from ?? ''] === file.units[file.homeUnit ?? ''];
  if (!isOurs) return ['runs-on'];
  return status === 'accepted' ? ['withdrawn', 'runs-on'] : ['withdrawn'];
}

const running = {
  referrals: (file: Open): readonly Running[] =>
    file.referrals
      .filter(({ status }) => openReferral.includes(status))
      .map((one) => ({
        id: one.referralId,
        kind: 'referral',
        code: one.purpose,
        unit: one.sent?.to,
        answers: answersOf(file, one),
      })),
  dangers: ({ dangers }: Open): readonly Running[] =>
    dangers
      .filter(({ cleared }) => cleared !== true)
      .flatMap(({ dangerId, sign }) =>
        known(dangerId).map((id) => ({ id, kind: 'danger', code: sign, answers: ['over'] }) as const),
      ),
  actions: ({ actions }: Open): readonly Running[] =>
    actions
      .filter(({ status }) => status === 'open')
      .flatMap(({ actionId, kind, ours, ownerUnit }) =>
        known(actionId).map((id) => ({
          id,
          kind: 'action' as const,
          code: kind,
          unit: ownerUnit,
          answers: ours ? (['over'] as const) : (['over', 'runs-on'] as const),
        })),
      ),
  orders: ({ orders }: Open): readonly Running[] =>
    orders
      .filter(({ status }) => runningOrder.includes(status))
      .map(({ orderId, kind }) => ({ id: orderId, kind: 'order', code: kind, answers: ['runs-on'] })),
  courses: ({ help, homeUnit, units }: Open): readonly Running[] =>
    help.courses
      .filter(({ opened, closed }) => !closed && units[opened?.byUnit ?? ''] === units[homeUnit ?? ''])
      .map(({ courseId, opened }) => ({ id: courseId, kind: 'course', code: opened?.form, answers: ['over'] })),
  involvements: ({ familyUnit }: Open): readonly Running[] =>
    familyUnit.involvements
      .filter(({ endedAt }) => endedAt === undefined)
      .flatMap(({ involvementId, unit }) =>
        known(involvementId).map((id) => ({ id, kind: 'involvement', unit, answers: ['over', 'runs-on'] }) as const),
      ),
  // What others have planned runs on with them; it is over here once they have left the case, which the hub knows.
  approaches: ({ approaches }: Open): readonly Running[] =>
    approaches
      .filter(({ status }) => status === 'planned')
      .flatMap(({ approachId, kind, ours, byUnit }) =>
        known(approachId).map((id) => ({
          id,
          kind: 'approach' as const,
          code: kind,
          unit: byUnit,
          answers: ours ? (['over'] as const) : (['runs-on', 'over'] as const),
        })),
      ),
};

/** Everything that must be answered before the case is closed, what is dangerous first. */
export const runningIn = (file: Open): readonly Running[] => [
  ...running.dangers(file),
  ...running.orders(file),
  ...running.approaches(file),
  ...running.referrals(file),
  ...running.involvements(file),
  ...running.actions(file),
  ...running.courses(file),
];
