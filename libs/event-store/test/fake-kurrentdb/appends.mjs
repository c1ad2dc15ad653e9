// Appends, one by one and as the client batches them.
import { grpc } from './stubs.mjs';
import { batchAnswer, expectation, proposed, singleAnswer, streamName } from './wire.mjs';

export class Appends {
  #log;
  #lose = false;

  constructor(log) {
    this.#log = log;
  }

  /** The next append is stored, and its answer lost with the connection. */
  loseNextAnswer() {
    this.#lose = true;
  }

  single = (call, answer) => {
    let options;
    const events = [];
    call.on('data', (message) => {
      if (message.hasOptions()) options = message.getOptions();
      else events.push(proposed(message.getProposedMessage()));
    });
    call.on('end', () => {
      const name = streamName(options.getStreamIdentifier());
      const outcome = this.#log.append(name, expectation(options, options.getRevision()), events);
      answer(null, singleAnswer(outcome));
    });
  };

  batch = (call) => {
    const begun = new Map();
    call.on('data', (message) => {
      const key = message.getCorrelationId().getString();
      const append = begun.get(key) ?? { options: message.getOptions(), events: [] };
      begun.set(key, append);
      append.events.push(...message.getProposedMessagesList().map(proposed));
      if (!message.getIsFinal()) return;
      begun.delete(key);
      this.#store(call, message.getCorrelationId(), append);
    });
    call.on('end', () => call.end());
  };

  #store(call, correlationId, { options, events }) {
    const name = streamName(options.getStreamIdentifier());
    const outcome = this.#log.append(name, expectation(options, options.getStreamPosition()), events);
    const lost = this.#lose;
    this.#lose = false;
    if (lost) call.emit('error', Object.assign(new Error('the connection broke'), { code: grpc.status.UNAVAILABLE }));
    else call.write(batchAnswer(correlationId, name, outcome));
  }
}
