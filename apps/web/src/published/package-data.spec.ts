import { describe, expect, it } from '@jest/globals';
import { holdingOn, labelIn, type Advice } from './package-data';

const advice = (version: number, validFrom: string, withdrawn?: string) =>
  ({ id: 'change-number', version, validFrom, ...(withdrawn !== undefined && { withdrawn }) }) as unknown as Advice;

describe('the guidance package, read by everybody', () => {
  it('has of each advice the version that holds on that day', () => {
    const all = [advice(1, '2018-01-01', '2025-01-01'), advice(2, '2025-01-01'), advice(3, '2030-01-01')];
    const versions = (day: string) => holdingOn(all, day).map(({ version }) => version);
    expect(['2024-12-31', '2025-01-01', '2026-11-22', '2030-01-01'].map(versions)).toEqual([[1], [2], [2], [2, 3]]);
  });

  it('says what its codes mean, and shows a code that it does not name', () => {
    const contents = { codes: [{ name: 'advice-topic', labels: { safety: { da: 'Sikkerhed', en: 'Safety' } } }] };
    expect(labelIn(contents, 'advice-topic', 'safety')).toEqual({ da: 'Sikkerhed', en: 'Safety' });
    expect(labelIn(contents, 'advice-topic', 'newer')).toEqual({ da: 'newer', en: 'newer' });
  });
});
