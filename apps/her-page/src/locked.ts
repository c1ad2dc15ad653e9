/** Words that nobody reads while they lie here: the key is in this page alone, cannot be taken out, and goes when it is let go. */
export interface Locked<T> {
  open(): Promise<T>;
}

const cipher = { name: 'AES-GCM', length: 256 } as const;

/** Locks what can be written as JSON. */
export async function lock<T>(said: T): Promise<Locked<T>> {
  const key = await crypto.subtle.generateKey(cipher, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ ...cipher, iv }, key, new TextEncoder().encode(JSON.stringify(said)));
  return {
    open: async () => {
      const words = await crypto.subtle.decrypt({ ...cipher, iv }, key, sealed);
      return JSON.parse(new TextDecoder().decode(words)) as T;
    },
  };
}
