import { isHeld, show, type Opened } from '../words';
import type { Stored } from '../case-in-hand';
import { isByHerself, type Entry } from '../entry';
import type { EvidenceRow, Happened, Keeping } from './evidence.view';

/** The entries of rows whose words a page shows: the lines of the list, never what opens a file. */
export const listed = (rows: readonly Stored<EvidenceRow>[]): readonly Entry[] =>
  rows.flatMap(({ keeping: { received, item } }) => [...(received ? [received] : []), ...(item ? [item] : [])]);

/** Whoever has the file without the line of the list knows that it is there. */
const lineOf = ({ received, stored }: Keeping): Entry | undefined => {
  if (received || !stored) return received;
  const { parts: _opener, ...codes } = stored;
  return codes;
};

export function filesShown(rows: readonly Stored<EvidenceRow>[], opened: Opened) {
  return rows.flatMap(({ keeping }) => {
    const line = lineOf(keeping);
    return line ? [{ ...show(line, opened), byHerself: isByHerself(line), ...standing(keeping) }] : [];
  });
}

export const itemsShown = (rows: readonly Stored<EvidenceRow>[], opened: Opened) =>
  rows.flatMap(({ keeping: { item } }) => (item ? [show(item, opened)] : []));

/** Whether the asking unit has the file itself: it received it, or it was handed over to it. */
export const inHand = (stored: Keeping['stored']): boolean => (stored?.parts ?? []).some(isHeld);

const standing = ({ stored, quarantined, handedOver, verified }: Keeping) => ({
  /** Whether the asking unit may read the file now. */
  readable: inHand(stored) && quarantined === undefined,
  quarantined: quarantined && { reason: String(quarantined.reason), at: quarantined.at },
  handedOver: handedOver.map(({ to, referralId, receipt, at }: Happened) => ({
    to: String(to),
    referralId: String(referralId),
    receipt: String(receipt),
    at,
  })),
  verified: verified.map(({ result, at }) => ({ result: String(result), at })),
});

/** The files of each log entry, by its reference. */
export function evidenceOf(rows: readonly Stored<EvidenceRow>[]): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, readonly string[]>();
  for (const { key, entryRef, keeping } of rows)
    if (entryRef && keeping.received) linked.set(entryRef, [...(linked.get(entryRef) ?? []), key]);
  return linked;
}
