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
