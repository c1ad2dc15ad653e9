import type { ISocketFactory } from 'kafkajs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** Stands between a client and the broker, and can lose an answer: what was asked is done, but nobody hears of it. */
export class CuttingProxy {
  #cut: number | undefined;
  /** Answers lost so far. */
  lost = 0;

  private constructor(private readonly server: Server) {}

  static async before(broker: string): Promise<CuttingProxy> {
    const [host = '', port = ''] = broker.split(':');
    const server = createServer();
    const proxy = new CuttingProxy(server);
    server.on('connection', (client) => {
      const to = connect(Number(port), host);
      let big = false;
      client.on('data', (bytes) => {
        big = proxy.#cut !== undefined && bytes.length > proxy.#cut;
        to.write(bytes);
      });
      to.on('data', (bytes) => {
        if (!big) return client.write(bytes);
        proxy.#cut = undefined;
        proxy.lost += 1;
        client.destroy();
        return to.destroy();
      });
      for (const [one, other] of [
        [client, to],
        [to, client],
      ] as const) {
        one.on('close', () => other.destroy());
        one.on('error', () => other.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The next answer to a request of more than so many bytes is lost, and the connection with it. */
  loseAnswerTo(bytes: number): void {
    this.#cut = bytes;
  }

  readonly socketFactory: ISocketFactory = ({ onConnect }) =>
    connect((this.server.address() as AddressInfo).port, '127.0.0.1', onConnect);

  close(): void {
    this.server.close();
  }
}
