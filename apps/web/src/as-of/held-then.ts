import type { FileThen } from '../api/answers';

/** What a file holds besides persons, referrals and the log, in the order in which it is said. */
export const kindsHeld = [
  'contacts',
  'screenings',
  'conversations',
  'advice',
  'consents',
  'actions',
  'reports',
  'orders',
  'breaches',
  'approaches',
  'evidence',
  'items',
] as const;
export type KindHeld = (typeof kindsHeld)[number];

/** How many of each there were; what there was none of is left out. */
export const heldThen = (
  file: Readonly<Record<KindHeld, readonly unknown[]>>,
): readonly (readonly [KindHeld, number])[] =>
  kindsHeld.flatMap((kind) => (file[kind].length === 0 ? [] : [[kind, file[kind].length] as const]));

type Standing = Pick<
  FileThen,
  'danger' | 'orderInForce' | 'orderUntil' | 'breachReported' | 'closedAt' | 'restriction'
>;
export type Mark = 'danger' | 'order' | 'orderUntil' | 'breach' | 'restricted' | 'closed';

/** What must not be overlooked about how a case stood. */
export const marksOf = (file: Standing): readonly Mark[] => [
  ...(file.danger ? (['danger'] as const) : []),
  ...(file.orderInForce ? [file.orderUntil === undefined ? ('order' as const) : ('orderUntil' as const)] : []),
  ...(file.breachReported ? (['breach'] as const) : []),
  ...(file.restriction ? (['restricted'] as const) : []),
  ...(file.closedAt === undefined ? [] : (['closed'] as const)),
];
