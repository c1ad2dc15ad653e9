import type { Kafka } from 'kafkajs';
import path from 'node:path';
import { kafkaClient, provisionTopics, type KafkaSettings } from '../src/index';
import { groupPrefixOf } from '../src/kafka/topic';

/** The broker that scripts/test.mjs started, or that the environment names. */
export interface Broker {
  readonly brokers: string;
  readonly admin: { readonly username: string; readonly password: string };
  readonly users: Readonly<Record<string, string>>;
}

export interface OwnBroker extends Broker {
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export function theBroker(): Broker {
  const given = process.env.VAERN_TEST_KAFKA;
  if (!given) throw new Error('no Kafka was started for this test: its name must end with .kafka.test.ts');
  return JSON.parse(given) as Broker;
}

/** A broker of one's own, to be killed. */
export async function startBroker(folder: string): Promise<OwnBroker> {
  const script = (await import(path.resolve('scripts/kafka.mjs'))) as {
    startKafka(options: { folder: string }): Promise<OwnBroker>;
  };
  return script.startKafka({ folder });
}

export function clientOf(broker: Broker, username: string, of: Partial<KafkaSettings> = {}): Kafka {
  const password = username === broker.admin.username ? broker.admin.password : broker.users[username];
  if (!password) throw new Error(`the broker has no user ${username}: name it in KAFKA_TEST_USERS`);
  return kafkaClient({
    brokers: broker.brokers.split(','),
    clientId: 'vaern-test',
    login: { username, password },
    ...of,
  });
}

/** One run, as somebody: connects before and disconnects after. */
export async function asAdmin<T>(broker: Broker, work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
  const admin = clientOf(broker, broker.admin.username).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

export interface Reading {
  readonly username: string;
  readonly agency: string;
  readonly recipients: readonly string[];
}

/** Tests run beside each other: each file has users of its own, since provisioning takes away what it was not asked for. */
export const provisionFor = (broker: Broker, writer: string, ...readers: readonly Reading[]): Promise<void> =>
  asAdmin(broker, (admin) =>
    provisionTopics(admin, {
      recipients: readers.flatMap(({ recipients }) => recipients),
      readers,
      writer,
      replicationFactor: 1,
    }),
  );

/** How many records stand in a topic. */
export const recordsIn = (broker: Broker, topic: string): Promise<number> =>
  asAdmin(broker, async (admin) => Number((await admin.fetchTopicOffsets(topic))[0]?.high ?? 0));

export const groupOf = (agency: string, name: string) => `${groupPrefixOf(agency)}${name}`;
