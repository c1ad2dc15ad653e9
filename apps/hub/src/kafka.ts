import type { AgencyKind, Directory } from '@vaern/directory';
import {
  groupPrefixOf,
  kafkaClient,
  KafkaPublisher,
  KafkaReceiver,
  kafkaSettingsOf,
  KafkaSender,
  KafkaSubscriber,
  PgLedgerReader,
  PgPublishedCursors,
  provisionTopics,
  type Following,
  type LedgerReader,
  type Transport,
} from '@vaern/ledger';
import type { Failpoints, KafkaConfig, Logger } from '@vaern/platform';
import type { Connections } from './engines';

export interface KafkaWanted {
  readonly kafka: KafkaConfig;
  readonly connections: Connections;
  readonly directory: Directory;
  readonly ledger: LedgerReader;
  readonly logger: Logger;
  readonly failpoints: Failpoints;
}

/** The user that an agency reads its topics as, called like its database role: `vaern_police_1464`. */
export const kafkaUserOf = (agency: string) => `vaern_${agency.replaceAll(':', '_')}`;

/** How the hub's own views are fed: each kind of agency as a group of its own, for a group shares out one list of topics. */
export type TransportFor = (kind: AgencyKind) => Transport;

/** Makes topics and rights, publishes every ledger, and answers the transports by which the hub's own views are fed. */
export async function startKafka(
  wanted: KafkaWanted,
): Promise<{ readonly transportFor: TransportFor; readonly publishing: Following }> {
  const { kafka, connections, directory, ledger, logger, failpoints } = wanted;
  const client = kafkaClient(kafkaSettingsOf(kafka, 'vaern-hub'));
  await makeTopics(wanted, client);
  const asCourier = (_: string, sql: string, params: readonly unknown[]) =>
    connections.database.inRole(
      'vaern_courier',
      async (tx) => (await tx.query(sql, [...params])).rows as Record<string, unknown>[],
    );
  const publisher = new KafkaPublisher({
    reader: new PgLedgerReader(asCourier),
    cursors: new PgPublishedCursors(asCourier),
    connect: () => KafkaSender.connect(client),
    wake: connections.wake,
    onTrouble: (error) => logger.failed('kafka-publishing-interrupted', error),
    failpoints,
  });
  const publishing = publisher.publish(directory.recipients().map(({ id }) => id));
  const transportFor = (kind: AgencyKind) =>
    new KafkaSubscriber({ receiver: new KafkaReceiver(client, `${groupPrefixOf('hub')}${kind}`), reader: ledger });
  return { transportFor, publishing };
}

/** Without sign-in at the broker there are no users whose rights could be kept apart. */
async function makeTopics({ kafka, directory }: KafkaWanted, client: ReturnType<typeof kafkaClient>): Promise<void> {
  const recipients = directory.recipients();
  const own = kafka.sasl?.username;
  const admin = client.admin();
  await admin.connect();
  try {
    const all = recipients.map(({ id }) => id);
    const ofAgency = (agency: string) => recipients.filter((unit) => unit.agency === agency).map(({ id }) => id);
    const readers = directory
      .agencies()
      .map(({ id }) => ({ username: kafkaUserOf(id), agency: id, recipients: ofAgency(id) }));
    await provisionTopics(admin, {
      recipients: all,
      ...(own !== undefined && { writer: own }),
      readers: own === undefined ? [] : [{ username: own, agency: 'hub', recipients: all }, ...readers],
    });
  } finally {
    await admin.disconnect();
  }
}
