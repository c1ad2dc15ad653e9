/** Of sodium-native 5, which brings no types, what is used here. */
declare module 'sodium-native' {
  interface Sodium {
    readonly crypto_secretstream_xchacha20poly1305_ABYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_HEADERBYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_TAG_FINAL: number;
    readonly crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number;
    crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
    crypto_secretstream_xchacha20poly1305_push(
      state: Buffer,
      ciphertext: Buffer,
      message: Buffer,
      ad: Buffer | null,
      tag: number,
    ): number;
    crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
    /** @throws Error if anything of key, bytes or `ad` differs */
    crypto_secretstream_xchacha20poly1305_pull(
      state: Buffer,
      message: Buffer,
      tag: Buffer,
      ciphertext: Buffer,
      ad: Buffer | null,
    ): number;
  }
  const sodium: Sodium;
  export default sodium;
}
