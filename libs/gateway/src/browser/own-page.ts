import type { Request } from 'express';
import { ForgedRequest } from '../problems/errors';

const reading = new Set(['GET', 'HEAD']);

/**
 * A request that carries a cookie comes from our own page, by what the browser itself says of it; a link or the
 * address line may open something, never send. Another port of this machine is another site, too.
 * @throws ForgedRequest
 */
export function mustBeOurPage({ headers, method }: Request, address: string): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOurs = site === undefined || site === 'same-origin' || (site === 'none' && reading.has(method));
  if (!isOurs || (origin !== undefined && origin !== address)) throw new ForgedRequest();
}
