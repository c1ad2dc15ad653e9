import type { KafkaConfig } from '@vaern/platform';
import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type ISocketFactory } from 'kafkajs';
import type { ConnectionOptions } from 'node:tls';

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** SCRAM-SHA-256. */
  readonly login?: { readonly username: string; readonly password: string };
  readonly tls?: ConnectionOptions | true;
  /** How connections are made, where not as usual. */
  readonly socketFactory?: ISocketFactory;
}

/** The settings that the environment names; files are read now. */
export const kafkaSettingsOf = ({ brokers, sasl, tls }: KafkaConfig, clientId: string): KafkaSettings => ({
  brokers,
  clientId,
  ...(sasl && { login: { username: sasl.username, password: sasl.password } }),
  ...(tls && { tls: tlsOf(tls) }),
});

function tlsOf(files: NonNullable<KafkaConfig['tls']>): ConnectionOptions | true {
  const read = Object.entries(files).map(([name, file]) => [name, readFileSync(file)] as const);
  return read.length === 0 ? true : Object.fromEntries(read);
}

/** A client that says nothing: its own log repeats headers and keys of what it carries. */
export const kafkaClient = ({ brokers, clientId, login, tls, socketFactory }: KafkaSettings): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    ...(login && { sasl: { mechanism: 'scram-sha-256', ...login } }),
    ...(tls !== undefined && { ssl: tls }),
    ...(socketFactory && { socketFactory }),
  });
