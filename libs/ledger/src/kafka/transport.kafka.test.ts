import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { theBroker } from '../../test/broker';
import { CaseList } from '../../test/case-list';
import { describeTransport, eventually } from '../../test/describe-transport';
import { draft, drafts, idOf } from '../../test/drafts';
import { kafkaRig, type KafkaRig } from '../../test/kafka-rig';
import { LedgerDatabase } from '../../test/provisioned';
import { DirectTransport } from '../direct-transport';
import { NotTheNotice } from '../faults';
import type { LedgerReader } from '../notice';
import type { Transport } from '../transport';

let ledger: LedgerDatabase;
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
});
afterAll(() => ledger.drop());

describeTransport('KafkaSubscriber', () => kafkaRig(theBroker(), ledger));

const follow = async (transport: Transport, rig: KafkaRig, upTo: number): Promise<CaseList> => {
  const list = new CaseList();
  const following = transport.follow(rig.recipients, list);
  await eventually(() => (list.seen.get(rig.recipients[0])?.length ?? 0) >= upTo);
  await following.stop();
  return list;
};

describe('through Kafka', () => {
  it('live notices come by the wire: the ledger is not asked', async () => {
    let reads = 0;
    const counting: LedgerReader = {
      after: (...page) => ((reads += 1), ledger.all.after(...page)),
      ofCase: (...which) => ledger.all.ofCase(...which),
      head: (recipient) => ledger.all.head(recipient),
    };
    const rig = await kafkaRig(theBroker(), ledger, { reader: counting });
    const list = new CaseList();
    const following = rig.transport.follow(rig.recipients, list);
    const one = (nth: number) => draft(`${rig.agency} ${nth}`, { recipient: rig.recipients[0] });
    await rig.tell([one(0)]);
    await eventually(() => list.numbers(rig.recipients[0]).length === 1);
    reads = 0;
    await rig.tell(Array.from({ length: 50 }, (_, nth) => one(nth + 1)));
    await eventually(() => list.numbers(rig.recipients[0]).length === 51);
    expect(reads).toBe(0);
    await following.stop();
    await rig.close();
  });

  it('views are the same as those read directly, row for row', async () => {
    const rig = await kafkaRig(theBroker(), ledger);
    const [recipient] = rig.recipients;
    const live = new CaseList();
    const following = rig.transport.follow(rig.recipients, live);
    let told = 0;
    for (const batch of fc.sample(drafts(recipient, { minLength: 1 }), { numRuns: 20, seed: 7 })) {
      await rig.tell(batch.map((one) => ({ ...one, id: idOf(`${rig.agency} ${(told += 1)}`) })));
    }
    const closed = { recipient, caseId: idOf('case 1'), type: 'AccessClosed', grounds: [], data: { ground: 'r-1' } };
    await ledger.asCourier((tx) => ledger.writer.strip(tx, { ...closed, ground: 'r-1', remaining: [] }));
    await rig.tell([draft(`${rig.agency} closed`, closed)]);
    await eventually(() => live.numbers(recipient).length === told + 1);
    await following.stop();

    const wake = {
      next: (ending: AbortSignal) => new Promise<void>((end) => ending.addEventListener('abort', () => end())),
    };
    const direct = await follow(new DirectTransport({ reader: ledger.all, wake }), rig, told + 1);
    expect(live.rows.size).toBeGreaterThan(1);
    expect([...live.rows.keys()].some((key) => key.includes(idOf('case 1')))).toBe(false);
    expect(live.rows).toEqual(direct.rows);
    await rig.close();
  });

  it.each([
    ['another hash', { hash: 'A'.repeat(43) }, 'hash'],
    ['other data', { data: { said: 'otherwise' } }, 'data'],
    ['another recipient', { recipient: 'police:1464/restricted' }, 'not-in-the-ledger'],
  ] as const)('a notice with %s stops the follower', async (_, forged, why) => {
    const rig = await kafkaRig(theBroker(), ledger);
    const [recipient] = rig.recipients;
    const list = new CaseList();
    const following = rig.transport.follow(rig.recipients, list);
    await rig.tell([draft(`${rig.agency} a`, { recipient })]);
    await eventually(() => list.numbers(recipient).length === 1);
    rig.disturb((notices) => notices.map((notice) => ({ ...notice, ...forged })));
    await rig.tell([draft(`${rig.agency} b`, { recipient })]);
    await expect(following.done).rejects.toThrow(new NotTheNotice(recipient, 2, why));
    expect(list.numbers(recipient)).toEqual([1]);
    await rig.close();
  });
});
