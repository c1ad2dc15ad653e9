import { afterAll, beforeAll, describe } from '@jest/globals';
import { appending } from './conformance/appending';
import { carrying } from './conformance/carrying';
import { ordering } from './conformance/ordering';
import { racing } from './conformance/racing';
import { reading } from './conformance/reading';
import { subscribing } from './conformance/subscribing';
import { Trial, type StoreUnderTest } from './conformance/trial';

export type { StoreUnderTest };

const CHAPTERS = { appending, racing, carrying, reading, ordering, subscribing };

/**
 * Every promise of the interface, on any store. It need not be empty and may be used by others' streams before,
 * but by nobody else meanwhile.
 */
export function describeEventStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the promises of an event store:`, () => {
    const trial = new Trial();
    beforeAll(async () => trial.set(await make()));
    afterAll(() => trial.clear());

    for (const [chapter, promises] of Object.entries(CHAPTERS)) {
      describe(chapter, () => {
        promises(trial);
      });
    }
  });
}
