import { expect, it } from '@jest/globals';
import { systemChances } from '@vaern/platform';
import { RootsMissing } from '@vaern/vault';
import type { PoolClient } from 'pg';
import { Writing } from './write';

type Pen = ConstructorParameters<typeof Writing>[0];

it.each(['keys', 'notices'])('what fails at the %s ends only when the other is done too', async (failing) => {
  const done: string[] = [];
  const work = async (what: string) => {
    if (what === failing) throw new RootsMissing();
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push(what);
  };
  const pen = {
    chances: systemChances,
    holdings: { grant: () => work('keys') },
    ledger: {
      append: async () => {
        await work('notices');
        return [];
      },
      restOn: async () => undefined,
    },
  } as unknown as Pen;
  await expect(new Writing(pen, {} as PoolClient, '2026-03-02T09:00:00.000Z').all([])).rejects.toThrow(RootsMissing);
  expect(done).toEqual([failing === 'keys' ? 'notices' : 'keys']);
});
