import type { Notice } from '@vaern/ledger';
import type { Row, View } from './view';

/** Where a row stands: within its recipient. */
export interface Place {
  readonly caseId: string;
  readonly key: string;
}

export const placeId = ({ caseId, key }: Place) => `${caseId} ${key}`;

/** Rows of one view and one recipient while notices are folded over them. `undefined` = known not to exist. */
export class Fold {
  readonly #rows = new Map<string, Row | undefined>();
  readonly #changed = new Map<string, Place>();

  constructor(readonly view: View) {}

  /** The places that these notices concern, each once. */
  placesOf(notices: readonly Notice[]): Place[] {
    const places = new Map<string, Place>();
    for (const notice of notices) for (const place of this.#of(notice)) places.set(placeId(place), place);
    return [...places.values()];
  }

  knows(place: Place): boolean {
    return this.#rows.has(placeId(place));
  }

  /** A row as it is stored, or that there is none. */
  stored(place: Place, row: Row | undefined): void {
    this.#rows.set(placeId(place), row);
  }

  apply(notice: Notice): void {
    const handle = this.view.on[notice.type];
    if (!handle || !notice.data || !this.#isOurs(notice)) return;
    for (const place of this.#of(notice)) {
      const id = placeId(place);
      const before = this.#rows.get(id);
      const after = handle(before, notice.data, { notice, key: place.key });
      if (after === before) continue;
      this.#rows.set(id, after);
      this.#changed.set(id, place);
    }
  }

  /** Forgets every row of a case, as one whose rows are no longer stored. */
  dropCase(caseId: string): void {
    for (const map of [this.#rows, this.#changed]) {
      for (const id of map.keys()) if (id.startsWith(`${caseId} `)) map.delete(id);
    }
  }

  /** What changed since the last call: rows to keep, places to remove. */
  takeChanges(): { kept: { place: Place; row: Row }[]; removed: Place[] } {
    const kept: { place: Place; row: Row }[] = [];
    const removed: Place[] = [];
    for (const [id, place] of this.#changed) {
      const row = this.#rows.get(id);
      if (row) kept.push({ place, row });
      else removed.push(place);
    }
    this.#changed.clear();
    return { kept, removed };
  }

  #isOurs({ stream }: Notice): boolean {
    return stream === (this.view.stream ?? 'case');
  }

  #of(notice: Notice): Place[] {
    if (!(notice.type in this.view.on) || !notice.data || !this.#isOurs(notice)) return [];
    const key = this.view.key(notice) ?? [];
    return (typeof key === 'string' ? [key] : key).map((one) => ({ caseId: notice.caseId, key: one }));
  }
}
