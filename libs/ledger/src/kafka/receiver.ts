import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Following } from '../transport';
import { isUnheard, passes } from './passing';
import type { HandleRecords, Receiver, WireRecord } from './ports';

const BEAT = 3_000;
const BEFORE_TRYING_AGAIN = 500;
/** A group that waits for a member that was killed lets nobody in for a session's time: a stop does not wait so long. */
const PATIENCE_WITH_A_START = 2_000;
const PATIENCE_WITH_AN_END = 1_000;
/** So often in a row a group may have no coordinator, though the broker answers: then it is refused. */
const UNHEARD_AT_MOST = 3;

/**
 * A consumer of one group. Offsets are committed after the batch was handled; the follower's own place decides.
 * What passes (a broker that is away, a group in disorder) is waited for; what does not, or what `handle` throws, ends it.
 */
export class KafkaReceiver implements Receiver {
  constructor(
    private readonly kafka: Kafka,
    private readonly groupId: string,
  ) {}

  receive(topics: readonly string[], handle: HandleRecords): Following {
    const ending = new AbortController();
    const done = this.#run(topics, handle, ending.signal);
    return { done, stop: () => (ending.abort(), done.catch(() => undefined)) };
  }

  async #run(topics: readonly string[], handle: HandleRecords, ending: AbortSignal): Promise<void> {
    for (let unheard = 0; !ending.aborted;) {
      const fellOver = await this.#consume(topics, handle, ending);
      unheard = isUnheard(fellOver) ? unheard + 1 : 0;
      if (unheard === UNHEARD_AT_MOST) throw fellOver;
      await pause(BEFORE_TRYING_AGAIN, undefined, { signal: ending }).catch(() => undefined);
    }
  }

  /** One life of a consumer: resolves when it was stopped, or with what it fell over, if that passes. */
  async #consume(topics: readonly string[], handle: HandleRecords, ending: AbortSignal): Promise<unknown> {
    const life = new Life();
    const consumer = this.#consumer();
    consumer.on(consumer.events.CRASH, ({ payload }) => life.fellOver(payload.error));
    ending.addEventListener('abort', life.end);
    const started = start(consumer, topics, (batch) => life.during(() => handled(batch, handle))).catch(life.fellOver);
    try {
      return await life.over;
    } finally {
      ending.removeEventListener('abort', life.end);
      await atMost(PATIENCE_WITH_A_START, started);
      await atMost(
        PATIENCE_WITH_AN_END,
        consumer.disconnect().catch(() => undefined),
      );
    }
  }

  #consumer(): Consumer {
    return this.kafka.consumer({
      groupId: this.groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      rebalanceTimeout: 15_000,
      heartbeatInterval: BEAT,
      maxWaitTimeInMs: 500,
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 1_000,
        retries: 20,
        restartOnFailure: () => Promise.resolve(false), // another consumer goes on: this one would outlive its end
      },
    });
  }
}

const atMost = (milliseconds: number, what: Promise<void>) =>
  Promise.race([what, pause(milliseconds, undefined, { ref: false })]);

async function start(
  consumer: Consumer,
  topics: readonly string[],
  eachBatch: (batch: EachBatchPayload) => Promise<void>,
): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({ eachBatchAutoResolve: false, eachBatch });
}

async function handled(payload: EachBatchPayload, handle: HandleRecords): Promise<void> {
  const { batch } = payload;
  const beat = setInterval(() => void payload.heartbeat().catch(() => undefined), BEAT);
  try {
    await handle(batch.topic, batch.messages.map(recordOf));
    payload.resolveOffset(batch.lastOffset());
  } finally {
    clearInterval(beat);
  }
}

/** How one life of a consumer ends: asked to, over what passes, or over what does not. */
class Life {
  readonly over: Promise<unknown>;
  readonly end: () => void;
  readonly fellOver: (error: unknown) => void;
  #fail: (error: unknown) => void;
  #ended = false;

  constructor() {
    let settle: { resolve: (over?: unknown) => void; reject: (error: unknown) => void } | undefined;
    this.over = new Promise((resolve, reject) => (settle = { resolve, reject }));
    this.end = () => ((this.#ended = true), settle?.resolve());
    this.#fail = (error) => ((this.#ended = true), settle?.reject(error));
    this.fellOver = (error) => (passes(error) ? settle?.resolve(error) : this.#fail(error));
  }

  /** A batch after the end is left to the next consumer. */
  async during(batch: () => Promise<void>): Promise<void> {
    if (!this.#ended) await batch().catch(this.#fail);
  }
}

const recordOf = ({ key, value, headers }: KafkaMessage): WireRecord => ({
  key: key?.toString() ?? '',
  value,
  headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, held]) => [name, headerText(held)])),
});
const headerText = (held: IHeaders[string]) => String(Array.isArray(held) ? held[0] : held);
