import { readIntent, type IntentClass } from '@vaern/casework';
import { UploadInterrupted } from '@vaern/evidence';
import { BadInput, bytesOf, type FaultCode } from '@vaern/gateway';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is said of a file, and what became of it when it was taken. */
export interface FormRead<A extends object, T> {
  readonly about: A;
  readonly taken: T;
}

/** What is done with the file of a form. */
export interface Taking<A extends object, T> {
  /** What is said of the file. */
  readonly as: IntentClass<A>;
  readonly take: (source: AsyncIterable<Buffer>) => Promise<T>;
  /** The form turned out to be wrong after its file. */
  readonly drop: (taken: T) => Promise<void>;
}

const FILE = 'file';
const limits = { files: 1, fields: 20, fieldSize: 4_000, fieldNameSize: 100, headerPairs: 50 };

/**
 * Reads a form and hands on its file while it comes. What stands before the file is judged before a byte of it is taken;
 * nothing may stand after it. @throws BadInput @throws NotAnIntent @throws UploadInterrupted
 */
export async function readForm<A extends object, T>(request: Request, taking: Taking<A, T>): Promise<FormRead<A, T>> {
  const parts = partsOf(request);
  const fields = new Map<string, string>();
  let reading: Promise<FormRead<A, T>> | undefined;
  let fault: BadInput | undefined;
  const refuse = (at: string, code: FaultCode) => {
    fault ??= bad(at, code);
    parts.destroy(fault);
  };
  parts.on('error', ignored);
  parts.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (reading || name === FILE) refuse(`/${FILE}`, 'needs-file');
    else if (nameTruncated || valueTruncated) refuse('', 'is-allowed-name');
    else if (fields.has(name)) refuse(`/${name}`, 'is-given-once');
    else fields.set(name, value);
  });
  parts.on('file', (name, file, { filename }) => {
    file.on('error', ignored);
    if (name !== FILE || reading) return refuse(`/${FILE}`, 'needs-file');
    reading = readingOf(file, { fields, filename }, taking);
    reading.catch((error: unknown) => parts.destroy(error as Error));
  });
  for (const limit of ['filesLimit', 'fieldsLimit'] as const) parts.on(limit, () => refuse(`/${FILE}`, 'needs-file'));
  const outcome = await pipeline(bytesOf(request), parts).catch((error: unknown) => error);
  if (!reading) throw fault ?? whyNoFile(outcome);
  const read = await reading;
  if (outcome === undefined) return read;
  await taking.drop(read.taken);
  throw fault ?? new UploadInterrupted('form', { cause: outcome });
}

/** Whoever waits for the form or its file hears of it; an event that nobody hears would end the process. */
const ignored = () => undefined;

const whyNoFile = (outcome: unknown) =>
  outcome instanceof Error && !outcome.message.startsWith('Malformed')
    ? new UploadInterrupted('form', { cause: outcome })
    : bad(`/${FILE}`, 'needs-file');

function partsOf(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits, preservePath: true, defParamCharset: 'latin1' });
  } catch {
    throw bad('', 'needs-file');
  }
}

async function readingOf<A extends object, T>(
  file: Readable,
  { fields, filename }: { fields: ReadonlyMap<string, string>; filename: string | undefined },
  { as, take }: Taking<A, T>,
): Promise<FormRead<A, T>> {
  const about = readIntent(as, { ...Object.fromEntries(fields), filename: decoded(filename) });
  return { about, taken: await take(file as AsyncIterable<Buffer>) };
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
