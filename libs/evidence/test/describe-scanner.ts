import { describe, expect, it } from '@jest/globals';
import type { Scanner } from '../src/inspection/scanner';
import { bytesOf, coming, MB } from './uploading';
import { samples } from './samples';

/** What every scanner does that looks into files; one that does not look says so of all of them. */
export function describeScanner(
  name: string,
  open: () => Promise<Scanner>,
  { looks }: { readonly looks: boolean },
): void {
  describe(`files scanned by ${name}`, () => {
    const scanned = async (bytes: Buffer) => (await open()).scan(coming(bytes));
    it('with nothing in them', async () => expect(await scanned(samples.text)).toBe(looks ? 'clean' : 'not-scanned'));
    it('of many megabytes', async () => expect(await scanned(bytesOf(9 * MB))).toBe(looks ? 'clean' : 'not-scanned'));
    it('with malicious code in them', async () =>
      expect(await scanned(samples.eicar)).toBe(looks ? 'found' : 'not-scanned'));
    it('several at once, each by its own', async () => {
      const all = await Promise.all([samples.text, samples.eicar, samples.png].map(scanned));
      expect(all).toEqual(looks ? ['clean', 'found', 'clean'] : ['not-scanned', 'not-scanned', 'not-scanned']);
    });
  });
}
