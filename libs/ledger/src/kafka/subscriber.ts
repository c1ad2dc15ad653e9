import { faultIn } from '../chain';
import { NotTheNotice } from '../faults';
import { LastPlusOne } from '../last-plus-one';
import type { LedgerReader, Notice } from '../notice';
import type { Follower, Following, Transport } from '../transport';
import type { Receiver, WireRecord } from './ports';
import { fromRecord } from './record';
import { topicOf } from './topic';

/**
 * Takes an agency's ledgers from its topics. What was told before the topic begins, and what the wire lost, comes
 * from the ledger itself.
 */
export class KafkaSubscriber implements Transport {
  constructor(
    private readonly options: {
      readonly receiver: Receiver;
      readonly reader: LedgerReader;
    },
  ) {}

  follow(recipients: readonly string[], follower: Follower): Following {
    const ending = new AbortController();
    let receiving: Following | undefined;
    const begun = this.#catchUp(recipients, follower, ending.signal);
    const done = begun.then((lines) => {
      if (ending.signal.aborted) return undefined;
      receiving = this.options.receiver.receive([...lines.keys()], (topic, records) => handed(lines, topic, records));
      return receiving.done;
    });
    return {
      done,
      stop: async () => {
        ending.abort();
        await begun.catch(() => undefined);
        await receiving?.stop();
        await done.catch(() => undefined);
      },
    };
  }

  async #catchUp(recipients: readonly string[], follower: Follower, ending: AbortSignal): Promise<Lines> {
    const lines = new Map<string, { recipient: string; line: LastPlusOne }>();
    for (const recipient of recipients) {
      const line = await LastPlusOne.begin(recipient, follower, this.options.reader);
      while (!ending.aborted && (await line.fetch()) > 0);
      lines.set(topicOf(recipient), { recipient, line });
    }
    return lines;
  }
}

type Lines = ReadonlyMap<string, { readonly recipient: string; readonly line: LastPlusOne }>;

async function handed(lines: Lines, topic: string, records: readonly WireRecord[]): Promise<void> {
  const to = lines.get(topic);
  await to?.line.take(records.map((record) => genuine(fromRecord(record), to.recipient)));
}

/** What a topic brings is believed only as far as its own hash and its topic go. */
function genuine(notice: Notice, recipient: string): Notice {
  const fault = notice.recipient === recipient ? faultIn(notice) : 'not-in-the-ledger';
  if (fault) throw new NotTheNotice(recipient, notice.number, fault);
  return notice;
}
