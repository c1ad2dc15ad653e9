import type { House } from './house';
import type { Account } from './identity-provider';

/** Somebody whose page listens for changes. */
export class Hearing {
  readonly #over = new AbortController();
  #text = '';
  /** Resolves when the stream is over: with whether the hub said so. */
  readonly ended: Promise<boolean>;

  private constructor(
    readonly status: number,
    body: ReadableStream<Uint8Array>,
  ) {
    this.ended = this.#read(body).then(
      () => this.#text.includes('event: end'),
      () => false,
    );
  }

  static async of(house: House, who: Account, caseId?: string): Promise<Hearing> {
    const abort = new AbortController();
    const asked = caseId === undefined ? '' : `?case=${caseId}`;
    const request = `GET /api/${who.agency.split(':')[0]}/changes/stream${asked}`;
    const { status, body } = await house.fetch(who, request, { signal: abort.signal });
    const hearing = new Hearing(status, body!);
    hearing.#over.signal.addEventListener('abort', () => abort.abort());
    return hearing;
  }

  /** What came since the last call, when the hub has told everything. */
  async heard(house: House): Promise<readonly string[]> {
    await house.settled();
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    const said = [...this.#text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => `${event} ${data}`);
    this.#text = '';
    return said;
  }

  /** Hangs up. */
  leave(): void {
    this.#over.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of body) this.#text += decoder.decode(chunk, { stream: true });
  }
}
