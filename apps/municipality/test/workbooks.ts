import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Styles of cells: 1 a day, 2 a day and a time, 3 a time. */
const styles = `${head}<styleSheet xmlns="${main}"><cellXfs count="4">${[0, 14, 22, 20]
  .map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`)
  .join('')}</cellXfs></styleSheet>`;

export type CellOf = string | number | { readonly style: number; readonly of: number };

const letter = (at: number) => String.fromCharCode(65 + at);
const cellXml = (cell: CellOf, at: string): string => {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const { style, of } = typeof cell === 'number' ? { style: 0, of: cell } : cell;
  return `<c r="${at}" s="${style}"><v>${of}</v></c>`;
};
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const sheetXml = (rows: readonly (readonly CellOf[])[]): string =>
  sheetOf(
    rows
      .map(
        (cells, n) =>
          `<row r="${n + 1}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${n + 1}`)).join('')}</row>`,
      )
      .join(''),
  );
export const sheetOf = (inside: string): string =>
  `${head}<worksheet xmlns="${main}"><sheetData>${inside}</sheetData></worksheet>`;

/** The files of a workbook with these sheets, as a spreadsheet writes them. */
export function filesOf(sheets: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const each = (of: (name: string, n: number) => string) => names.map((name, at) => of(name, at + 1)).join('');
  const relation = (n: number, type: string, target: string) =>
    `<Relationship Id="rId${n}" Type="${links}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${each(
      (name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${each((_, n) =>
      relation(n, 'worksheet', `worksheets/sheet${n}.xml`),
    )}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
  };
  names.forEach((name, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = sheets[name] ?? ''));
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
}

/** The same, with a word that cells may say by its number, 0. */
export function sharing(word: string, files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const at = 'xl/_rels/workbook.xml.rels';
  const relation = `<Relationship Id="shared" Type="${links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const relations = new TextDecoder().decode(files[at]).replace('</Relationships>', relation);
  const words = `${head}<sst xmlns="${main}"><si><t>${word}</t></si></sst>`;
  return { ...files, [at]: strToU8(relations), 'xl/sharedStrings.xml': strToU8(words) };
}

export const workbookOf = (sheets: Readonly<Record<string, readonly (readonly CellOf[])[]>>): Uint8Array =>
  zipSync(filesOf(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)]))));

const commentsXml = (authors: readonly string[], cells: readonly string[]) =>
  `${head}<comments xmlns="${main}"><authors>${authors.map((name) => `<author>${name}</author>`).join('')}</authors><commentList>${cells
    .map((at, n) => `<comment ref="${at}" authorId="${n}"><text><t>Se her</t></text></comment>`)
    .join('')}</commentList></comments>`;
const conversation = '{5B0E1A52-6C1D-4C77-9E3B-0D2F6B7A1C11}';

/** Two pictures, two plain comments, and a conversation of two, as spreadsheets write them. */
export const besidesCells: Readonly<Record<string, Uint8Array>> = {
  'xl/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  'xl/media/image2.jpeg': Uint8Array.of(0xff, 0xd8, 0xff),
  'xl/comments1.xml': strToU8(commentsXml(['Nanna', `tc=${conversation}`], ['B2', 'B3'])),
  'xl/comments/comment2.xml': strToU8(commentsXml(['Nanna'], ['A1'])),
  'xl/threadedComments/threadedComment1.xml': strToU8(
    `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" id="${conversation}"><text>Var det her?</text></threadedComment><threadedComment ref="B3" id="{6C}" parentId="${conversation}"><text>Ja</text></threadedComment></ThreadedComments>`,
  ),
};
