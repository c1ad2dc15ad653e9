import type { Request } from 'express';
import { NotSignedIn } from '../problems/errors';
import type { Presented } from './token';

/** Reads the one token of a request. @throws NotSignedIn if there is none, or more than one */
export function presentedBy(request: Request, publicUrl?: string): Presented {
  const [, scheme = '', token = ''] = /^(Bearer|DPoP) ([\w.~+/=-]+)$/i.exec(only(request, 'authorization') ?? '') ?? [];
  if (token === '') throw new NotSignedIn();
  const proof = only(request, 'dpop');
  return {
    scheme: scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer',
    token,
    method: request.method,
    address: addressOf(request, publicUrl),
    ...(proof !== undefined && { proof }),
  };
}

/** A header that stands once: two of them, and nobody can say which one counts. @throws NotSignedIn */
function only(request: Request, name: string): string | undefined {
  const given = request.headersDistinct[name] ?? [];
  if (given.length > 1) throw new NotSignedIn();
  return given[0];
}

/** The address a proof must name: under the hub's public one, else under the host that was asked. */
export function addressOf(request: Request, publicUrl?: string): string {
  const base = publicUrl ?? `http://${request.headers.host ?? ''}`;
  const path = request.originalUrl.split(/[?#]/)[0] ?? '';
  return `${base.replace(/\/$/, '')}${path}`;
}
