import * as exifr from 'exifr';
import { blocksIn } from './metadata';

/** What a picture says of itself that could tell where it was taken: never the place, only that it is there. */
export interface Shows {
  readonly position: boolean;
  /** What somebody, or a program, wrote into it: titles, comments, names of towns. */
  readonly texts: readonly string[];
}

const MOST_TEXTS = 50;
const MOST_LETTERS = 500;

const everything = {
  tiff: true,
  exif: true,
  gps: true,
  iptc: true,
  xmp: true,
  interop: false,
  mergeOutput: true,
} as const;

export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/**
 * What stands in the bytes of a picture: where its kind keeps it, and in every block of cameras and programs wherever it
 * lies. Undefined: nothing, or nothing that can be read.
 */
export async function shownIn(picture: Buffer, mediaType: string): Promise<Shows | undefined> {
  if (!isPicture(mediaType)) return undefined;
  const said: unknown[] = [];
  for (const block of [picture, ...blocksIn(picture)]) said.push(await saidIn(block));
  const position = said.some(isPlaced);
  const texts = [...new Set(said.flatMap((one) => textsIn(one)))].slice(0, MOST_TEXTS);
  return position || texts.length > 0 ? { position, texts } : undefined;
}

/** Node sees only what the package exports as a whole, bundlers and types its functions, too. */
const saidIn = (block: Buffer): Promise<unknown> =>
  exifr.default.parse(block, { ...everything, userComment: true }).catch(() => undefined);

const isPlaced = (said: unknown): boolean =>
  typeof said === 'object' &&
  said !== null &&
  Object.keys(said).some((name) => /^(GPS.*L(atitude|ongitude)|latitude|longitude)$/i.test(name));

/** Every text in what was read, however deep; bytes that are text, too. */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return worded(value);
  if (value instanceof Uint8Array) return worded(Buffer.from(value).toString('latin1'));
  if (typeof value !== 'object' || value === null || value instanceof Date || depth > 4) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}

function worded(text: string): readonly string[] {
  const clean = text.toWellFormed().replaceAll('\0', '').trim().slice(0, MOST_LETTERS);
  return /\p{L}{3}/u.test(clean) ? [clean] : [];
}
