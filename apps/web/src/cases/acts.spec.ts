import { describe, expect, it } from '@jest/globals';
import { actsFor, type Asking } from './acts';

const visitator: Asking = {
  kind: 'municipality',
  role: 'visitator',
  isHome: true,
  isClosed: false,
  isRestricted: false,
  closes: true,
};
const names = (more: Partial<Asking> = {}) => actsFor({ ...visitator, ...more }).map(({ name }) => name);

describe('what can be done in a case', () => {
  it('is all of it at its home in the municipality', () =>
    expect(names()).toEqual([
      'advice',
      'notes',
      'consent',
      'ownAccess',
      'report',
      'orderRequest',
      'order',
      'breach',
      'approach',
      'track',
      'persons',
      'import',
      'papers',
      'links',
      'restriction',
      'handOver',
      'close',
    ]));
  it('is less elsewhere: what the home decides is not offered', () => {
    const elsewhere = names({ isHome: false });
    const decided = [
      'advice',
      'consent',
      'ownAccess',
      'report',
      'orderRequest',
      'restriction',
      'handOver',
      'links',
      'track',
      'close',
    ];
    for (const name of decided) expect(elsewhere).not.toContain(name);
    expect(elsewhere).toContain('notes');
  });
  it('is what protects, and papers, once the case is closed', () =>
    expect(names({ isClosed: true })).toEqual(['notes', 'papers', 'links', 'restriction']));
  it('is decided at home by those who decide there', () => {
    const coordinator = names({ role: 'coordinator', closes: false });
    expect(coordinator).not.toContain('close');
    expect(coordinator).not.toContain('handOver');
    expect(coordinator).not.toContain('restriction');
    expect(coordinator).not.toContain('links');
    expect(coordinator).not.toContain('track');
  });
  it('has the bundle for the police, and the journal for the municipality', () => {
    const police = names({ kind: 'police', role: 'case-officer' });
    expect(police).toContain('bundle');
    expect(names({ kind: 'police', role: 'case-officer', isHome: false })).toEqual(
      expect.arrayContaining(['report', 'orderRequest']),
    );
    expect(police).not.toContain('papers');
    expect(police).not.toContain('import');
    expect(police).toContain('links');
    expect(police).not.toContain('track');
  });
  it('is handed over to another municipality by one, and to a municipality by the others', () => {
    expect(names().filter((name) => name.startsWith('handOver'))).toEqual(['handOver']);
    for (const kind of ['police', 'centre'] as const)
      expect(names({ kind }).filter((name) => name.startsWith('handOver'))).toEqual(['handOverToOne']);
  });
  it('ends a restriction where there is one', () => {
    expect(names({ isRestricted: true })).toContain('restricted');
    expect(names({ isRestricted: true })).not.toContain('restriction');
  });
  it('is nothing for whoever works with perpetrators', () =>
    expect(names({ kind: 'centre', role: 'perpetrator-counsellor' })).toEqual([]));
});
