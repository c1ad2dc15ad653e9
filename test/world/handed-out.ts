import type { Canaries } from '@vaern/test-kit';
import type { Exchange } from './exchange';

/** One answer that somebody was handed. */
export interface Handed {
  /** The unit whose people were handed it; with ` (feed)` for what a machine takes in. */
  readonly party: string;
  /** Where it came from, without ids: `GET /api/police/cases/…`. */
  readonly where: string;
  readonly path: string;
  readonly exchange: Exchange;
}

/** Every byte that was handed out, to whom. */
export class HandedOut {
  readonly handed: Handed[] = [];
  #logs = '';

  constructor(private readonly canaries: Canaries) {}

  answer(handed: Handed): void {
    this.handed.push(handed);
    this.canaries.delivered(handed.party, handed.where, handed.exchange.bytes);
  }

  /** A token, which is its owner's alone and signed with a key of the process. */
  signedIn(party: string, exchange: Exchange): void {
    this.canaries.delivered(party, 'sign-in', exchange.bytes);
  }

  logged(line: string): void {
    this.#logs += line;
    this.canaries.delivered('logs', 'log line', line);
  }

  get logs(): string {
    return this.#logs;
  }

  /** Everything a party was handed, in order, but for the time of day in the header `Date`. */
  bytesOf(party: string): readonly string[] {
    if (party === 'logs') return [this.#logs];
    const own = this.handed.filter((one) => one.party === party);
    return own.map(({ where, exchange }) => `${where}\r\n${exchange.bytes.replace(/^Date: .*\r\n/m, '')}`);
  }
}
