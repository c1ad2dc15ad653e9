import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { denmark } from './denmark';
import { Directory } from './directory';
import { corrected, readServiceBook, type ServiceBook } from './service-book';

type Row = ServiceBook['services'][number];
const esbjerg = (district: string, from: string, until?: string): Row => ({
  municipality: '0561',
  district,
  from,
  ...(until !== undefined && { until }),
});
const book = (...services: readonly Row[]): ServiceBook => ({
  version: 1,
  source: 'The ministry',
  services: [...services],
});
const changed = (...rows: readonly Row[]) => new Directory(corrected(denmark, book(...rows)));

describe('who serves whom, as the adopter says it', () => {
  it('changes on its day, and not before', () => {
    const directory = changed(esbjerg('1465', '2027-01-01'), esbjerg('1464', '2007-01-01', '2026-12-31'));
    expect(directory.suggestedDistrict('municipality:0561', '2026-12-31')).toBe('police:1464');
    expect(directory.suggestedDistrict('municipality:0561', '2027-01-01')).toBe('police:1465');
  });
  it('replaces every row of a municipality that is named, and of no other', () => {
    const directory = changed(esbjerg('1465', '2027-01-01'));
    expect(directory.suggestedDistrict('municipality:0561', '2026-12-31')).toBeUndefined();
    expect(directory.suggestedDistrict('municipality:0573', '2026-12-31')).toBe('police:1464');
  });
  it.each<[string, RegExp, readonly Row[]]>([
    [
      'two rows on one day',
      /rows from 2007-01-01 and from 2026-12-31 overlap/,
      [esbjerg('1464', '2007-01-01', '2026-12-31'), esbjerg('1465', '2026-12-31')],
    ],
    ['a row after one without an end', /overlap/, [esbjerg('1464', '2007-01-01'), esbjerg('1465', '2027-01-01')]],
    ['the same row twice', /overlap/, [esbjerg('1464', '2007-01-01'), esbjerg('1464', '2007-01-01')]],
    [
      'a day that is left out',
      /nobody serves it between 2026-12-30 and 2027-01-01/,
      [esbjerg('1464', '2007-01-01', '2026-12-30'), esbjerg('1465', '2027-01-01')],
    ],
    [
      'an end before the beginning',
      /from 2027-01-01 ends before it begins/,
      [esbjerg('1464', '2027-01-01', '2026-12-31')],
    ],
    ['an unknown district', /police:9999 is not/, [esbjerg('9999', '2007-01-01')]],
    [
      'an unknown municipality',
      /municipality:0411 is not/,
      [{ municipality: '0411', district: '1471', from: '2007-01-01' }],
    ],
  ])('is refused with %s', (_, reason, rows) => expect(() => corrected(denmark, book(...rows))).toThrow(reason));
});

describe('the file that says it', () => {
  async function read(text: string) {
    const folder = mkdtempSync(path.join(tmpdir(), 'vaern-services-'));
    const file = path.join(folder, 'services.json');
    writeFileSync(file, text);
    return readServiceBook(file).finally(() => rmSync(folder, { recursive: true }));
  }
  it('is read', async () => {
    const said = book(esbjerg('1465', '2027-01-01'));
    expect(await read(JSON.stringify(said))).toEqual(said);
  });
  it.each<[string, RegExp, string]>([
    ['no JSON', /it is not JSON/, 'Esbjerg;1464'],
    ['a day that never was', /services\.0\.from/, JSON.stringify(book(esbjerg('1464', '2027-02-30')))],
    ['no source', /source/, JSON.stringify({ ...book(esbjerg('1464', '2007-01-01')), source: '' })],
    ['something else', /Unrecognized/, JSON.stringify({ ...book(esbjerg('1464', '2007-01-01')), notes: 1 })],
  ])('is refused with %s', async (_, reason, text) => expect(read(text)).rejects.toThrow(reason));
  it('is refused when it is not there', async () =>
    expect(readServiceBook('/nowhere/services.json')).rejects.toThrow('it cannot be read'));
});
