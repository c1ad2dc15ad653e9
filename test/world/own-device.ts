import { uuid } from '@vaern/platform';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { createHmac } from 'node:crypto';
import { exchange, type Exchange } from './exchange';
import { StepChance } from './step-chance';
import type { World } from './world';

/** What the affected person holds in her hand: a browser that keeps its cookie, and a page that keeps its token. */
export class OwnDevice {
  #cookie: string | undefined;
  #token: string | undefined;
  #keys = 0;

  /** `party`: as which it is noted what this device was handed; `name`: of one of several. */
  constructor(
    private readonly world: World,
    readonly party: string,
    private readonly name = party,
  ) {}

  /** What the browser keeps; nothing else stays when the page is left. */
  get kept(): string | undefined {
    return this.#cookie;
  }

  /** Opens her page. */
  opens(): Promise<Exchange> {
    return this.#send('GET', '/help');
  }

  async enters(code: string): Promise<Exchange> {
    const answer = await this.#send('POST', '/session', { code });
    if (answer.status === 201) this.#token = (JSON.parse(answer.text) as { token: string }).token;
    return answer;
  }

  /** `key`: of a command sent before, to send it again. */
  sends(path: string, body: object, key?: string): Promise<Exchange> {
    return this.#send('POST', path, body, { 'Idempotency-Key': key ?? this.key() });
  }

  asks(path: string): Promise<Exchange> {
    return this.#send('GET', path);
  }

  sendsBytes(path: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<Exchange> {
    const sent = { 'Idempotency-Key': this.key(), 'Content-Type': 'application/octet-stream', ...headers };
    return this.#send('POST', path, bytes, sent);
  }

  /** As her page keeps what waits. */
  async seals(body: object): Promise<Buffer> {
    const { kty, crv, x, y } = JSON.parse((await this.asks('/key')).text) as JWK;
    const sealing = new CompactEncrypt(Buffer.from(JSON.stringify(body)));
    sealing.setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' });
    return Buffer.from(await sealing.encrypt(await importJWK({ kty, crv, x, y } as JWK, 'ECDH-ES')));
  }

  sendsSealed(path: string, sealed: Buffer, key: string): Promise<Exchange> {
    return this.sendsBytes(path, sealed, { 'Content-Type': 'application/jose', 'Idempotency-Key': key });
  }

  key(): string {
    return uuid(createHmac('sha256', this.name).update(String(this.#keys++)).digest());
  }

  /** Another device on which somebody has put what this one's page keeps. */
  tokenStolenBy(other: OwnDevice): void {
    other.#token = this.#token;
  }

  async #send(method: 'GET' | 'POST', path: string, body?: object, headers: object = {}): Promise<Exchange> {
    const { hub, ports, handedOut } = this.world;
    const at = `/api/own${path}`;
    if (ports.chance instanceof StepChance) ports.chance.step(`${this.name} ${method} ${at} ${this.#keys}`);
    const sent = {
      ...(this.#cookie !== undefined && { Cookie: this.#cookie }),
      ...(this.#token !== undefined && { Authorization: `Own ${this.#token}` }),
      ...headers,
    };
    const answer = await exchange({ url: `${hub.url}${at}`, method, headers: sent, body });
    this.#cookie = answer.headers['set-cookie']?.split(';')[0] ?? this.#cookie;
    handedOut.answer({
      party: this.party,
      where: `${method} ${at.replace(/[0-9a-f-]{36}/g, '…')}`,
      path: at,
      exchange: answer,
    });
    return answer;
  }
}
