import { describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Directory } from './directory';
import { onlyNamesOf, parseStaffBook, readStaffBook, Staff, StaffBookError } from './staff-book';

const directory = new Directory();
const roster = { 'municipality:0561/restricted': ['a', 'b', 'b'] };
const officer = { agency: 'police:1464', id: 'o-1', cpr: '1502364701' };
const named = {
  agency: 'police:1464',
  id: 'o-2',
  cpr: '2105364703',
  name: 'Prøve Betjent',
  units: [{ unit: 'police:1464/intake', roles: ['case-officer'] }],
};
const book = { version: 1, rosters: roster, staff: [officer] };
const text = JSON.stringify(book);
const staffOf = (changed: object) => new Staff(directory, parseStaffBook(JSON.stringify({ ...book, ...changed })));

describe('the staff book', () => {
  it('says who is named to read restricted cases, each once, and nobody elsewhere', () => {
    expect(staffOf({}).rosterOf('municipality:0561/restricted')).toEqual(['a', 'b']);
    expect(staffOf({}).rosterOf('police:1464/restricted')).toEqual([]);
    expect(new Staff(directory).rosterOf('municipality:0561/restricted')).toEqual([]);
  });
  it('says by which numbers staff are known', () =>
    expect(staffOf({}).known()).toEqual([{ ...officer, units: [], phones: [], emails: [] }]));
  it('says at which number others reach a unit', () => {
    const phones = { 'police:1464/intake': '00 00 14 64' };
    expect(staffOf({ phones }).phones).toEqual(phones);
    expect(staffOf({}).phones).toEqual({});
  });
  it('hands on to one agency who works there, and neither numbers nor who reads restricted cases', () => {
    const second = { ...named, agency: 'police:1465', units: [] };
    const handedOn = onlyNamesOf(
      parseStaffBook(JSON.stringify({ ...book, staff: [officer, named, second] })),
      'police:1464',
    );
    expect(handedOn).toEqual({
      version: 1,
      rosters: {},
      phones: {},
      staff: [{ agency: 'police:1464', id: 'o-2', name: named.name, units: named.units, phones: [], emails: [] }],
    });
    expect(parseStaffBook(JSON.stringify(handedOn))).toEqual(handedOn);
  });
  it.each([
    ['a roster of one', { rosters: { 'police:1464/restricted': ['a', 'a'] } }],
    ['a roster of a unit that reads no restricted cases', { rosters: { 'police:1464/intake': ['a', 'b'] } }],
    ['a roster of no unit', { rosters: { 'police:9999/restricted': ['a', 'b'] } }],
    ['a number of no unit', { phones: { 'police:1464/nowhere': '00 00 14 64' } }],
    ['a number of blanks', { phones: { 'police:1464/intake': ' ' } }],
    ['staff of no agency', { staff: [{ ...officer, agency: 'police:9999' }] }],
    ['a name without a unit', { staff: [{ ...named, units: [] }] }],
    ['a unit of another agency', { staff: [{ ...named, units: [{ unit: 'police:1465/intake' }] }] }],
    ['a unit that nobody has', { staff: [{ ...named, units: [{ unit: 'police:1464/nowhere' }] }] }],
    ['one account with two names', { staff: [named, { ...named, name: 'Prøve Anden' }] }],
    ['a name of blanks', { staff: [{ ...named, name: '  ' }] }],
    ['a CPR number of nine digits', { staff: [{ ...officer, cpr: '150236470' }] }],
    ['a field of its own', { notes: [] }],
    ['another version', { version: 2 }],
  ])('refuses %s', (_, changed) => expect(() => staffOf(changed)).toThrow(StaffBookError));
  it('refuses what is no JSON, and says nothing of whom it holds', () => {
    expect(() => parseStaffBook('{')).toThrow('staff book: it is not JSON');
    expect(() => staffOf({ staff: [{ ...officer, cpr: 'hemmelig' }] })).toThrow(/^staff book: wrong at staff.0.cpr$/);
  });
  it('is read from a file that nobody else may read', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'vaern-staff-')), 'staff.json');
    await expect(readStaffBook(file)).rejects.toThrow('cannot be read');
    writeFileSync(file, text, { mode: 0o600 });
    expect((await readStaffBook(file)).rosters).toEqual(roster);
    chmodSync(file, 0o640);
    await expect(readStaffBook(file)).rejects.toThrow('0600');
  });
});
