import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GracefulStop } from '@vaern/platform';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin, clientOf, groupOf, startBroker, type OwnBroker } from '../../test/broker';
import { CaseList } from '../../test/case-list';
import { eventually } from '../../test/describe-transport';
import { draft } from '../../test/drafts';
import { kafkaRig } from '../../test/kafka-rig';
import { LedgerDatabase } from '../../test/provisioned';
import { KafkaReceiver } from './receiver';
import { topicOf } from './topic';

let ledger: LedgerDatabase;
let broker: OwnBroker;
const folder = mkdtempSync(path.join(tmpdir(), 'vaern-broker-'));
beforeAll(async () => {
  [ledger, broker] = await Promise.all([LedgerDatabase.make(), startBroker(folder)]);
});
afterAll(async () => {
  await Promise.all([ledger.drop(), broker.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

it('a broker that is killed and comes back loses nothing and doubles nothing', async () => {
  const rig = await kafkaRig(broker, ledger);
  const [recipient] = rig.recipients;
  const list = new CaseList();
  const following = rig.transport.follow(rig.recipients, list);
  const some = (from: number) =>
    Array.from({ length: 5 }, (_, nth) => draft(`${recipient} ${from + nth}`, { recipient }));
  await rig.tell(some(0));
  await eventually(() => list.numbers(recipient).length === 5);

  await broker.kill();
  await rig.append(some(5));
  broker = await startBroker(folder);
  await rig.append(some(10));
  for (let waited = 0; waited < 5 && list.numbers(recipient).length < 15; waited += 1)
    await eventually(() => list.numbers(recipient).length === 15).catch(() => undefined);

  expect(list.seen.get(recipient)).toEqual(await ledger.all.after(recipient, 0, 100));
  expect(list.numbers(recipient)).toHaveLength(15);
  await following.stop();
  await following.done;
  await rig.close();
});

it('a receiver stops in time while its group still waits for a member that does not answer', async () => {
  const rig = await kafkaRig(broker, ledger);
  const [recipient] = rig.recipients;
  const group = groupOf(rig.agency, 'views');
  const client = clientOf(broker, 'vaern_tester_d');
  const events = new EventEmitter();
  const working = once(events, 'working');
  const member = client.consumer({ groupId: group, sessionTimeout: 30_000, rebalanceTimeout: 30_000 });
  await member.connect();
  await member.subscribe({ topics: rig.recipients.map(topicOf), fromBeginning: true });
  await member.run({
    eachBatch: async () => {
      events.emit('working');
      await once(events, 'released');
    },
  });
  await rig.tell([draft(`${recipient} 0`, { recipient })]);
  await working;

  const joining = new KafkaReceiver(client, group).receive(rig.recipients.map(topicOf), () => Promise.resolve());
  await pause(1_000);
  const stop = new GracefulStop();
  stop.add('receiver', () => joining.stop());
  expect(await stop.stop()).toBe(true);

  events.emit('released');
  await member.disconnect();
  await asAdmin(broker, async (admin) => {
    const members = async () => (await admin.describeGroups([group])).groups[0]?.members.length;
    while ((await members()) !== 0) await pause(100);
  });
  await rig.close();
});
