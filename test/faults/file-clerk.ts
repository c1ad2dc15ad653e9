import { systemChance } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house';
import { kindOf, type Person } from './people';

interface Sent {
  readonly method?: 'POST';
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends files to a hub that may die at any moment, as somebody does who begins again where it stands. */
export class FileClerk {
  constructor(
    private readonly house: House,
    private readonly who: Person,
    private readonly caseId: string,
  ) {}

  /** In pieces of this many bytes, until it is acknowledged: the id of the evidence, and the key of the command. */
  async sends(bytes: Buffer, filename: string, piece: number): Promise<{ id: string; again: () => Promise<string> }> {
    const uploadId = await this.#begun(bytes.length);
    for (let offset = 0; offset < bytes.length;) {
      const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) };
      const body = new Uint8Array(bytes.subarray(offset, offset + piece));
      const sent = await this.#try(`/uploads/${uploadId}`, { method: 'POST', body, headers });
      offset = sent?.ok ? ((await sent.json()) as { offset: number }).offset : await this.#offset(uploadId);
    }
    const about = JSON.stringify({ uploadId, kind: 'other', obtained: 'original', filename });
    const received = () => this.#received(about, { 'Content-Type': 'application/json' });
    return received();
  }

  /** All at once in a form, until it is acknowledged. */
  async sendsForm(bytes: Buffer, filename: string): Promise<{ id: string; again: () => Promise<string> }> {
    const part = (disposition: string) => `--vaern\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
    const fields = `${part('name="kind"')}other\r\n${part('name="obtained"')}original\r\n`;
    const head = Buffer.from(`${fields}${part(`name="file"; filename="${filename}"`)}`);
    const body = new Uint8Array(Buffer.concat([head, bytes, Buffer.from('\r\n--vaern--\r\n')]));
    return this.#received(body, { 'Content-Type': 'multipart/form-data; boundary=vaern' });
  }

  async reads(evidenceId: string): Promise<Buffer> {
    const answer = await this.#insist(`/${evidenceId}`, {});
    return Buffer.from(await answer.arrayBuffer());
  }

  async #begun(size: number): Promise<string> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': systemChance.id() };
    const begun = await this.#insist('/uploads', { method: 'POST', headers, body: JSON.stringify({ size }) });
    return ((await begun.json()) as { uploadId: string }).uploadId;
  }

  async #offset(uploadId: string): Promise<number> {
    return ((await (await this.#insist(`/uploads/${uploadId}`, {})).json()) as { offset: number }).offset;
  }

  async #received(body: Uint8Array<ArrayBuffer> | string, type: Readonly<Record<string, string>>) {
    const headers = { ...type, 'Idempotency-Key': systemChance.id() };
    const receive = async () => {
      const answer = await this.#insist('', { method: 'POST', body, headers });
      return ((await answer.json()) as { id: string }).id;
    };
    return { id: await receive(), again: receive };
  }

  /** @throws Error if it is refused */
  async #insist(path: string, sent: Sent): Promise<Response> {
    for (;;) {
      const answer = await this.#try(path, sent);
      if (answer?.ok) return answer;
      if (answer && answer.status < 500 && answer.status !== 404)
        throw new Error(`${path} is answered with ${answer.status}: ${await answer.text()}`);
      await pause(50);
    }
  }

  /** Undefined when the hub died under it; then there is another. */
  async #try(path: string, { headers = {}, ...sent }: Sent): Promise<Response | undefined> {
    const { url } = this.house;
    try {
      const signed = { Authorization: `Bearer ${await this.house.token(this.who)}`, Purpose: 'case-work', ...headers };
      const at = `${url}/api/${kindOf(this.who)}/cases/${this.caseId}/evidence${path}`;
      const answer = await fetch(at, { ...sent, headers: signed });
      const bytes = await answer.arrayBuffer();
      return new Response(bytes, { status: answer.status });
    } catch (error) {
      if ((error as Error).name !== 'TypeError') throw error;
      await this.house.revive(url);
      return undefined;
    }
  }
}
