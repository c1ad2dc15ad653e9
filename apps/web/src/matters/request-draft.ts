import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { asksForAddress, tellable, usual, type Tellable } from './opened';

export const blank = {
  kind: '',
  against: '',
  protects: [] as readonly string[],
  policeUnit: '',
  legalBasis: '',
  fieldSets: usual as readonly string[],
  addressReason: '',
};
export type Draft = typeof blank;

/** What is asked besides: who is in a new order, and the district by others than the police. */
export interface Asks {
  readonly parties: readonly ('against' | 'protects')[];
  readonly district: boolean;
}

/** Words that may be opened: any by the home, by others what they were given. */
export const openable = (isHome: boolean, given: readonly string[]): readonly Tellable[] =>
  isHome ? tellable : tellable.filter((name) => given.includes(name));

/** The order that is asked for in the place of a provisional one is the final one. */
export const kindAnew = (kind: string | undefined): string =>
  kind === undefined || kind === 'provisional-no-contact' ? 'no-contact' : kind;

/** What must be answered and was not yet, in the order of the page. */
export function missingIn(draft: Draft, { parties, district }: Asks) {
  const where = district ? (['policeUnit'] as const) : [];
  const why = asksForAddress(draft) ? (['addressReason'] as const) : [];
  return unanswered(draft, ['kind', ...parties, ...where, ...why, 'legalBasis']);
}

/** What was filled in, as an order that is asked for in the place of another. */
export function anewOf(draft: Draft, { district }: Pick<Asks, 'district'>): BodyOf<'orders/{orderId}/request'> {
  const { kind, policeUnit, legalBasis, fieldSets, addressReason } = draft;
  return {
    kind,
    legalBasis,
    fieldSets,
    ...(asksForAddress(draft) && { addressReason }),
    ...(district && { policeUnit }),
  } as BodyOf<'orders/{orderId}/request'>;
}

/** The same, as an order that is asked for. It protects the affected person, unless somebody is named. */
export const requestOf = (draft: Draft, asks: Pick<Asks, 'district'>): BodyOf<'orders'> =>
  ({
    ...anewOf(draft, asks),
    against: draft.against,
    ...(draft.protects.length > 0 && { protects: draft.protects }),
  }) as BodyOf<'orders'>;
