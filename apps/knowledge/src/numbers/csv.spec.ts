import { expect, it } from '@jest/globals';
import { publish, Tally } from '@vaern/numbers';
import { csvOf } from './csv';

const agencies = [{ code: 'municipality:0561', label: { da: 'A, "B"', en: 'A' } }];
const tally = new Tally();
for (let n = 0; n < 6; n++) tally.add([{ measure: 'cases', codes: { agency: ['municipality:0561'] } }]);
const csv = csvOf({ year: 2026, frozenAt: new Date(0), checksum: '', measures: publish(tally, agencies) });

it('a figure is a line; one that is withheld is empty', () => {
  const lines = csv.split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    'year,measure,dimension,code,label_da,label_en,count',
    '2026,cases,,total,Udsatte,Affected persons,5',
    '2026,cases,agency,municipality:0561,"A, ""B""",A,5',
    '2026,cases,relation,former-partner,Tidligere partner,Former partner,',
  ]);
  expect(lines.at(-1)).toBe('');
});
