import { create, type Font } from 'fontkit';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A font as a file, and as what can be asked of it. */
export interface Face {
  readonly file: Buffer;
  readonly font: Font;
}

export interface Faces {
  readonly plain: Face;
  readonly bold: Face;
}

/** DejaVu Sans: names come in every alphabet. Read once. */
export function readFaces(): Promise<Faces> {
  read ??= Promise.all([face('DejaVuSans'), face('DejaVuSans-Bold')]).then(([plain, bold]) => ({ plain, bold }));
  return read;
}

let read: Promise<Faces> | undefined;

async function face(name: string): Promise<Face> {
  const beside = createRequire(process.argv[1] ?? path.resolve('package.json'));
  const file = await readFile(beside.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  return { file, font: create(file) as Font };
}
