// Reads and catch-up subscriptions.
import { grpc, streams } from './stubs.mjs';
import { confirmation, notFound, recorded, streamName } from './wire.mjs';

const BACKWARDS = streams.ReadReq.Options.ReadDirection?.BACKWARDS ?? 1;

export class Reads {
  #log;
  #subscriptions = new Map();

  constructor(log) {
    this.#log = log;
  }

  read = (call) => {
    const options = call.request.getOptions();
    if (options.hasSubscription()) void this.#subscribe(call, options);
    else void this.#answer(call, options);
  };

  /** Ends every subscription, as the real server does with slow ones. */
  dropSubscriptions() {
    const error = Object.assign(new Error('the consumer is too slow'), { code: grpc.status.CANCELLED });
    for (const [call, end] of this.#subscriptions) {
      end();
      call.emit('error', error);
    }
  }

  async #answer(call, options) {
    const found = options.hasStream() ? this.#ofStream(options.getStream(), options) : this.#ofAll(options);
    if (found instanceof Error) {
      call.emit('error', found);
      return;
    }
    if (!found) call.write(notFound(streamName(options.getStream().getStreamIdentifier())));
    const count = Number(options.getCount());
    for (const record of (found ?? []).slice(0, count)) await send(call, recorded(record, options.getUuidOption()));
    call.end();
  }

  #ofStream(asked, options) {
    const all = this.#log.streams.get(streamName(asked.getStreamIdentifier()));
    if (!all || isBackwards(options)) return all && all.toReversed();
    return asked.hasRevision() ? all.slice(Number(asked.getRevision())) : all;
  }

  #ofAll(options) {
    const all = this.#log.records.filter(wantedBy(options));
    const asked = options.getAll();
    if (isBackwards(options)) return asked.hasEnd() ? all.toReversed() : [];
    if (!asked.hasPosition()) return all;
    const from = Number(asked.getPosition().getCommitPosition());
    const last = this.#log.records.at(-1)?.position ?? 0;
    const standsThere = from > last || this.#log.records.some(({ position }) => position === from);
    return standsThere ? all.filter(({ position }) => position >= from) : invalidPosition();
  }

  async #subscribe(call, options) {
    const asked = options.getAll();
    const after = asked.hasPosition() ? Number(asked.getPosition().getCommitPosition()) : 0;
    const wanted = wantedBy(options);
    let next = this.#log.records.findIndex(({ position }) => position > after);
    if (next < 0) next = this.#log.records.length;
    let pumping = false;
    const pump = async () => {
      if (pumping) return;
      pumping = true;
      while (next < this.#log.records.length && this.#subscriptions.has(call)) {
        const record = this.#log.records[next++];
        if (wanted(record)) await send(call, recorded(record, options.getUuidOption()));
      }
      pumping = false;
    };
    const unfollow = this.#log.follow(() => void pump());
    const end = () => {
      unfollow();
      this.#subscriptions.delete(call);
    };
    this.#subscriptions.set(call, end);
    call.on('cancelled', end);
    call.on('close', end);
    call.write(confirmation(crypto.randomUUID()));
    await pump();
  }
}

/** As the real server, which answers so when no event begins at the position. */
const invalidPosition = () =>
  Object.assign(new Error('Trying to read from an invalid position.'), { code: grpc.status.OUT_OF_RANGE });

const isBackwards = (options) => options.getReadDirection() === BACKWARDS;

function wantedBy(options) {
  if (!options.hasFilter()) return () => true;
  const filter = options.getFilter();
  const onStream = filter.hasStreamIdentifier();
  const expression = onStream ? filter.getStreamIdentifier() : filter.getEventType();
  const regex = expression.getRegex() && new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return (record) => {
    const name = onStream ? record.stream : record.type;
    return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
  };
}

/** Waits for a reader that is slower than the log. */
function send(call, message) {
  if (call.destroyed || call.write(message)) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      for (const event of ['drain', 'close', 'cancelled']) call.off(event, go);
      resolve();
    };
    for (const event of ['drain', 'close', 'cancelled']) call.on(event, go);
  });
}
