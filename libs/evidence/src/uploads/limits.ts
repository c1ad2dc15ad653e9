/** Bytes that a file may have: 2 GiB. */
export const MOST_BYTES = 2 ** 31;

/** The least that is stored of a piece of an upload that breaks off, or that is not its last: 1 MiB. */
export const LEAST = 2 ** 20;
