import Pdf from 'pdfkit';
import { readFaces, type Faces } from './fonts';
import { legible } from './legible';
import type { Block, Paper } from './paper';
import { turnedLines, turns, type TurnedLine } from './right-to-left';

const MARGIN = 62;
const GREY = '#555555';
/** A piece is shaped as a whole, not word by word: so its letters join, and it is turned as a whole. */
const SHAPED = { features: [] };
const sizes = { title: 18, 2: 14, 3: 11.5, text: 10, small: 8 } as const;

/** The paper as a tagged PDF that archives take (PDF/A-2a): A4, its pages counted. The same paper makes the same bytes. */
export async function print(paper: Paper): Promise<Buffer> {
  const made = new Date(paper.madeAt);
  const pdf = new Pdf({
    size: 'A4',
    margins: { top: MARGIN + 12, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    info: { Title: paper.title, CreationDate: made, ModDate: made, Producer: 'Værn', Creator: 'Værn' },
  });
  const bytes = gathered(pdf);
  const pen = new Pen(pdf, await readFaces());
  pen.heading('H1', paper.title, sizes.title);
  for (const block of paper.blocks) pen.write(block);
  pen.margins(paper);
  pdf.end();
  return bytes;
}

function gathered(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
}

/** Writes block after block, each with what it is. */
class Pen {
  readonly #body;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly faces: Faces,
  ) {
    pdf.registerFont('plain', faces.plain.file).registerFont('bold', faces.bold.file);
    this.#body = pdf.struct('Document');
    pdf.addStructure(this.#body);
  }

  write(block: Block): void {
    if (block.kind === 'heading') return this.heading(`H${block.level}`, block.text, sizes[block.level]);
    if (block.kind === 'text') return this.#paragraph(block.text);
    if (block.kind === 'notice') return this.#notice(block.text);
    return this.#terms(block.terms);
  }

  heading(tag: string, text: string, size: number): void {
    const { pdf } = this;
    this.#roomFor(size * 4);
    if (tag !== 'H1') pdf.moveDown(tag === 'H2' ? 1.2 : 0.8);
    this.#add(tag, () => this.#face('bold', size).text(this.#drawn(text, 'bold')));
    pdf.moveDown(0.3);
  }

  /** At the head of each page what it belongs to, and which it is: no part of what is read aloud. */
  margins({ head, pageOf }: Pick<Paper, 'head' | 'pageOf'>): void {
    const { pdf } = this;
    const { count } = pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      pdf.switchToPage(page);
      const { width, margins } = pdf.page;
      const top = margins.top;
      margins.top = 0;
      pdf.markContent('Artifact', { type: 'Pagination' });
      const line = { width: width - 2 * MARGIN, lineBreak: false } as const;
      this.#face('plain', sizes.small).fillColor(GREY);
      pdf.text(this.#drawn(head, 'plain'), MARGIN, MARGIN / 2, line);
      pdf.text(pageOf(page + 1, count), MARGIN, MARGIN / 2, { ...line, align: 'right' });
      pdf.endMarkedContent();
      margins.top = top;
    }
    this.#body.end();
  }

  #paragraph(text: string): void {
    if (turns(text)) return this.#turned(text);
    this.#add('P', () => this.#face('plain', sizes.text).text(this.#drawn(text, 'plain'), { lineGap: 2 }));
    this.pdf.moveDown(0.5);
  }

  /** What is read from right to left, or both ways, line by line; each page's share is a paragraph of its own. */
  #turned(text: string): void {
    const { pdf } = this;
    const width = pdf.page.width - 2 * MARGIN;
    this.#face('plain', sizes.text);
    let rest = turnedLines(this.#drawn(text, 'plain'), (line) => pdf.widthOfString(line, SHAPED) <= width);
    while (rest.length > 0) {
      this.#roomFor(this.#lineHeight);
      const room = Math.max(1, Math.floor((pdf.page.height - MARGIN - pdf.y) / this.#lineHeight));
      const lines = rest.slice(0, room);
      rest = rest.slice(room);
      const actual = lines.map((line) => line.text).join(' ');
      this.#add('P', () => lines.forEach((line) => this.#turnedLine(line, width)), { actual });
    }
    pdf.moveDown(0.5);
  }

  #turnedLine({ pieces, fromRight }: TurnedLine, width: number): void {
    const { pdf } = this;
    const { y } = pdf;
    const widths = pieces.map((piece) => pdf.widthOfString(piece, SHAPED));
    let x = MARGIN + (fromRight ? width - widths.reduce((sum, one) => sum + one, 0) : 0);
    pieces.forEach((piece, nth) => {
      pdf.text(piece, x, y, { ...SHAPED, lineBreak: false });
      x += widths[nth] ?? 0;
    });
    pdf.x = MARGIN;
    pdf.y = y + this.#lineHeight;
  }

  get #lineHeight(): number {
    return this.pdf.currentLineHeight(true) + 2;
  }

  #notice(text: string): void {
    const { pdf } = this;
    const drawn = this.#drawn(text, 'bold');
    const width = pdf.page.width - 2 * MARGIN;
    const height = this.#face('bold', sizes.text).heightOfString(drawn, { width: width - 20, lineGap: 2 });
    this.#roomFor(height + 20);
    const { y } = pdf;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .lineWidth(1.5)
      .rect(MARGIN, y, width, height + 14)
      .stroke('black');
    pdf.endMarkedContent();
    this.#add('P', () =>
      this.#face('bold', sizes.text).text(drawn, MARGIN + 10, y + 8, { width: width - 20, lineGap: 2 }),
    );
    pdf.x = MARGIN;
    pdf.y = y + height + 24;
  }

  #terms(terms: readonly (readonly [string, string | undefined])[]): void {
    const { pdf } = this;
    const said = terms.flatMap(([name, what]) => (what ? [[name, what] as const] : []));
    if (said.length === 0) return;
    if (said.some(([, what]) => turns(what))) return this.#turnedTerms(said);
    const list = pdf.struct('L');
    this.#body.add(list);
    for (const [name, what] of said) {
      const label = pdf.struct('Lbl', {}, () => {
        this.#face('bold', sizes.text).text(`${this.#drawn(name, 'bold')}: `, { continued: true, lineGap: 2 });
      });
      const body = pdf.struct('LBody', {}, () => {
        this.#face('plain', sizes.text).text(this.#drawn(what, 'plain'), { lineGap: 2 });
      });
      list.add(pdf.struct('LI', {}, [label, body]));
    }
    list.end();
    pdf.moveDown(0.5);
  }

  /** Where one of them is read from right to left, each stands below its name. */
  #turnedTerms(terms: readonly (readonly [string, string])[]): void {
    for (const [name, what] of terms) {
      this.#add('P', () => this.#face('bold', sizes.text).text(`${this.#drawn(name, 'bold')}:`, { lineGap: 2 }));
      this.#paragraph(what);
    }
  }

  #add(tag: string, draw: () => void, said: { readonly actual?: string } = {}): void {
    this.#body.add(this.pdf.struct(tag, said, draw));
  }

  #face(name: keyof Faces, size: number): PDFKit.PDFDocument {
    return this.pdf.font(name).fontSize(size).fillColor('black');
  }

  #drawn(text: string, name: keyof Faces): string {
    return legible(text, this.faces[name].font);
  }

  /** What belongs together begins on a new page rather than be torn apart. */
  #roomFor(height: number): void {
    const { pdf } = this;
    if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
  }
}
