import type { CodeOf } from '../kernel/code-list';
import { daysAfter, yearsAfter } from '../kernel/civil-time';
import type { Day } from '../kernel/words';
import { refusal } from '../refusals';
import type { orderKind } from './codes';

type Kind = CodeOf<typeof orderKind>;
interface Limit {
  /** The last day that an order may have that begins on this one. */
  readonly latest: (from: Day) => Day;
  /** The last day that it may be given anew; absent where it cannot go beyond its first limit. */
  readonly extended?: (to: Day) => Day;
}

const FOUR_WEEKS = 28;
/** How long an order may stand (lov om tilhold, opholdsforbud og bortvisning). A provisional one stands until the final decision. */
const limits: { readonly [K in Exclude<Kind, 'provisional-no-contact'>]: Limit } = {
  'no-contact': { latest: (from) => yearsAfter(from, 5) },
  'exclusion-zone': { latest: (from) => yearsAfter(from, 1) },
  eviction: {
    latest: (from) => daysAfter(from, FOUR_WEEKS),
    extended: (to) => daysAfter(to, FOUR_WEEKS),
  },
};

/** Days from the service of a provisional order until there should be a final decision. */
const UNTIL_DECISION = 60;
export const decideBy = (kind: Kind, servedOn: Day): Day | undefined =>
  kind === 'provisional-no-contact' ? daysAfter(servedOn, UNTIL_DECISION) : undefined;

/** @throws Refusal `provisional-until-decision`, `order-needs-end`, `end-before-start`, `order-too-long` */
export function mustEndInTime(kind: Kind, from: Day, to: Day | undefined): void {
  if (kind === 'provisional-no-contact') {
    if (to !== undefined) throw refusal('provisional-until-decision');
    return;
  }
  if (to === undefined) throw refusal('order-needs-end');
  if (to < from) throw refusal('end-before-start');
  notBeyond(limits[kind].latest(from), to);
}

/** @throws Refusal `provisional-until-decision`, `extension-not-longer`, `order-too-long` */
export function mustBeLonger(
  { kind, from, to }: { readonly kind: Kind; readonly from: Day; readonly to: Day | undefined },
  wanted: Day,
): void {
  if (kind === 'provisional-no-contact' || to === undefined) throw refusal('provisional-until-decision');
  if (wanted <= to) throw refusal('extension-not-longer');
  const { latest, extended } = limits[kind];
  notBeyond(extended?.(to) ?? latest(from), wanted);
}

function notBeyond(latest: Day, to: Day): void {
  if (to > latest) throw refusal('order-too-long', { latest });
}
