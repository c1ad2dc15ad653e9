import { rangeOf, type Files } from '@vaern/evidence';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenedFile } from './kept';

const POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** The file as it came, or the part that was asked for: to be saved, never shown by the browser as a page of the hub. */
export async function serveFile(
  request: Request,
  response: Response,
  { file, files }: { readonly file: OpenedFile; readonly files: Files },
): Promise<void> {
  const range = request.headers['if-range'] === undefined ? rangeOf(request.headers.range, file.size) : undefined;
  const source = await files.open(file, range);
  const { first, last } = range ?? { first: 0, last: file.size - 1 };
  response.status(range ? 206 : 200);
  response.set({
    'Content-Type': file.mediaType,
    'Content-Length': String(last - first + 1),
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${first}-${last}/${file.size}` }),
  });
  await serveBytes(request, response, { source, filename: file.filename });
}

export async function serveBytes(
  request: Request,
  response: Response,
  { source, filename }: { readonly source: AsyncIterable<Buffer>; readonly filename: string },
): Promise<void> {
  response.set({ 'Content-Disposition': attachment(filename), 'Content-Security-Policy': POLICY });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(source), response).catch((error: unknown) => {
    if (!isHungUp(error)) throw error;
  });
}

/** Whoever asked went away: nothing is wrong here. */
const isHungUp = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** RFC 6266: the name in plain letters, and as it is. */
function attachment(filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, '_').slice(-100);
  const whole = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
