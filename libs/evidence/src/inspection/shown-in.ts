import * as exifr from 'exifr';

/** What a picture says of itself that could tell where it was taken: never the place, only that it is there. */
export interface Shows {
  readonly position: boolean;
  /** What somebody, or a program, wrote into it: titles, comments, names of towns. */
  readonly texts: readonly string[];
}

const MOST_TEXTS = 50;
const MOST_LETTERS = 500;

const pictures = /^image\/(jpeg|tiff|png|heic|heif|avif)$/;
const everything = {
  tiff: true,
  exif: true,
  gps: true,
  iptc: true,
  xmp: true,
  interop: false,
  mergeOutput: true,
} as const;

/** Reads what stands in the first bytes of a picture. Undefined: nothing, or nothing that can be read. */
export async function shownIn(head: Buffer, mediaType: string): Promise<Shows | undefined> {
  if (!pictures.test(mediaType)) return undefined;
  // Node sees only what the package exports as a whole, bundlers and types its functions, too.
  const said: unknown = await exifr.default.parse(head, { ...everything, userComment: true }).catch(() => undefined);
  if (typeof said !== 'object' || said === null) return undefined;
  const position = Object.keys(said).some((name) => /^(GPS.*L(atitude|ongitude)|latitude|longitude)$/i.test(name));
  const texts = [...new Set(textsIn(said))].slice(0, MOST_TEXTS);
  return position || texts.length > 0 ? { position, texts } : undefined;
}

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
