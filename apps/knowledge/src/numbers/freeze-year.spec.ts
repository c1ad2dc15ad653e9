import { describe, expect, it } from '@jest/globals';
import { Directory } from '@vaern/directory';
import { MemoryEventStore, type EventStore } from '@vaern/event-store';
import { Calendar, SetClock } from '@vaern/platform';
import { FrozenQuarters } from '../funder/frozen-quarters';
import type { KnowledgeParts } from '../parts';
import { YearFreezer } from './freeze-year';
import { FrozenYears } from './frozen-years';

const manager = {
  id: 'bodil',
  agency: 'centre:dk',
  unit: 'centre:dk/affected',
  role: 'manager',
  roles: ['manager'],
} as const;

/** What was frozen, in memory. */
class Shelf extends FrozenYears {
  readonly #rows = new Map<number, Record<string, unknown>>();

  constructor() {
    super({
      read: async (_role: string, _sql: string, params?: readonly unknown[]) =>
        [this.#rows.get(Number(params?.[0]))].filter((row) => row !== undefined) as never[],
      inRole: async (_role, work) =>
        work({
          query: async (_sql: string, [year, measures, checksum, frozenAt]: unknown[]) => {
            if (!this.#rows.has(Number(year))) this.#rows.set(Number(year), { year, measures, checksum, frozenAt });
          },
        } as never),
    });
  }
}

function open(now: string) {
  const memory = new MemoryEventStore();
  const clock = new SetClock(now);
  let counted = 0;
  const store: Pick<EventStore, 'readAll' | 'read'> = {
    readAll: (asked) => {
      counted += 1;
      return memory.readAll(asked);
    },
    read: (stream) => memory.read(stream),
  };
  const parts = {
    store: store as EventStore,
    years: new Shelf(),
    quarters: new FrozenQuarters({ read: async () => [], inRole: async () => undefined as never }),
    clock,
    directory: new Directory(),
    phones: {},
    calendar: new Calendar(),
    unitBehind: () => undefined,
    isDemo: false,
    publicUrl: '',
  } satisfies KnowledgeParts;
  return { freezer: new YearFreezer(parts), clock, counted: () => counted };
}

describe('a year is frozen', () => {
  it('when it has been over in Denmark for a day, and not a moment before', async () => {
    const { freezer, clock } = open('2027-01-01T22:59:59.999Z');
    await expect(freezer.freeze(2026, manager)).rejects.toThrow(expect.objectContaining({ name: 'YearNotOver' }));
    clock.set('2027-01-01T23:00:00.000Z');
    expect((await freezer.freeze(2026, manager)).year).toBe(2026);
  });
  it('by one count, whoever else asks meanwhile', async () => {
    const { freezer, counted } = open('2027-02-01T09:00:00.000Z');
    const [one, other] = await Promise.all([freezer.freeze(2026, manager), freezer.freeze(2026, manager)]);
    expect(one).toBe(other);
    expect(counted()).toBe(1);
  });
  it('once: whoever asks later is answered what it was', async () => {
    const { freezer, clock, counted } = open('2027-02-01T09:00:00.000Z');
    const first = await freezer.freeze(2026, manager);
    clock.set('2028-02-01T09:00:00.000Z');
    expect(await freezer.freeze(2026, manager)).toEqual(first);
    expect(counted()).toBe(1);
  });
});
