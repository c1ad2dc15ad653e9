import type { Request } from 'express';
import { notesOf } from '../front-door/notes';
import { BadInput, BodyTooLarge, WrongContentType } from '../problems/errors';

/** Bytes that a body may have unless its route says otherwise. */
export const BODY_LIMIT = 256 * 1024;
/** So many times the limit is read and thrown away, so that the caller hears why; then the line is cut. */
const PATIENCE = 16;

/** The bytes of the body, read once. @throws BodyTooLarge @throws WrongContentType if compressed */
export function bodyOf(request: Request, limit = BODY_LIMIT): Promise<Buffer> {
  const notes = notesOf(request);
  notes.body ??= read(request, limit);
  return notes.body;
}

async function read(request: Request, limit: number): Promise<Buffer> {
  if (request.body !== undefined) throw new Error('a body was read already: create the app with bodyParser: false');
  const { 'content-encoding': encoding = 'identity', 'content-length': length = '0' } = request.headers;
  if (encoding !== 'identity') throw new WrongContentType();
  if (Number(length) > limit * PATIENCE) throw new BodyTooLarge();
  const { chunks, size } = await collect(request, limit);
  if (size > limit) throw new BodyTooLarge();
  if (!request.complete) throw new BadInput([{ in: 'body', at: '', code: 'is-json' }]);
  return Buffer.concat(chunks);
}

async function collect(request: Request, limit: number): Promise<{ chunks: readonly Buffer[]; size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > limit * PATIENCE) break;
  }
  return { chunks, size };
}

/** Whether the body says that it is JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '');
}
