/** Of yauzl 3, what is used here. */
declare module 'yauzl' {
  interface Entry {
    readonly fileName: string;
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<AsyncIterable<Uint8Array>>;
  }
  export function fromBufferPromise(zip: Uint8Array, options: { readonly lazyEntries: true }): Promise<ZipFile>;
}
