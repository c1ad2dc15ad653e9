import type { NextFunction, Request, Response } from 'express';
import { notesOf } from '../front-door/notes';
import { BadInput } from '../problems/errors';
import { bodyOf } from './body';
import { jsonOf } from './intent.decorator';
import { parseJson } from './json';

/** Opens a compact JWE that was sealed for this hub. Throws whatever it will for anything else. */
export type Opens = (sealed: string) => Promise<Uint8Array>;

/** Middleware before routes that say `sealed`: with what their bodies are opened. */
export const opensSealed =
  (opens: Opens) =>
  (request: Request, _: Response, next: NextFunction): void => {
    notesOf(request).opens = opens;
    next();
  };

/** The body as JSON, in the clear or sealed. @throws as `jsonOf` */
export async function sealableJsonOf(request: Request, limit?: number): Promise<unknown> {
  const { opens } = notesOf(request);
  if (opens === undefined || request.headers['content-type'] !== 'application/jose') return jsonOf(request, limit);
  const sealed = await bodyOf(request, limit);
  return parseJson(await opened(opens, sealed.toString('latin1')));
}

/** Whatever is wrong with it is one and the same. */
const opened = (opens: Opens, sealed: string) =>
  opens(sealed).catch(() => {
    throw new BadInput([{ in: 'body', at: '', code: 'is-sealed' }]);
  });
