import type { Request } from 'express';

/** Names of the cookies of a hub at this address: on plain http, which only this machine's own address may be, they cannot be `__Host-`. */
export function cookieNames(address: string): { readonly session: string; readonly leaving: string } {
  const { protocol, port } = new URL(address);
  const prefix = protocol === 'https:' ? '__Host-vaern' : `vaern-${port || '80'}`;
  return { session: `${prefix}-session`, leaving: `${prefix}-sign-in` };
}

/** The one cookie of that name; undefined if there is none, or more than one. */
export function cookieOf(request: Request, name: string): string | undefined {
  const given = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return given.length === 1 ? given[0]?.slice(name.length + 1) : undefined;
}

export interface Baked {
  readonly name: string;
  readonly value: string;
  readonly sameSite: 'Strict' | 'Lax';
  /** Seconds; until the browser is closed without it. */
  readonly maxAge?: number;
}

/** A `Set-Cookie` that no script can read and no other site has sent. */
export function baked(address: string, { name, value, sameSite, maxAge }: Baked): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  const secure = address.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${secure}${age}`;
}

export const eaten = (address: string, name: string): string =>
  baked(address, { name, value: '', sameSite: 'Strict', maxAge: 0 });
