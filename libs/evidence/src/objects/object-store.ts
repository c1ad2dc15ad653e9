/** One stored object. */
export interface StoredObject {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes by name, each written whole and once. Names are words of `a-z0-9-`, divided by `/`. */
export interface ObjectStore {
  /** Durable when it resolves; seen whole or not at all. @throws ObjectTaken @throws EvidenceUnavailable */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined: there is none. @throws EvidenceUnavailable */
  get(name: string): Promise<Buffer | undefined>;
  /** Everything below `folder/`, by name. @throws EvidenceUnavailable */
  list(folder: string): Promise<readonly StoredObject[]>;
  /** Removes the object of this name, and everything below `name/`. What is not there is removed. @throws EvidenceUnavailable */
  remove(name: string): Promise<void>;
  /** Clears away what was begun before then and never became an object. @throws EvidenceUnavailable */
  tidy(before: Date): Promise<void>;
}

/** There is an object of that name. */
export class ObjectTaken extends Error {
  override name = 'ObjectTaken';
}

const form = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** @throws Error for what is no name */
export function checked(name: string): string {
  if (!form.test(name)) throw new Error('not the name of an object');
  return name;
}
