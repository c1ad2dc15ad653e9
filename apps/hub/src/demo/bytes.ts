export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
/** Whole numbers of 32 bits, the lowest byte first. */
export const longs = (...values: readonly number[]): Buffer => Buffer.from(new Int32Array(values).buffer);
/** Whole numbers of 16 bits, the lowest byte first. */
export const shorts = (...values: readonly number[]): Buffer => Buffer.from(new Int16Array(values).buffer);
