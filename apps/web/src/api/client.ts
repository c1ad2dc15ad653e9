import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '#described/schema';

/** What every request is sent with: who may not be known when the page loads. */
const sent = { csrf: '', language: 'da', kind: 'municipality', sender: '' };

export const sendWith = (more: Partial<typeof sent>): void => void Object.assign(sent, more);

/** Who is signed in, or was last: equal for the same person in the same place. */
export const sender = (): string => sent.sender;

let lastTouched = Date.now();
const ATTENDED = 60_000;
/** Notices whether somebody is there: what a page asks by itself renews no session. */
export function noticeTouches(of: Window): void {
  for (const event of ['pointerdown', 'keydown'] as const)
    of.addEventListener(event, () => void (lastTouched = Date.now()), { capture: true, passive: true });
}

let whenSignedOut: () => void = () => undefined;
/** Called when the hub says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => void (whenSignedOut = listener);

let whenForged: () => void = () => undefined;
/** Called when the hub takes a request for somebody else's: another window may have signed in anew. */
export const onForged = (listener: () => void): void => void (whenForged = listener);

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', sent.language);
    if (Date.now() - lastTouched > ATTENDED) request.headers.set('X-Unattended', '1');
    if (request.method === 'POST' && sent.csrf !== '') request.headers.set('X-CSRF-Token', sent.csrf);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/auth/session') whenSignedOut();
    if (response.status === 403) whenForged();
    return undefined;
  },
};

const ours = { credentials: 'same-origin', cache: 'no-store', redirect: 'error' } as const;

/** Every route of the hub, typed by its own description. */
export const hub = createClient<paths>(ours);

hub.use(headers);

/** The routes that agencies share, described as the municipality's and asked of whichever agency is signed in. */
export const agency = {
  GET: ((path: string, ...init: []) => hub.GET(ofAgency(path), ...init)) as typeof hub.GET,
  POST: ((path: string, ...init: []) => hub.POST(ofAgency(path), ...init)) as typeof hub.POST,
};

const ofAgency = (path: string) => path.replace('/api/municipality/', `/api/${sent.kind}/`) as never;
