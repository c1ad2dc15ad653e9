import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  KafkaPublisher,
  KafkaReceiver,
  KafkaSender,
  KafkaSubscriber,
  LedgerBell,
  LedgerSignal,
  type LedgerReader,
  type Notice,
  type NoticeDraft,
  type Sender,
} from '../src/index';
import { fromRecord, toRecord } from '../src/kafka/record';
import { clientOf, groupOf, provisionFor, type Broker } from './broker';
import { eventually, type Rig } from './describe-transport';
import type { LedgerDatabase } from './provisioned';

export interface KafkaRig extends Rig {
  readonly agency: string;
  /** Appends and rings, without waiting for the publisher. */
  append(drafts: readonly NoticeDraft[]): Promise<readonly Notice[]>;
  readonly troubles: readonly unknown[];
}

interface Users {
  readonly writer: string;
  readonly username: string;
}

/** A publisher that runs, and a subscriber, for an agency that is new to the broker. */
export async function kafkaRig(
  broker: Broker,
  ledger: LedgerDatabase,
  {
    reader = ledger.all,
    writer = 'vaern_tester_c',
    username = 'vaern_tester_d',
  }: Partial<Users> & { reader?: LedgerReader } = {},
): Promise<KafkaRig> {
  const agency = `police:${randomUUID().slice(0, 8)}`;
  const recipients = [`${agency}/intake`, `${agency}/restricted`] as const;
  await provisionFor(broker, writer, { username, agency, recipients });

  let change: ((notices: readonly Notice[]) => readonly Notice[]) | undefined;
  const disturbed = (sender: Sender): Sender => ({
    send: async (topic, records) => {
      const carried = change ? change(records.map(fromRecord)).map(toRecord) : records;
      if (carried.length > 0) await sender.send(topic, carried);
    },
    close: () => sender.close(),
  });
  const bell = new LedgerBell(ledger.hub.pool, 1);
  const signal = new LedgerSignal(() => new Client(ledger.url), 200);
  const troubles: unknown[] = [];
  const publisher = new KafkaPublisher({
    reader: ledger.all,
    cursors: ledger.cursors,
    connect: async () => disturbed(await KafkaSender.connect(clientOf(broker, writer))),
    wake: signal,
    onTrouble: (error) => troubles.push(error),
  });
  const publishing = publisher.publish(recipients);
  const append = async (drafts: readonly NoticeDraft[]) => {
    const told = await ledger.append(...drafts);
    bell.ring();
    return told;
  };
  return {
    agency,
    recipients,
    reader: ledger.all,
    transport: new KafkaSubscriber({
      reader,
      receiver: new KafkaReceiver(clientOf(broker, username), groupOf(agency, 'views')),
    }),
    troubles,
    append,
    tell: async (drafts) => {
      const told = await append(drafts);
      for (const recipient of new Set(told.map((notice) => notice.recipient))) {
        const last = told.findLast((notice) => notice.recipient === recipient);
        let published = 0;
        await eventually(
          () => {
            void ledger.cursors.get(recipient).then((number) => (published = number));
            return published >= (last?.number ?? 0);
          },
          () => `${published} published: ${troubles.join(', ')}`,
        );
      }
      return told;
    },
    disturb: (how) => (change = how),
    close: async () => {
      await publishing.stop();
      bell.stop();
      await signal.close();
    },
  };
}
