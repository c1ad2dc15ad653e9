import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What can be read on the pages of a PDF. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, nth) => (await pdf.getPage(nth + 1)).getTextContent()),
  );
  return pages
    .flatMap(({ items }) => items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')))
    .join('');
}
