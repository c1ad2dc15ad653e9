import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { draft, drafts, idOf, part } from '../../test/drafts';
import { family, home, LedgerDatabase, police } from '../../test/provisioned';
import { verifyChain } from '../chain';

let ledger: LedgerDatabase;
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
});
afterAll(() => ledger.drop());
beforeEach(() => ledger.superuser.query('truncate ledger.notice, ledger.head, ledger.checkpoint, ledger.published'));

const to = (recipient: string, ...names: string[]) => names.map((name) => draft(`${recipient} ${name}`, { recipient }));
const numbers = async (recipient: string) => (await ledger.whole(recipient)).map(({ number }) => number);

describe('append', () => {
  it('numbers each recipient on its own, in the order given', async () => {
    const told = await ledger.append(...to(police, 'a'), ...to(home, 'a', 'b'), ...to(police, 'b'));
    expect(told.map(({ recipient, number }) => [recipient, number])).toEqual([
      [police, 1],
      [home, 1],
      [home, 2],
      [police, 2],
    ]);
    await ledger.append(...to(police, 'c'));
    expect(await numbers(police)).toEqual([1, 2, 3]);
    expect(await ledger.reader.head(police)).toBe(3);
  });

  it('gives the notices as they can be read', async () => {
    const told = await ledger.append(...to(police, 'a', 'b'));
    expect(await ledger.whole(police)).toEqual(told);
  });

  it('keeps any content, and one unbroken chain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drafts(police, { maxLength: 8 }), { maxLength: 4 }), async (batches) => {
        await ledger.superuser.query('truncate ledger.notice, ledger.head');
        const told = [];
        for (const batch of batches) told.push(...(await ledger.append(...batch)));
        const read = await ledger.whole(police);
        expect(read).toEqual(told);
        expect(verifyChain(read).intact).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no gap when a transaction is rolled back', async () => {
    await ledger.append(...to(police, 'a'));
    const failing = ledger.asCourier(async (tx) => {
      await ledger.writer.append(tx, to(police, 'lost'));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await ledger.append(...to(police, 'b'));
    expect(await numbers(police)).toEqual([1, 2]);
    expect(verifyChain(await ledger.whole(police)).intact).toBe(true);
  });

  it('leaves no gap and no double when many append at once', async () => {
    const appends = Array.from({ length: 12 }, (_, nth) =>
      ledger.append(...to(nth % 2 ? police : home, `x${nth}`), ...to(nth % 2 ? home : police, `y${nth}`)),
    );
    await Promise.all(appends);
    for (const recipient of [police, home]) {
      expect(await numbers(recipient)).toEqual(Array.from({ length: 12 }, (_, nth) => nth + 1));
      expect(verifyChain(await ledger.whole(recipient)).intact).toBe(true);
    }
  });

  it('is nothing for nothing', async () => {
    expect(await ledger.append()).toEqual([]);
  });

  it('keeps the bytes of the data as they were', async () => {
    const data = { z: 1, a: 'æ "\\ \u0000', nested: { y: [null, true], b: 0 } };
    await ledger.append(draft('bytes', { data }));
    const { rows } = await ledger.superuser.query<{ data: Buffer }>('select data from ledger.notice');
    expect(rows[0]!.data.toString()).toBe(JSON.stringify(data));
  });
});

describe('the epoch', () => {
  it('stands in every notice from when it was raised, and the chain goes on', async () => {
    await ledger.append(...to(police, 'a'));
    const raised = await ledger.asCourier((tx) => ledger.writer.raiseEpoch(tx));
    await ledger.append(...to(police, 'b'));
    const notices = await ledger.whole(police);
    expect(notices.map(({ epoch }) => epoch)).toEqual([raised - 1, raised]);
    expect(verifyChain(notices).intact).toBe(true);
  });

  it('waits for what is being told', async () => {
    const order: string[] = [];
    await ledger.append(...to(police, 'a'));
    let raising: Promise<void> | undefined;
    await ledger.asCourier(async (tx) => {
      await ledger.writer.append(tx, to(police, 'b'));
      raising = ledger.asCourier((other) => ledger.writer.raiseEpoch(other)).then(() => void order.push('raised'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('told');
    });
    await raising;
    expect(order).toEqual(['told', 'raised']);
  });
});

describe('the checkpoint', () => {
  it('is kept in the transaction of the notices', async () => {
    const checkpoint = { position: '41', eventId: idOf('event') };
    const get = () => ledger.asCourier((tx) => ledger.writer.checkpoint(tx));
    expect(await get()).toBeUndefined();
    await ledger.asCourier((tx) => ledger.writer.setCheckpoint(tx, checkpoint));
    await ledger
      .asCourier(async (tx) => {
        await ledger.writer.setCheckpoint(tx, { ...checkpoint, position: '42' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(await get()).toEqual(checkpoint);
  });
});

describe('numbersOf', () => {
  it('says under which numbers a recipient was told a fact', async () => {
    const fact = (name: string) => ({ factId: idOf(name) });
    await ledger.append(
      draft('a', { data: fact('f') }),
      draft('b', { data: fact('g') }),
      draft('c', { data: { ...fact('f'), more: 1 }, backfill: true }),
      draft('d', { type: 'FactRetracted', data: fact('f') }),
      draft('e', { recipient: family, data: fact('f') }),
    );
    const of = (recipient: string, name: string) =>
      ledger.asCourier((tx) => ledger.writer.numbersOf(tx, recipient, idOf(name)));
    expect(await of(police, 'f')).toEqual([1, 3]);
    expect(await of(family, 'f')).toEqual([1]);
    expect(await of(police, 'never')).toEqual([]);
  });
});

describe('after a closing', () => {
  const told = (name: string, grounds: readonly string[], parts = [part(name)], of = {}) =>
    draft(name, { grounds, data: { factId: idOf(name), name, parts }, ...of });
  const close = (ground: string, remaining: readonly string[] = []) =>
    ledger.asCourier((tx) => ledger.writer.strip(tx, { recipient: police, caseId: idOf('case'), ground, remaining }));
  const left = async (recipient = police) =>
    (await ledger.whole(recipient)).map(({ data }) => data && (data.parts ?? []).map(({ ciphertext }) => ciphertext));

  it('what rested on that ground alone has no data, and everything else is as it was', async () => {
    await ledger.append(
      told('a', ['r-1']),
      told('b', ['r-2']),
      told('elsewhere', ['r-1'], [part('e')], { caseId: idOf('another case') }),
      told('theirs', ['r-1'], [part('t')], { recipient: family }),
      told('outlives', []),
    );
    await close('r-1');
    expect(await left()).toEqual([undefined, ['cipher-b'], ['cipher-e'], ['cipher-outlives']]);
    expect(await left(family)).toEqual([['cipher-t']]);
  });

  it('what rests on another ground too loses the words that the recipient no longer holds', async () => {
    await ledger.append(told('both', ['r-1', 'r-2'], [part('first'), part('second')]), told('b', ['r-2']));
    await close('r-1', [part('second').id]);
    expect(await left()).toEqual([[undefined, 'cipher-second'], ['cipher-b']]);
    await close('r-2');
    expect(await left()).toEqual([undefined, undefined]);
  });

  it('what came to rest on another ground later keeps its data', async () => {
    await ledger.append(told('a', ['r-1']), told('b', ['r-1']));
    const resting = { recipient: police, factId: idOf('a'), ground: 'r-2' };
    await ledger.asCourier((tx) => ledger.writer.restOn(tx, [resting, resting]));
    await close('r-1', [part('a').id]);
    expect(await left()).toEqual([['cipher-a'], undefined]);
  });

  it('the chain holds, and so does the notice that closes', async () => {
    await ledger.append(
      told('a', ['r-1']),
      told('b', ['r-1', 'r-2'], [part('x'), part('y')]),
      draft('end', { type: 'AccessClosed', grounds: ['r-1'], data: { ground: 'r-1', reason: 'consent-withdrawn' } }),
    );
    await close('r-1', [part('y').id]);
    const notices = await ledger.whole(police);
    expect(verifyChain(notices).intact).toBe(true);
    expect(notices[2]!.data).toEqual({ ground: 'r-1', reason: 'consent-withdrawn' });
  });

  it('is the same when done again', async () => {
    await ledger.append(told('a', ['r-1']), told('b', ['r-1', 'r-2']));
    await close('r-1', [part('b').id]);
    const once = await ledger.whole(police);
    await close('r-1', [part('b').id]);
    expect(await ledger.whole(police)).toEqual(once);
  });

  it('reaches every page of a long case', async () => {
    const many = Array.from({ length: 1_203 }, (_, nth) => told(`n${nth}`, ['r-1', 'r-2']));
    await ledger.append(...many);
    await close('r-1');
    expect((await left()).every((parts) => parts?.[0] === undefined && parts?.length === 1)).toBe(true);
  });

  it('names the parts whose words are still there', async () => {
    await ledger.append(told('a', ['r-1']), told('b', ['r-2'], [part('b'), part('gone', null)]));
    const parts = await ledger.asCourier((tx) =>
      ledger.writer.partsTold(tx, { recipient: police, caseId: idOf('case') }),
    );
    expect(new Set(parts)).toEqual(new Set([part('a').id, part('b').id]));
  });
});

describe('words taken back', () => {
  const facts = (recipient: string) =>
    draft(recipient, { recipient, data: { said: 1, parts: [part('struck'), part('kept')] } });
  const words = async (recipient: string) =>
    (await ledger.whole(recipient))[0]!.data!.parts!.map(({ ciphertext }) => ciphertext);
  const remove = (recipient?: string) =>
    ledger.asCourier((tx) =>
      ledger.writer.removeWords(tx, {
        caseId: idOf('case'),
        partIds: [part('struck').id],
        ...(recipient && { recipient }),
      }),
    );

  it('leave every ledger', async () => {
    await ledger.append(facts(police), facts(home), facts(family));
    await remove();
    for (const recipient of [police, home, family]) {
      expect(await words(recipient)).toEqual([undefined, 'cipher-kept']);
      expect(verifyChain(await ledger.whole(recipient)).intact).toBe(true);
    }
  });

  it('leave one ledger alone', async () => {
    await ledger.append(facts(police), facts(home));
    await remove(police);
    expect(await words(police)).toEqual([undefined, 'cipher-kept']);
    expect(await words(home)).toEqual(['cipher-struck', 'cipher-kept']);
  });

  it('go with the whole notice when it is withheld', async () => {
    await ledger.append(...to(police, 'a', 'b', 'c'));
    await ledger.asCourier((tx) => ledger.writer.withhold(tx, police, [1, 3]));
    expect((await ledger.whole(police)).map(({ data }) => data !== undefined)).toEqual([false, true, false]);
  });
});
