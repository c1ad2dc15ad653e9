import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** One message as a mail server was handed it. */
export interface Mail {
  readonly to: readonly string[];
  /** Headers and body, as they came. */
  readonly raw: string;
}

/** A real SMTP server on this machine that keeps what it is sent. */
export class TestMailbox {
  readonly mails: Mail[] = [];
  /** What it answers the next recipients with instead of taking their mail, the first first. */
  readonly refusals: number[] = [];
  #server: SMTPServer | undefined;
  #port = 0;

  /** `host`: at which of this machine's addresses. */
  static async start(options: SMTPServerOptions = {}, host = '127.0.0.1'): Promise<TestMailbox> {
    const mailbox = new TestMailbox(options, host);
    await mailbox.up();
    return mailbox;
  }

  private constructor(
    private readonly options: SMTPServerOptions,
    private readonly host: string,
  ) {}

  get url(): string {
    return `smtp://${this.host}:${this.#port}`;
  }

  to(address: string): readonly Mail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  /** Serves again, at the port that it had. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _, done) => {
        const responseCode = this.refusals.shift();
        done(responseCode === undefined ? null : Object.assign(new Error(`${address} not now`), { responseCode }));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ to, raw: Buffer.concat(chunks).toString('latin1') });
          done();
        });
      },
      ...this.options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.#port, this.host, resolve));
    this.#server = server;
    this.#port = (server.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
