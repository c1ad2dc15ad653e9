import type { Notice } from '@vaern/ledger';
import { Fold, type Row, type View } from '@vaern/views';

export const CASE = '00000000-0000-4000-8000-000000000001';
export const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
export const part = (id: string) => ({ id, class: 'identity', person: 'her', commitment: 'c', ciphertext: 'x' });

/** The rows of a view after these notices, by key. */
export function folded(view: View, ...told: readonly (readonly [type: string, data: object])[]): Record<string, Row> {
  const fold = new Fold(view);
  told.forEach(([type, data], index) => {
    const notice = {
      type,
      data,
      number: index + 1,
      stream: view.stream ?? 'case',
      caseId: CASE,
      occurredAt: at(index + 1),
      recordedAt: at(index + 1),
      toldAt: at(index + 1),
      legalBasis: 'consent',
    };
    fold.apply(notice as unknown as Notice);
  });
  return Object.fromEntries(fold.takeChanges().kept.map(({ place, row }) => [place.key, row]));
}
