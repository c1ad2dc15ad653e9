import { request } from 'node:http';

/** What was asked for over one connection. */
export interface Asked {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer as it came: every byte that its caller was handed. */
export interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Status line, headers and body. */
  readonly bytes: string;
}

/** Sends one request; `enough` ends a stream that would go on. */
export function exchange(asked: Asked, enough: (text: string) => boolean = () => false): Promise<Exchange> {
  const { url, method, headers = {}, body } = asked;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const type =
    sent === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { ...type, ...headers } }, (answer) => {
      let text = '';
      const done = () => {
        const { statusCode = 0, statusMessage = '', rawHeaders } = answer;
        const pairs = rawHeaders.flatMap((name, at) =>
          at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
        );
        const lines = pairs.map(([name, value]) => `${name}: ${value}`);
        resolve({
          status: statusCode,
          headers: Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])),
          text,
          bytes: [`HTTP/${answer.httpVersion} ${statusCode} ${statusMessage}`, ...lines, '', text].join('\r\n'),
        });
      };
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (!enough(text)) return;
        done();
        asking.destroy();
      });
      answer.on('end', done);
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(sent);
  });
}
