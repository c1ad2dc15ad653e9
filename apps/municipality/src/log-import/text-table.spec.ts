import { describe, expect, it } from '@jest/globals';
import { MOST_TABLE_ROWS, Unreadable } from './table';
import { textFile, textTable } from './text-table';

const cellsOf = (text: string) => textTable(text).rows.map(({ cells }) => cells);
const lines = (count: number) => ['Dato', ...Array.from({ length: count }, () => '3-3-2026')].join('\n');

describe('a table of text', () => {
  it.each([
    ['tabs', 'Dato\tHvad\n3-3-2026\tRingede; to gange, mindst'],
    ['semicolons', 'Dato;Hvad\r\n3-3-2026;"Ringede; to gange, mindst"\r\n'],
    ['commas', 'Dato,Hvad\n3-3-2026,"Ringede; to gange, mindst"'],
    ['bars', 'Dato|Hvad\n3-3-2026|Ringede; to gange, mindst'],
  ])('is read whatever separates its cells: %s', (_, text) =>
    expect(cellsOf(text)).toEqual([
      ['Dato', 'Hvad'],
      ['3-3-2026', 'Ringede; to gange, mindst'],
    ]),
  );
  it('has rows of one column', () => expect(cellsOf('Dato\n3-3-2026')).toEqual([['Dato'], ['3-3-2026']]));
  it('leaves out empty lines and counts them all the same', () =>
    expect(textTable('Dato\tHvad\n\t\n\n3-3-2026\tx').rows.map(({ row }) => row)).toEqual([1, 4]));
  it('holds line breaks in quotation marks', () =>
    expect(cellsOf('Dato;Hvad\n3-3-2026;"to\nlinjer"')[1]).toEqual(['3-3-2026', 'to\nlinjer']));
  it('marks the row whose quotation marks do not match, which may have swallowed others', () => {
    const { rows } = textTable('Dato;Hvad\n3-3-2026;ok\n4-3-2026;"åben\n5-3-2026;x');
    expect(rows.map(({ row, isBroken }) => [row, isBroken])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, true],
    ]);
  });
  it.each(['', '\n\n', ' \t \n;;'.slice(0, 4)])('that holds nothing is none: %j', (text) =>
    expect(() => textTable(text)).toThrow(Unreadable),
  );
  it(`has at most ${MOST_TABLE_ROWS} rows`, () => {
    expect(textTable(lines(MOST_TABLE_ROWS)).rows).toHaveLength(MOST_TABLE_ROWS + 1);
    expect(() => textTable(lines(MOST_TABLE_ROWS + 1))).toThrow(Unreadable);
  });
});

describe('a file of text', () => {
  const text = 'Dato;Hændelse\n3-3-2026;Åbnede brevkassen – “altid”';
  const utf16 = (bom: number[], swap: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return Buffer.concat([Buffer.from(bom), swap ? bytes.swap16() : bytes]);
  };
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16', utf16([0xff, 0xfe], false)],
    ['utf-16', utf16([0xfe, 0xff], true)],
  ] as const)('is read as %s', (encoding, bytes) => {
    const table = textFile(bytes);
    expect(table).toMatchObject({ encoding, separator: ';' });
    expect(table.rows.map(({ cells }) => cells.join(';')).join('\n')).toBe(text);
  });
  it('is read as Danish Windows writes where it is no Unicode', () => {
    const bytes = Buffer.from([...Buffer.from('Dato;H'), 0xe6, ...Buffer.from('ndelse\n3-3-2026;'), 0x93, 0xc5, 0x94]);
    const { encoding, rows } = textFile(bytes);
    expect([encoding, rows[0]?.cells[1], rows[1]?.cells[1]]).toEqual(['windows-1252', 'Hændelse', '“Å”']);
  });
  it('that is no text is no table', () =>
    expect(() => textFile(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toThrow(Unreadable));
});
