import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import { MailRefused, MailServerDown, type Nudge, type NudgePort } from './port';
import { body, subject } from './words';

export interface MailServer {
  /** `smtps://user:password@mail.example:465`, or `smtp://…`: what follows the port is not read. */
  readonly url: string;
  /** From which address nudges come. */
  readonly from: string;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
/** Milliseconds: together less than a round, so that no try is still under way when the next begins. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** Encrypted from the first byte or by STARTTLS with a certificate that holds, or not at all; in the clear on this machine alone. */
export function optionsOf({ url, from }: MailServer): Options {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const here = loopback.includes(hostname);
  return {
    ...patience,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    name: domainOf(from),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Nudges over SMTP, each a message of its own to one mailbox. */
export class SmtpNudges implements NudgePort {
  readonly #transport;

  constructor(private readonly server: MailServer) {
    this.#transport = createTransport(optionsOf(server));
  }

  async send({ to, round, id }: Nudge): Promise<void> {
    const { from } = this.server;
    try {
      await this.#transport.sendMail({
        from,
        to: to.address,
        subject,
        text: body,
        date: round,
        messageId: `<${id}@${domainOf(from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** Of an answer the three digits are kept, and nothing that the server said: it may repeat the address. */
function failureOf(error: unknown): Error {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  const isAboutMailbox = code === 'EENVELOPE' || command === 'RCPT TO' || command === 'DATA';
  const failure = isAboutMailbox ? new MailRefused('the mail was refused') : new MailServerDown('no mail can be sent');
  return Object.assign(failure, { code: responseCode === undefined ? (code ?? 'unknown') : String(responseCode) });
}
