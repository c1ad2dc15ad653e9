import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Fold, type Row, type View } from '@vaern/views';
import { addressHitView } from './address-hit.view';
import { timelineView } from './timeline.view';

const at = (day: number) => `2026-03-0${day}T08:00:00.000Z`;
const hit = (hitId: string): [string, object] => [
  'AddressHitFound',
  {
    hitId,
    factId: 'f',
    about: 'her',
    class: 'effect',
    field: 'text',
    at: [{ from: 1, to: 4 }],
    where: 'text',
    of: 'work',
  },
];
const decided = (hitId: string, decision: string): [string, object] => [
  'AddressHitDecided',
  { hitId, factId: 'f', where: 'text', decision, reason: 'not-needed' },
];

function folded(view: View, ...told: readonly [type: string, data: object][]): Record<string, Row> {
  const fold = new Fold(view);
  told.forEach(([type, data], index) => {
    const times = { occurredAt: at(index + 1), recordedAt: at(index + 1), toldAt: at(index + 1) };
    fold.apply({ type, data, number: index + 1, stream: 'case', caseId: 'c', ...times } as unknown as Notice);
  });
  return Object.fromEntries(fold.takeChanges().kept.map(({ place, row }) => [place.key, row]));
}
const hits = (...told: readonly [string, object][]) => folded(addressHitView('police'), ...told);

describe('the hits of a case', () => {
  it('wait until they are decided, each by itself, and stand where they were found', () => {
    const rows = hits(hit('a'), hit('b'), decided('a', 'tell'));
    expect(rows.a).toMatchObject({ decided: true, foundAt: at(1), hit: { decision: 'tell', reason: 'not-needed' } });
    expect(rows.b).toMatchObject({ decided: false, hit: { factId: 'f', field: 'text', at: [{ from: 1, to: 4 }] } });
  });
  it('say what was decided last', () =>
    expect(hits(hit('a'), decided('a', 'tell'), decided('a', 'strike')).a).toMatchObject({
      hit: { decision: 'strike' },
    }));
  it('stay decided when they are told again', () =>
    expect(hits(hit('a'), decided('a', 'tell'), hit('a')).a).toMatchObject({ decided: true }));
  it('are none where a decision is about none', () => expect(hits(decided('a', 'tell'))).toEqual({}));
});

it('the timeline has a line for each hit and each decision, though they are about one fact', () => {
  const types = ['AddressHitFound', 'AddressHitDecided'];
  expect(Object.keys(folded(timelineView('police', types), hit('a'), hit('b'), decided('a', 'tell')))).toHaveLength(3);
});
