import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file that a browser keeps in its folder. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

/** In which of them words stand, however a browser writes them. */
export function whereIs(words: string, folder: string): readonly string[] {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le'), Buffer.from(encodeURIComponent(words))];
  return filesIn(folder)
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    })
    .map((file) => path.relative(folder, file));
}
