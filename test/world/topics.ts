import { topicOf } from '@vaern/ledger';
import { asAdmin, clientOf, type Broker } from '../../libs/ledger/test/broker';
import type { FeedEvent } from './feeds';
import type { World } from './world';

/** A record as a consumer takes it in. */
interface Taken {
  readonly topic: string;
  readonly event: FeedEvent;
  /** Key, headers and value. */
  readonly bytes: string;
}

/** Everything that stands in the topics of these recipients now, in order; each record goes into the record of bytes. */
export async function takesIn(
  { canaries }: World,
  broker: Broker,
  recipients: readonly string[],
): Promise<Readonly<Record<string, readonly FeedEvent[]>>> {
  const topics = new Map(recipients.map((recipient) => [topicOf(recipient), recipient]));
  const taken = await recordsOf(broker, [...topics.keys()]);
  for (const { topic, bytes } of taken) canaries.delivered(`${topics.get(topic)} (feed)`, `Kafka ${topic}`, bytes);
  const of = (topic: string) => taken.filter((one) => one.topic === topic).map(({ event }) => event);
  return Object.fromEntries([...topics].map(([topic, recipient]) => [recipient, of(topic)]));
}

async function recordsOf(broker: Broker, topics: readonly string[]): Promise<readonly Taken[]> {
  const offsets = await asAdmin(broker, (admin) => Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic))));
  const count = offsets.flat().reduce((sum, { high }) => sum + Number(high), 0);
  const consumer = clientOf(broker, broker.admin.username).consumer({ groupId: 'vaern.world' });
  const taken: Taken[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    if (count === 0) resolve();
    consumer
      .run({
        eachMessage: ({ topic, message }) => {
          const headers = Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
          taken.push({
            topic,
            event: eventIn(headers, message.value),
            bytes: [message.key, JSON.stringify(headers), message.value].map(String).join(' '),
          });
          if (taken.length === count) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return taken;
}

/** CloudEvents Kafka binding, binary mode. */
function eventIn(headers: readonly (readonly [string, string])[], value: Buffer | null): FeedEvent {
  const attributes = headers.map(([name, text]) => [
    name.replace(/^ce_/, '').replace('content-type', 'datacontenttype'),
    text,
  ]);
  const data = value === null ? {} : { data: JSON.parse(value.toString()) as unknown };
  return { ...Object.fromEntries(attributes), ...data } as FeedEvent;
}
