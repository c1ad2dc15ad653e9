import kafkajs from 'kafkajs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asAdmin, clientOf, groupOf, provisionFor, recordsIn, theBroker, type Reading } from '../../test/broker';
import { eventually } from '../../test/describe-transport';
import { chainOf, draft } from '../../test/drafts';
import type { Following } from '../transport';
import { KafkaReceiver } from './receiver';
import { toRecord } from './record';
import { KafkaSender } from './sender';
import { topicOf } from './topic';

const {
  AclOperationTypes: Operation,
  AclPermissionTypes: Permission,
  AclResourceTypes: Resource,
  ResourcePatternTypes: Pattern,
} = kafkajs;
const broker = theBroker();
const agencyOf = (kind: string): string => `${kind}:${randomUUID().slice(0, 8)}`;
const reading = (username: string, agency: string): Reading => ({
  username,
  agency,
  recipients: [`${agency}/intake`, `${agency}/restricted`],
});
const a = reading('vaern_tester_a', agencyOf('police'));
const b = reading('vaern_tester_b', agencyOf('municipality'));
const [mine = '', theirs = ''] = [a, b].map(({ recipients }) => topicOf(recipients[0] ?? ''));
const record = toRecord(chainOf([draft('one', { recipient: a.recipients[0] ?? '' })])[0]!);

beforeAll(async () => {
  await provisionFor(broker, 'vaern_courier', a, b);
  const hub = await KafkaSender.connect(clientOf(broker, 'vaern_courier'));
  for (const topic of [mine, theirs]) await hub.send(topic, [record]);
  await hub.close();
});

const running: Following[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

function receive(username: string, topics: readonly string[], group: string) {
  const got: string[] = [];
  const receiver = new KafkaReceiver(clientOf(broker, username), group);
  const following = receiver.receive(topics, (topic, records) => {
    got.push(...records.map(() => topic));
    return Promise.resolve();
  });
  running.push(following);
  return { got, done: following.done };
}
const typeOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'was allowed',
    (error: { type?: string; cause?: { type?: string } }) => error.type ?? error.cause?.type ?? error,
  );

describe('an agency user', () => {
  it('reads its own topics', async () => {
    const { got } = receive(a.username, [mine], groupOf(a.agency, 'views'));
    await eventually(() => got.length === 1);
  });

  it("is refused another's topic", async () => {
    const { got, done } = receive(a.username, [theirs], groupOf(a.agency, 'spying'));
    expect(await typeOf(done)).toBe('TOPIC_AUTHORIZATION_FAILED');
    expect(got).toEqual([]);
  });

  it.each([
    ["another's", b.agency],
    ['an agency whose name begins as its own does', `${a.agency}9`],
  ])('is refused the group of %s', async (_, agency) => {
    const { got, done } = receive(a.username, [mine], groupOf(agency, 'views'));
    await expect(done).rejects.toThrow('Failed to find group coordinator'); // the client's word for GROUP_AUTHORIZATION_FAILED
    expect(got).toEqual([]);
  });

  it('is not told that other topics are there', async () => {
    const admin = clientOf(broker, a.username).admin();
    await admin.connect();
    const topics = await admin.listTopics();
    await admin.disconnect();
    expect(topics.toSorted()).toEqual(a.recipients.map(topicOf).toSorted());
  });

  it('writes nowhere, not even to its own', async () => {
    expect(await typeOf(KafkaSender.connect(clientOf(broker, a.username)))).toBe('CLUSTER_AUTHORIZATION_FAILED');
    const plain = clientOf(broker, a.username).producer({ idempotent: false });
    await plain.connect();
    for (const topic of [mine, theirs]) {
      expect(await typeOf(plain.send({ topic, messages: [{ value: 'x' }] }))).toBe('TOPIC_AUTHORIZATION_FAILED');
    }
    await plain.disconnect();
    expect(await recordsIn(broker, mine)).toBe(1);
  });

  it('is nobody without its password', async () => {
    const wrong = { ...broker, users: { [a.username]: 'wrong' } };
    const admin = clientOf(wrong, a.username).admin();
    await expect(admin.connect()).rejects.toThrow(/SASL|Authentication/);
    await admin.disconnect();
  });
});

describe('the hub', () => {
  it('reads no topic', async () => {
    const { done } = receive('vaern_courier', [mine], groupOf(a.agency, 'hub'));
    await expect(done).rejects.toThrow('Failed to find group coordinator');
  });
});

describe('provisioning', () => {
  it('may be done again', async () => {
    await provisionFor(broker, 'vaern_courier', a, b);
    const { got } = receive(b.username, [theirs], groupOf(b.agency, 'views'));
    await eventually(() => got.length === 1);
  });

  it('takes away what a user should not have', async () => {
    const tooMuch = {
      resourceType: Resource.TOPIC,
      resourceName: mine,
      resourcePatternType: Pattern.LITERAL,
      principal: `User:${b.username}`,
      host: '*',
      operation: Operation.READ,
      permissionType: Permission.ALLOW,
    };
    await asAdmin(broker, (admin) => admin.createAcls({ acl: [tooMuch] }));
    await provisionFor(broker, 'vaern_courier', a, b);
    const { done } = receive(b.username, [mine], groupOf(b.agency, 'spying'));
    expect(await typeOf(done)).toBe('TOPIC_AUTHORIZATION_FAILED');
  });

  it('makes topics of one partition that keep days, not for ever', async () => {
    await asAdmin(broker, async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [mine] });
      expect(topics[0]?.partitions).toHaveLength(1);
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: mine }],
      });
      const config = Object.fromEntries(
        resources[0]!.configEntries.map((entry) => [entry.configName, entry.configValue]),
      );
      expect(config).toMatchObject({ 'cleanup.policy': 'delete', 'retention.ms': String(14 * 86_400_000) });
    });
  });
});

it.each(['police', 'police:1464', 'police:1464/in.take', 'police:1464/intake/x', 'Police:1464/intake'])(
  '%s has no topic',
  (recipient) => {
    expect(() => topicOf(recipient)).toThrow(/topic/);
  },
);
