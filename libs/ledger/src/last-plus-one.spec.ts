import { beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CaseList } from '../test/case-list';
import { chainOf, draft, drafts } from '../test/drafts';
import { MemoryLedger } from '../test/memory-ledger';
import { LedgerRestored, NotTheNotice } from './faults';
import { LastPlusOne } from './last-plus-one';
import type { Notice } from './notice';

const police = 'police:1464/intake';
const named = (...names: string[]) => names.map((name) => draft(name));
let ledger: MemoryLedger;
let list: CaseList;
const begin = () => LastPlusOne.begin(police, list, ledger);
const numbers = () => list.numbers(police);

beforeEach(() => {
  ledger = new MemoryLedger();
  list = new CaseList();
});

describe('last + 1', () => {
  it('applies what comes next as it comes, without asking the ledger', async () => {
    const line = await begin();
    const notices = ledger.append(named('a', 'b', 'c'));
    await line.take(notices.slice(0, 2));
    ledger.reads = 0;
    await line.take(notices.slice(2));
    expect(numbers()).toEqual([1, 2, 3]);
    expect(ledger.reads).toBe(0);
  });

  it('drops what came twice', async () => {
    const line = await begin();
    const notices = ledger.append(named('a', 'b'));
    for (const batch of [notices, notices, notices.slice(1), [...notices, ...notices]]) await line.take(batch);
    expect(numbers()).toEqual([1, 2]);
  });

  it('puts in order what came in disorder', async () => {
    const line = await begin();
    await line.take(ledger.append(named('a', 'b', 'c', 'd')).toReversed());
    expect(numbers()).toEqual([1, 2, 3, 4]);
  });

  it('fetches what is missing from the ledger', async () => {
    const line = await begin();
    const notices = ledger.append(named('a', 'b', 'c', 'd'));
    await line.take([notices[3]!]);
    expect(numbers()).toEqual([1, 2, 3, 4]);
  });

  it('takes up where its follower left off', async () => {
    const notices = ledger.append(named('a', 'b', 'c'));
    await (await begin()).take(notices.slice(0, 2));
    const line = await begin();
    await line.take(notices);
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('has applied nothing when its follower failed, and can try again', async () => {
    const line = await begin();
    const notices = ledger.append(named('a', 'b'));
    list.trouble = new Error('no room');
    await expect(line.take(notices)).rejects.toThrow('no room');
    expect(line.number).toBe(0);
    await line.take(notices);
    expect(numbers()).toEqual([1, 2]);
  });

  it('comes to the same whatever the wire does', async () => {
    const disturbed = fc.tuple(drafts(police, { minLength: 1 }), fc.infiniteStream(fc.nat()), fc.nat(9));
    await fc.assert(
      fc.asyncProperty(disturbed, async ([told, dice, size]) => {
        ledger = new MemoryLedger();
        list = new CaseList();
        const line = await begin();
        const notices = ledger.append(told);
        const wire = disturb(notices, () => dice.next().value);
        for (let at = 0; at < wire.length; at += size + 1) await line.take(wire.slice(at, at + size + 1));
        await line.take(notices.slice(-1));
        expect(list.seen.get(police)).toEqual(notices);
      }),
    );
  });
});

/** Drops some, doubles some, moves some. */
function disturb(notices: readonly Notice[], die: () => number): readonly Notice[] {
  const wire: Notice[] = [];
  for (const notice of notices) {
    const times = die() % 4;
    for (let time = 0; time < times; time += 1) wire.splice(Math.max(0, wire.length - (die() % 5)), 0, notice);
  }
  return wire;
}

describe('what is not the notice', () => {
  it('stops it: a lower one with another hash', async () => {
    const line = await begin();
    const notices = ledger.append(named('a', 'b'));
    await line.take(notices);
    const [forged] = chainOf(named('forged'));
    await expect(line.take([forged!])).rejects.toThrow(new NotTheNotice(police, 1, 'hash'));
  });

  it('stops it: a lower one long ago, compared with the ledger', async () => {
    await (await begin()).take(ledger.append(named('a', 'b')));
    const line = await begin();
    await expect(line.take(chainOf(named('forged')))).rejects.toThrow(new NotTheNotice(police, 1, 'hash'));
    expect(numbers()).toEqual([1, 2]);
  });

  it('stops it: the next one, if it does not follow the last', async () => {
    const line = await begin();
    await line.take(ledger.append(named('a')));
    const forged = chainOf(named('x', 'y'))[1]!;
    await expect(line.take([forged])).rejects.toThrow(new NotTheNotice(police, 2, 'link'));
    expect(numbers()).toEqual([1]);
  });

  it('stops it: one that the ledger never numbered', async () => {
    const line = await begin();
    ledger.append(named('a'));
    const beyond = { ...chainOf(named('x'))[0]!, number: 7 };
    await expect(line.take([beyond])).rejects.toThrow(new NotTheNotice(police, 7, 'not-in-the-ledger'));
  });
});

describe('a ledger restored from a backup', () => {
  const told = async (upTo: number) => {
    const notices = ledger.append(named('a', 'b', 'c'));
    const line = await begin();
    await line.take(notices.slice(0, upTo));
    return { line, notices };
  };

  it('goes on with whoever applied nothing that was lost', async () => {
    const { line } = await told(1);
    ledger.restore(police, 1);
    await line.take(ledger.append(named('B', 'C')));
    expect(list.seen.get(police)?.map(({ epoch }) => epoch)).toEqual([1, 2, 2]);
  });

  it('stops whoever applied what was lost', async () => {
    const { line } = await told(3);
    ledger.restore(police, 1);
    const anew = ledger.append(named('B', 'C', 'D'));
    await expect(line.take(anew)).rejects.toThrow(new LedgerRestored(police, 3));
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('stops whoever begins with more than it has, though nothing was told since', async () => {
    await told(3);
    ledger.restore(police, 2);
    await expect(begin()).rejects.toThrow(new LedgerRestored(police, 3));
  });

  it('stops whoever begins with something else than it has', async () => {
    await told(3);
    ledger.restore(police, 2);
    ledger.append(named('C', 'D'));
    await expect(begin()).rejects.toThrow(new LedgerRestored(police, 3));
  });

  it('is found out by whoever reads it directly', async () => {
    const { line } = await told(2);
    ledger.restore(police, 1);
    ledger.append(named('B', 'C', 'D'));
    await expect(line.fetch()).rejects.toThrow(new LedgerRestored(police, 2));
  });

  it.each(['before', 'after', 'among'])(
    'is not led astray by a time that was lost, still on the wire %s',
    async (where) => {
      const { notices: lost } = await told(0);
      ledger.restore(police, 1);
      const anew = ledger.append(named('B', 'C', 'D'));
      const line = await begin();
      if (where === 'before') await line.take(lost);
      await line.take(where === 'among' ? [...lost, ...anew] : anew);
      if (where === 'after') await line.take(lost);
      expect(list.seen.get(police)?.slice(1)).toEqual(anew);
      expect(numbers()).toEqual([1, 2, 3, 4]);
    },
  );
});
