import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { clientOf, groupOf, provisionFor, recordsIn, theBroker } from '../../test/broker';
import { CaseList } from '../../test/case-list';
import { CuttingProxy } from '../../test/cutting-proxy';
import { eventually } from '../../test/describe-transport';
import { chainOf, draft } from '../../test/drafts';
import { LedgerDatabase } from '../../test/provisioned';
import type { Following } from '../transport';
import type { Sender } from './ports';
import { KafkaPublisher } from './publisher';
import { KafkaReceiver } from './receiver';
import { toRecord } from './record';
import { KafkaSender } from './sender';
import { KafkaSubscriber } from './subscriber';
import { topicOf } from './topic';

const broker = theBroker();
const writer = 'vaern_tester_e';
const username = 'vaern_tester_f';
const running: Following[] = [];
let ledger: LedgerDatabase;
let agency: string;
let recipient: string;
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
});
beforeEach(async () => {
  agency = `centre:${randomUUID().slice(0, 8)}`;
  recipient = `${agency}/affected`;
  await provisionFor(broker, writer, { username, agency, recipients: [recipient] });
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});
afterAll(() => ledger.drop());

const wake = { next: () => new Promise<void>((resolve) => setTimeout(resolve, 50)) };
const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, nth) => draft(`${recipient} ${from + nth}`, { recipient }));
const publish = (of: Partial<ConstructorParameters<typeof KafkaPublisher>[0]> = {}) => {
  const publisher = new KafkaPublisher({
    reader: ledger.all,
    cursors: ledger.cursors,
    connect: () => KafkaSender.connect(clientOf(broker, writer)),
    wake,
    onTrouble: () => undefined,
    ...of,
  });
  const publishing = publisher.publish([recipient]);
  running.push(publishing);
  return publishing;
};
const follow = () => {
  const list = new CaseList();
  const receiver = new KafkaReceiver(clientOf(broker, username), groupOf(agency, 'views'));
  running.push(new KafkaSubscriber({ receiver, reader: ledger.all }).follow([recipient], list));
  return list;
};
const arrived = (list: CaseList, count: number) => eventually(() => (list.seen.get(recipient)?.length ?? 0) >= count);

describe('a publisher', () => {
  it('killed between sending and its cursor sends again, and everything arrives once', async () => {
    const list = follow();
    await ledger.append(...some(5));
    let kills = 0;
    const first = publish({
      failpoints: {
        hit: async (name) => {
          expect(name).toBe('ledger.published-before-cursor');
          kills += 1;
          throw new Error('killed');
        },
      },
    });
    await eventually(() => kills > 1);
    await first.stop();
    expect(await ledger.cursors.get(recipient)).toBe(0);
    publish();
    await ledger.append(...some(2, 5));
    await arrived(list, 7);
    expect(list.seen.get(recipient)).toEqual(await ledger.all.after(recipient, 0, 100));
    expect(await recordsIn(broker, topicOf(recipient))).toBeGreaterThan(7 + 2);
  });

  it('never moves its cursor past what was not acknowledged', async () => {
    await ledger.append(...some(3));
    const troubles: unknown[] = [];
    const broken: Sender = { send: () => Promise.reject(new Error('no answer')), close: () => Promise.resolve() };
    const stuck = publish({ connect: () => Promise.resolve(broken), onTrouble: (error) => troubles.push(error) });
    await eventually(() => troubles.length > 1);
    await stuck.stop();
    expect(await ledger.cursors.get(recipient)).toBe(0);
  });

  it('never goes back when two ran at once', async () => {
    await ledger.cursors.set(recipient, 7);
    await ledger.cursors.set(recipient, 3);
    expect(await ledger.cursors.get(recipient)).toBe(7);
  });

  it('goes on with the other ledgers after a trouble', async () => {
    let failed = false;
    await ledger.append(...some(3));
    publish({
      connect: async () => {
        if (!failed) {
          failed = true;
          throw new Error('not now');
        }
        return KafkaSender.connect(clientOf(broker, writer));
      },
    });
    await arrived(follow(), 3);
    expect(failed).toBe(true);
  });
});

describe('a sender', () => {
  it('writes once what it sends again because the answer was lost', async () => {
    const proxy = await CuttingProxy.before(broker.brokers);
    const sender = await KafkaSender.connect(clientOf(broker, writer, { socketFactory: proxy.socketFactory }));
    const records = chainOf(some(20)).map(toRecord);
    await sender.send(topicOf(recipient), records.slice(0, 1));
    proxy.loseAnswerTo(5_000);
    await sender.send(topicOf(recipient), records.slice(1));
    expect(proxy.lost).toBe(1);
    expect(await recordsIn(broker, topicOf(recipient))).toBe(20);
    await sender.close();
    proxy.close();
  });
});
