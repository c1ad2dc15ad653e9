/** Looks for malicious code in a file. */
export interface Scanner {
  /** Reads as much of the file as it needs. @throws ScanFailed when it cannot be told */
  scan(bytes: AsyncIterable<Buffer>): Promise<'not-scanned' | 'clean' | 'found'>;
}

/** Nobody can say what is in it: the scanner does not answer, or gave up. */
export class ScanFailed extends Error {
  constructor(cause: unknown) {
    super('the file could not be scanned', { cause });
    this.name = 'ScanFailed';
  }
}

/** Where no scanner is configured: says so, and it is recorded. */
export const noScanner: Scanner = { scan: async () => 'not-scanned' };
