import type { Kafka, Producer } from 'kafkajs';
import type { Sender, WireRecord } from './ports';

const ALL = -1;

/** An idempotent producer: what it sends again after a lost answer stands once in the topic. */
export class KafkaSender implements Sender {
  private constructor(private readonly producer: Producer) {}

  static async connect(kafka: Kafka): Promise<KafkaSender> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    });
    try {
      await producer.connect();
    } catch (error) {
      await producer.disconnect();
      throw error;
    }
    return new KafkaSender(producer);
  }

  async send(topic: string, records: readonly WireRecord[]): Promise<void> {
    const messages = records.map(({ key, value, headers }) => ({
      key,
      value: value && Buffer.from(value),
      headers: { ...headers },
      partition: 0,
    }));
    await this.producer.send({ topic, messages, acks: ALL });
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}
