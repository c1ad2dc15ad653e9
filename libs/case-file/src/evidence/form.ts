import { EvidenceSent, readIntent } from '@vaern/casework';
import { UploadInterrupted } from '@vaern/evidence';
import { BadInput, bytesOf, type FaultCode } from '@vaern/gateway';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A form with what is said of a file, and then the file. */
export interface FormWithFile {
  readonly about: EvidenceSent;
  readonly source: AsyncIterable<Buffer>;
}

const FILE = 'file';
const limits = { files: 1, fields: 20, fieldSize: 4_000, fieldNameSize: 100, headerPairs: 50 };

/** Reads a form and hands on its file while it comes. What stands before the file is judged before a byte of it is taken. */
export async function readForm<T>(request: Request, take: (form: FormWithFile) => Promise<T>): Promise<T> {
  const parts = partsOf(request);
  const fields = new Map<string, string>();
  let taken: Promise<T> | undefined;
  let fault: BadInput | undefined;
  const refuse = (at: string, code: FaultCode) => {
    fault ??= bad(at, code);
    parts.destroy(fault);
  };
  parts.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (taken || name === FILE) refuse(`/${FILE}`, 'needs-file');
    else if (nameTruncated || valueTruncated) refuse('', 'is-allowed-name');
    else if (fields.has(name)) refuse(`/${name}`, 'is-given-once');
    else fields.set(name, value);
  });
  parts.on('file', (name, file, { filename }) => {
    if (name !== FILE || taken) return refuse(`/${FILE}`, 'needs-file');
    taken = takenFrom(file, { fields, filename }, take);
    taken.catch((error: unknown) => parts.destroy(error as Error));
  });
  for (const limit of ['filesLimit', 'fieldsLimit'] as const) parts.on(limit, () => refuse(`/${FILE}`, 'needs-file'));
  const came = pipeline(bytesOf(request), parts).catch((error: unknown) => error);
  const outcome = await came;
  if (fault) throw fault;
  if (taken) return taken;
  throw outcome === undefined ? bad(`/${FILE}`, 'needs-file') : new UploadInterrupted('form', { cause: outcome });
}

function partsOf(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits, preservePath: true, defParamCharset: 'latin1' });
  } catch {
    throw bad('', 'needs-file');
  }
}

async function takenFrom<T>(
  file: Readable,
  { fields, filename }: { fields: ReadonlyMap<string, string>; filename: string | undefined },
  take: (form: FormWithFile) => Promise<T>,
): Promise<T> {
  const about = readIntent(EvidenceSent, { ...Object.fromEntries(fields), filename: decoded(filename) });
  return take({ about, source: file as AsyncIterable<Buffer> });
}

/** Browsers write names in UTF-8, one byte a letter. @throws BadInput for what is neither that nor given as Unicode */
function decoded(filename = ''): string {
  if (/[^\0-\xff]/.test(filename)) return filename;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(filename, 'latin1'));
  } catch {
    throw bad('/filename', 'is-filename');
  }
}

const bad = (at: string, code: FaultCode) => new BadInput([{ in: 'body', at, code }]);
