import { expect, it } from '@jest/globals';
import { Directory } from '@vaern/directory';
import type { Reading } from '@vaern/vault';
import { AsOfController } from './as-of.controller';
import type { OversightParts } from './parts';

const actor = { id: 'd', agency: 'police:1464', unit: 'police:1464/intake', role: 'dpo', roles: ['dpo'] };
const endOfDay = new Date('2026-03-02T23:00:00.000Z');

it('what was opened by a day is all of it, also where it is more than the log answers at once', async () => {
  const opened = Array.from({ length: 1_003 }, (_, n) => ({
    id: String(n),
    at: new Date(endOfDay.getTime() - (n - 1) * 1_000).toISOString(),
    recipient: n === 2 ? 'police:1464/gone' : actor.unit,
  })) as unknown as readonly Reading[];
  const parts: Partial<OversightParts> = {
    directory: new Directory(),
    readLog: {
      ofCase: async (_agency: string, _caseId: string, before: Date) =>
        opened.filter(({ at }) => new Date(at) < before).slice(0, 1_000),
    } as unknown as OversightParts['readLog'],
    pastOf: () => ({ known: async () => ({ told: 0 }) }) as never,
    today: () => '2026-03-05',
    endOfDay: () => endOfDay,
  };
  const asked = { case: '00000000-0000-4000-8000-000000000001', date: '2026-03-02' };
  const { openings } = await new AsOfController(parts as OversightParts).asOf(actor, asked);
  expect(openings.map(({ id }) => id)).toEqual(opened.slice(3).map(({ id }) => id));
});
