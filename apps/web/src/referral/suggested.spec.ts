import { expect, it } from '@jest/globals';
import type { CaseFile } from '../api/answers';
import { withSuggested } from './suggested';

const units = ['municipality:0561/family', 'police:1464/intake', 'police:1465/intake', 'centre:dk/affected'];
const restrictedFor = (reason: string) => ({ restriction: { reason } }) as unknown as Pick<CaseFile, 'restriction'>;

it('the suggested district stands first among the districts', () =>
  expect(withSuggested(units, 'police:1465', {})).toEqual({
    units: ['municipality:0561/family', 'police:1465/intake', 'police:1464/intake', 'centre:dk/affected'],
    suggested: 'police:1465/intake',
  }));
it('nothing is suggested by whom nothing is known of, nor a district that cannot be asked', () => {
  expect(withSuggested(units, undefined, {})).toEqual({ units });
  expect(withSuggested(units, 'police:1471', {})).toEqual({ units });
});
it('nothing is suggested where the perpetrator may be staff', () => {
  expect(withSuggested(units, 'police:1464', restrictedFor('staff-as-perpetrator'))).toEqual({ units });
  expect(withSuggested(units, 'police:1464', restrictedFor('employee')).suggested).toBe('police:1464/intake');
});
