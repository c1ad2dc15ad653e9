import { fileTypeFromBuffer, type FileTypeResult } from 'file-type';
import { archives, fitsKind, isAlike, programs, runnable, texts } from './types';

/** What is said of a file. */
export interface Claim {
  readonly kind: string;
  readonly filename: string;
}

/** What it is by its content, and why it goes into quarantine, if it does. */
export interface Verdict {
  readonly mediaType: string;
  readonly quarantine?: 'type-mismatch' | 'type-unknown' | 'program' | 'archive';
}

const UNKNOWN = 'application/octet-stream';

/** Judges a file by its first bytes against what is said of it. Never refuses: what is odd is kept, out of reach. */
export async function typeOf(head: Buffer, { kind, filename }: Claim): Promise<Verdict> {
  const ending = endingOf(filename);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (runnable.has(ending) || startsScript(head)) return { mediaType: found?.mime ?? UNKNOWN, quarantine: 'program' };
  return found ? ofKnown(found, kind, ending) : ofText(head, kind, ending);
}

function ofKnown({ mime: mediaType, ext }: FileTypeResult, kind: string, ending: string): Verdict {
  if (programs.has(mediaType)) return { mediaType, quarantine: 'program' };
  if (!isCalledSo({ mediaType, ext }, ending)) return { mediaType, quarantine: 'type-mismatch' };
  if (archives.has(ext)) return { mediaType, quarantine: 'archive' };
  return fitsKind(kind, mediaType) ? { mediaType } : { mediaType, quarantine: 'type-mismatch' };
}

/** A name without an ending says nothing. */
const isCalledSo = ({ mediaType, ext }: { mediaType: string; ext: string }, ending: string) =>
  ending === '' || isAlike(ending, ext) || isXml(mediaType, ending);

const endingOf = (filename: string) => /[^.]\.([^.]{1,10})$/.exec(filename)?.[1]?.toLowerCase() ?? '';
const startsScript = (head: Buffer) => head.subarray(0, 2).toString('latin1') === '#!';
const isXml = (mediaType: string, ending: string) =>
  mediaType === 'application/xml' && ['xml', 'gpx', 'html', 'htm'].includes(ending);

function ofText(head: Buffer, kind: string, ending: string): Verdict {
  if (!isText(head)) return { mediaType: UNKNOWN, quarantine: 'type-unknown' };
  const mediaType = texts.get(ending);
  if (mediaType === undefined) return { mediaType: 'text/plain', quarantine: 'type-mismatch' };
  return fitsKind(kind, mediaType) ? { mediaType } : { mediaType, quarantine: 'type-mismatch' };
}

const isControl = (byte: number) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte);

/** UTF-8, UTF-16 with its mark, or one byte a letter without control characters. */
function isText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff' || !head.some(isControl);
}
