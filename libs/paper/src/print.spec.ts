import { describe, expect, it } from '@jest/globals';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Paper } from './paper';
import { print } from './print';

const paper = (...blocks: readonly Block[]): Paper => ({
  title: 'Sagsmappe',
  language: 'da',
  head: 'Eksemplar 7',
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  madeAt: '2026-03-03T09:00:00.000Z',
  blocks,
});
const text = (said: string): Block => ({ kind: 'text', text: said });

const opened = async (...blocks: readonly Block[]): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await print(paper(...blocks))), verbosity: 0 }).promise;

async function linesOf(pdf: PDFDocumentProxy, page = 1): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}

/** What is drawn, piece by piece as it stands on the page, from left to right. */
async function drawnIn(pdf: PDFDocumentProxy, page: number, like: RegExp) {
  const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList();
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.showText) return [];
    const glyphs = (argsArray[at] as [readonly (number | { readonly unicode: string })[]])[0];
    const letters = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
    return like.test(letters) ? [letters] : [];
  });
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const rolesOf = ({ role, children = [] }: Node): readonly unknown[] =>
  role === undefined ? [] : [role, ...children.flatMap((child) => (child.role === undefined ? [] : [rolesOf(child)]))];

describe('a printed paper', () => {
  it('says what each thing on it is, for whoever has it read aloud', async () => {
    const pdf = await opened(
      { kind: 'heading', level: 2, text: 'Personer' },
      { kind: 'heading', level: 3, text: 'Vidne 1' },
      { kind: 'notice', text: 'Kun til politiet.' },
      text('Han stod ved døren.'),
      {
        kind: 'terms',
        terms: [
          ['Navn', 'Bo'],
          ['Født', undefined],
        ],
      },
    );
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Sagsmappe', Language: 'da', CreationDate: 'D:20260303090000Z' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = (await (await pdf.getPage(1)).getStructTree()) as Node;
    expect(tree.children?.map(rolesOf)).toEqual([
      ['Document', ['H1'], ['H2'], ['H3'], ['P'], ['P'], ['L', ['LI', ['Lbl'], ['LBody']]]],
    ]);
    expect(await linesOf(pdf)).toContain('Navn: Bo');
    expect(await linesOf(pdf)).not.toContain('Født');
  });

  it('counts its pages, and names the copy on each', async () => {
    const pdf = await opened(...Array.from({ length: 90 }, (_, nth) => text(`Hændelse ${nth}. `.repeat(12))));
    expect(pdf.numPages).toBeGreaterThan(3);
    for (let page = 1; page <= pdf.numPages; page += 1) {
      expect(await linesOf(pdf, page)).toContain('Eksemplar 7');
      expect(await linesOf(pdf, page)).toContain(`Side ${page} af ${pdf.numPages}`);
    }
  });

  it('loses no letter of a text that is longer than a page', async () => {
    const words = Array.from({ length: 3_000 }, (_, nth) => `ord${nth}`);
    const pdf = await opened(text(words.join(' ')));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, nth) => linesOf(pdf, nth + 1)));
    const found = pages.join('\n').match(/ord\d+/g);
    expect(found).toEqual(words);
  });

  it('writes names in every alphabet, and what it cannot draw or what would hide as its number', async () => {
    const said = await linesOf(
      await opened(text('Łukasz Żółć, Ærø, Ирина, Γιώργος \u{1F9FF} a\u202Eb\u0007c\u200Bd \u{2A6D6}')),
    );
    expect(said).toContain('Łukasz Żółć, Ærø, Ирина, Γιώργος');
    expect(said).toContain('[U+1F9FF]');
    expect(said).toContain('a[U+202E]b[U+0007]c[U+200B]d');
    expect(said).toContain('[U+2A6D6]');
  });

  it('draws what is read from right to left from the right, on as many pages as it takes', async () => {
    const said = 'كان أمام الباب (مرة 34) أخرى';
    const pdf = await opened(text(said), { kind: 'terms', terms: [['Sted', 'في الشارع']] });
    // Each piece as the eye meets it from left to right: turned, with its brackets turned, too.
    expect(await drawnIn(pdf, 1, /\p{Script=Arabic}/u)).toEqual(['ىرخأ (', ' ةرم) بابلا مامأ ناك', 'عراشلا يف']);
    const long = await opened(text(`${said}\n`.repeat(120)));
    expect(long.numPages).toBeGreaterThan(1);
    const tree = (await (await long.getPage(2)).getStructTree()) as Node;
    expect(tree.children?.map(rolesOf)).toEqual([['Document', ['P']]]);
  });

  it('is the same to the byte when it is made again', async () => {
    const made = await Promise.all([print(paper(text('en'))), print(paper(text('en')))]);
    expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps line breaks and what looks like code as it was written', async () => {
    const said = await linesOf(await opened(text('<script>alert(1)</script>\r\n(anden) linje \\ %PDF')));
    expect(said).toContain('<script>alert(1)</script>\n(anden) linje \\ %PDF');
  });
});
