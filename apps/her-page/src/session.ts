import type { JWK } from 'jose';
import { codeTyped } from './code';
import type { Help } from './codes';
import type { Hub } from './hub';
import { Sealing } from './sealing';

/** Milliseconds that a code is good for without being typed again. */
const HALF_AN_HOUR = 30 * 60_000;

/** `other`: she is in, by another code than before. */
export type Entered = 'in' | 'other' | 'no' | 'often';

/** Half an hour at a time, from her code on. Kept by the page alone. */
export class Session {
  #sealing: Sealing | undefined;
  #municipalities: Help['municipalities'] = {};
  #until = 0;
  readonly #salt = crypto.getRandomValues(new Uint8Array(32));
  /** By which a code is known again that was typed before: whoever comes with another is somebody else. */
  #mark: string | undefined;

  constructor(private readonly hub: Hub) {}

  get sealing(): Sealing {
    if (this.#sealing === undefined) throw new Error('nobody came in');
    return this.#sealing;
  }

  /** Those to which a first contact can go, by id with their names. */
  get municipalities(): Help['municipalities'] {
    return this.#municipalities;
  }

  get until(): Date {
    return new Date(this.#until);
  }

  get isOver(): boolean {
    return this.hub.now().getTime() >= this.#until;
  }

  /** Shows the hub a device that keeps its cookie, and fetches what to seal for, and for whom. @throws Broken */
  async prepare(): Promise<void> {
    if (this.#sealing !== undefined) return;
    const help = await this.hub.ask('/help');
    this.#municipalities = (help.body as Help).municipalities;
    const { body } = await this.hub.ask('/key');
    this.#sealing = await Sealing.for(body as JWK);
  }

  /** @throws Broken */
  async enter(typed: string): Promise<Entered> {
    await this.prepare();
    const code = codeTyped(typed);
    const { status, body } = await this.hub.post('/session', { code });
    if (status !== 201) return status === 429 ? 'often' : 'no';
    const { token, until } = body as { token: string; until: string };
    this.hub.useToken(token);
    this.#until = Math.min(Date.parse(until), this.hub.now().getTime() + HALF_AN_HOUR);
    const before = this.#mark;
    this.#mark = await this.#markOf(code);
    return before === undefined || before === this.#mark ? 'in' : 'other';
  }

  end(): void {
    this.hub.useToken(undefined);
    this.#until = 0;
  }

  async #markOf(code: string): Promise<string> {
    const text = new TextEncoder().encode(code);
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...this.#salt, ...text]));
    return new Uint8Array(hash).join('.');
  }
}
