import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { asksForAddress, usual } from './opened';

export const blank = {
  orderId: '',
  by: 'affected',
  entries: [] as readonly string[],
  legalBasis: 'report-of-crime',
  fieldSets: usual as readonly string[],
  addressReason: '',
  policeUnit: '',
  knownFrom: '',
};
export type Draft = typeof blank;

/** An order that the hub does not know of has no id. */
export const UNKNOWN = 'unknown';

interface Who {
  readonly isPolice: boolean;
  /** The home opens its words; others report on what they were told. */
  readonly isHome: boolean;
}

/** What must be answered and was not yet, in the order of the page. */
export function missingIn(draft: Draft, { isPolice, isHome }: Who) {
  const why = isHome && asksForAddress(draft) ? (['addressReason'] as const) : [];
  const source = isPolice ? [] : (['knownFrom'] as const);
  return unanswered(draft, ['orderId', 'by', 'entries', 'legalBasis', ...why, ...source]);
}

/** What was filled in, as a breach that is reported. */
export function breachOf(draft: Draft, { isHome }: Pick<Who, 'isHome'>): BodyOf<'breaches'> {
  const { orderId, policeUnit, knownFrom, by, entries, legalBasis, fieldSets, addressReason } = draft;
  return {
    by,
    entries,
    legalBasis,
    fieldSets: isHome ? fieldSets : [],
    ...(isHome && asksForAddress(draft) && { addressReason }),
    ...(orderId !== UNKNOWN && { orderId }),
    ...(policeUnit !== '' && { policeUnit }),
    ...(knownFrom !== '' && { knownFrom }),
  } as BodyOf<'breaches'>;
}
