import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { besidesCells, filesOf, sharing, sheetOf, sheetXml, workbookOf } from '../../test/workbooks';
import { timeIn } from './danish-time';
import { readWorkbook } from './read-workbook';
import { Unreadable } from './table';
import { MOST_UNPACKED } from './unpacked';

const day = 46_084;
const log = [
  ['Dato', 'Kl.', 'Hvad'],
  [{ style: 1, of: day }, { style: 3, of: 0.604_166_666_7 }, 'Ringede & råbte'],
  [],
  [{ style: 2, of: day + 0.5 }, '', 'Kom'],
] as const;
const whyOf = (bytes: Uint8Array, sheet?: string) =>
  readWorkbook(bytes, sheet).then(
    () => 'is read',
    (error: unknown) => (error instanceof Unreadable ? error.why : error),
  );

describe('a workbook', () => {
  it('is read with its days and times, and the numbers of its rows', async () => {
    const { rows } = await readWorkbook(workbookOf({ Log: log }));
    expect(rows).toEqual([
      { row: 1, cells: ['Dato', 'Kl.', 'Hvad'] },
      { row: 2, cells: [new Date('2026-03-03T00:00:00Z'), expect.any(Date), 'Ringede & råbte'] },
      { row: 4, cells: [new Date('2026-03-03T12:00:00Z'), null, 'Kom'] },
    ]);
    expect(timeIn(rows[1]?.cells[1])).toBe('14:30');
  });
  it('names the other sheets that hold something', async () => {
    const sheets = { Tom: [], Log: log, Regnskab: [['Beløb'], [100]], Tommere: [] };
    const table = await readWorkbook(workbookOf(sheets));
    expect([table.rows.length, table.otherSheets]).toEqual([3, [{ name: 'Regnskab', rows: 2 }]]);
    const other = await readWorkbook(workbookOf(sheets), 'Regnskab');
    expect([other.rows.length, other.otherSheets]).toEqual([2, [{ name: 'Log', rows: 3 }]]);
  });
  it('says how much it holds besides cells, in whichever sheet', async () => {
    const sheets = filesOf({ Log: sheetXml(log), Tom: sheetXml([]) });
    const { besides } = await readWorkbook(zipSync({ ...sheets, ...besidesCells }));
    expect(besides).toEqual({ files: 2, comments: 4 });
    expect((await readWorkbook(workbookOf({ Log: log }))).besides).toEqual({ files: 0, comments: 0 });
  });
  it('does not take what a cell says for a comment', async () => {
    const says = { Log: [['Hvad'], ['<comment ref="A1"> skrev han']] };
    expect((await readWorkbook(workbookOf(says))).besides.comments).toBe(0);
  });
  it('has no sheet of another name', async () =>
    expect(await whyOf(workbookOf({ Log: log }), 'Anden')).toBe('no-such-sheet'));
  it('that holds nothing is empty', async () => expect(await whyOf(workbookOf({ Log: [] }))).toBe('empty'));
});

describe('what is no workbook', () => {
  const whole = workbookOf({ Log: log });
  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('Dato;Hvad')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['a workbook cut short', whole.subarray(0, whole.length / 2)],
    ['a workbook with a byte changed', whole.map((byte, at) => (at === 60 ? byte ^ 0xff : byte))],
  ])('is refused: %s', async (_, bytes) => expect(await whyOf(bytes)).toBe('not-a-workbook'));
});

describe('a workbook that would not fit', () => {
  const withSheet = (inside: string) => zipSync(filesOf({ Log: sheetOf(inside) }));
  const cell = (at: string) => `<row><c r="${at}"><v>1</v></c></row>`;
  it('is not unpacked further than it may be long', async () => {
    const bomb = zipSync({ ...filesOf({ Log: '' }), 'xl/media/x.bin': new Uint8Array(MOST_UNPACKED + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await whyOf(bomb)).toBe('too-large');
  });
  it('is not unpacked into more files than it may have', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`xl/${n}.xml`, new Uint8Array()]));
    expect(await whyOf(zipSync(many))).toBe('too-large');
  });
  it.each([
    ['a cell far down and another far right', cell('A1') + cell('XFD1048576')],
    ['a column that no sheet has', cell('ZZZZZZZ1')],
    ['a row that no sheet has', '<row r="1e9"><c r="A1000000000"><v>1</v></c></row>'],
    ['a place written as characters', '<row><c r="XF&#68;999999"><v>1</v></c></row>'],
    ['a place behind another attribute', '<row><c s=\'r="\' r="XFD999999"><v>1</v></c></row>'],
  ])('is not read: %s', async (_, inside) => expect(await whyOf(withSheet(inside))).toBe('too-large'));
  it('wherever the sheet lies', async () => {
    const files = filesOf({ Log: '' });
    const at = 'xl/_rels/workbook.xml.rels';
    const moved = {
      ...files,
      [at]: strToU8(new TextDecoder().decode(files[at]).replace('worksheets/sheet1.xml', 'sharedStrings.xml')),
      'xl/sharedStrings.xml': strToU8(sheetOf(cell('XFD1048576')).replace(/(<\/?)(?=[a-z])/g, '$1x:')),
    };
    expect(await whyOf(zipSync(moved))).toBe('too-large');
  });
  it('nor read where many cells say the same long word', async () => {
    const says = Array.from({ length: 1000 }, (_, n) => `<row><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join('');
    const shared = (long: number) => zipSync(sharing('x'.repeat(long), filesOf({ Log: sheetOf(says) })));
    expect(shared(20_000).length).toBeLessThan(10_000);
    expect(await whyOf(shared(20_000))).toBe('too-large');
    expect(await whyOf(shared(5_000))).toBe('is read');
  });
  it('unless it is a whole column of little', async () =>
    expect(await whyOf(withSheet(cell('A1') + cell('C1048576')))).toBe('is read'));
});
