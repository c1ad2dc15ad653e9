import type { Request } from 'express';

/** A stream that is open, and a page that asks by itself, keep nobody signed in, and are no sign that anybody is there. */
export function isByAPerson({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['x-unattended'] === undefined && !(headers.accept ?? '').includes('text/event-stream');
}
