import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Following, LedgerReader, Notice, NoticeDraft, Transport } from '../src/index';
import { CaseList } from './case-list';
import { draft, idOf } from './drafts';

/** What one transport needs to be tried: real ledgers, and a wire that can be disturbed. */
export interface Rig {
  readonly recipients: readonly [string, string];
  readonly reader: LedgerReader;
  /** Tells, and lets the wire carry it. */
  tell(drafts: readonly NoticeDraft[]): Promise<readonly Notice[]>;
  readonly transport: Transport;
  /** From now on the wire changes what it carries with `change`; without, it is honest again. */
  disturb(change?: (notices: readonly Notice[]) => readonly Notice[]): void;
  close(): Promise<void>;
}

/** The promises that every transport keeps: everything, in order, once, whatever the wire does. */
export function describeTransport(name: string, makeRig: () => Promise<Rig>): void {
  describe(`${name} carries ledgers`, () => {
    const rigs: Rig[] = [];
    let rig: Rig;
    let list: CaseList;
    beforeEach(async () => {
      rig = await makeRig();
      rigs.push(rig);
      list = new CaseList();
    });
    afterAll(async () => {
      for (const made of rigs) await made.close();
    });

    const some = (count: number, to = rig.recipients[0], from = 0) =>
      Array.from({ length: count }, (_, nth) =>
        draft(`${to} ${from + nth}`, { recipient: to, caseId: idOf(`case ${(from + nth) % 3}`), version: from + nth }),
      );
    const arrived = (count: number, to = rig.recipients[0]) =>
      eventually(
        () => (list.seen.get(to)?.length ?? 0) >= count,
        () => `${list.seen.get(to)?.length ?? 0} of ${count}`,
      );
    const following = async (work: (it: Following) => Promise<void>) => {
      const running = rig.transport.follow(rig.recipients, list);
      try {
        await Promise.race([work(running), running.done]);
      } finally {
        await running.stop();
      }
      await running.done;
    };
    const isTheLedger = async (to = rig.recipients[0]) =>
      expect(list.seen.get(to)).toEqual(await rig.reader.after(to, 0, 10_000));

    it('whole: what was told before, and what is told while it runs', async () => {
      await rig.tell(some(7));
      await following(async () => {
        await arrived(7);
        await rig.tell(some(5, rig.recipients[0], 7));
        await arrived(12);
      });
      await isTheLedger();
    });

    it('each on its own, none waiting for another', async () => {
      const [one, two] = rig.recipients;
      await following(async () => {
        await rig.tell([...some(3, one), ...some(4, two), ...some(2, one, 3)]);
        await arrived(5, one);
        await arrived(4, two);
      });
      await isTheLedger(one);
      await isTheLedger(two);
    });

    it('on from where the follower left off', async () => {
      await rig.tell(some(4));
      await following(() => arrived(4));
      await rig.tell(some(4, rig.recipients[0], 4));
      await following(() => arrived(8));
      await following(async () => {
        await rig.tell(some(1, rig.recipients[0], 8));
        await arrived(9);
      });
      await isTheLedger();
    });

    it('to a follower that begins anew, from the first', async () => {
      await rig.tell(some(5));
      await following(() => arrived(5));
      list = new CaseList();
      await following(() => arrived(5));
      await isTheLedger();
    });

    it('again what a follower that failed did not apply', async () => {
      list.trouble = new Error('no room');
      await rig.tell(some(3));
      const running = rig.transport.follow(rig.recipients, list);
      await expect(running.done).rejects.toThrow('no room');
      await following(() => arrived(3));
      await isTheLedger();
    });

    it('and ends when it is stopped: nothing is applied afterwards', async () => {
      const running = rig.transport.follow(rig.recipients, list);
      await rig.tell(some(2));
      await arrived(2);
      await running.stop();
      await running.done;
      await rig.tell(some(2, rig.recipients[0], 2));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(list.numbers(rig.recipients[0])).toEqual([1, 2]);
    });

    it.each<[string, (notices: readonly Notice[]) => readonly Notice[]]>([
      ['everything twice', (notices) => notices.flatMap((notice) => [notice, notice])],
      ['the batch twice', (notices) => [...notices, ...notices]],
      ['it backwards', (notices) => notices.toReversed()],
      ['only every other', (notices) => notices.filter((_, nth) => nth % 2 === 1)],
      ['only the last', (notices) => notices.slice(-1)],
      ['nothing', () => []],
    ])('though the wire carries %s', async (_, change) => {
      await following(async () => {
        await rig.tell(some(1));
        await arrived(1);
        rig.disturb(change);
        await rig.tell(some(6, rig.recipients[0], 1));
        await rig.tell(some(6, rig.recipients[0], 7));
        rig.disturb();
        await rig.tell(some(1, rig.recipients[0], 13));
        await arrived(14);
      });
      await isTheLedger();
    });

    it('hundreds at once', async () => {
      await following(async () => {
        for (let from = 0; from < 1_500; from += 500) await rig.tell(some(500, rig.recipients[0], from));
        await arrived(1_500);
      });
      await isTheLedger();
    });
  });
}

/** Resolves when it holds; fails after ten seconds with what was so. */
export async function eventually(holds: () => boolean, was: () => string = () => ''): Promise<void> {
  for (let tried = 0; !holds(); tried += 1) {
    if (tried === 500) throw new Error(`still not after ten seconds: ${was()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
