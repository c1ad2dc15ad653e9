import type { Actor } from '@vaern/access';

/** Who signed in, and until when their token lasts. */
export interface SignedIn {
  readonly actor: Actor;
  readonly expiresAt: Date;
  /** Of a browser: whether the session runs still. A token that is shown lasts until it expires. */
  readonly isStillIn?: () => Promise<boolean>;
}

/** What the front door notes about a request while it lasts. */
interface Notes {
  id: string;
  signedIn?: SignedIn;
  body?: Promise<Buffer>;
  /** With what a sealed body is opened, where one may come. */
  opens?: (sealed: string) => Promise<Uint8Array>;
}

const notes = new WeakMap<object, Notes>();

export function notesOf(request: object): Notes {
  const known = notes.get(request);
  if (known) return known;
  const made: Notes = { id: '00000000-0000-4000-8000-000000000000' };
  notes.set(request, made);
  return made;
}
