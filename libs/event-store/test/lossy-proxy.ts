import { createConnection, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { Pool } from 'pg';
import type { TestDatabase } from '@vaern/test-kit';

export interface LossyProxy {
  /** To the database, through the proxy. */
  readonly pool: Pool;
  /** The next append gets through, and its answer is lost with the connection. */
  loseNextAnswer(): void;
  close(): Promise<void>;
}

/** A way to the database on which an acknowledgement can be lost after the commit. */
export async function lossyProxy(database: TestDatabase): Promise<LossyProxy> {
  const target = new URL(database.url.replace('@/', '@localhost/'));
  const socket = `${target.searchParams.get('host')}/.s.PGSQL.${target.searchParams.get('port')}`;
  let armed = false;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection(socket);
    for (const end of [client, upstream]) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => [client, upstream].forEach((one) => one.destroy()));
    }
    let losing = false;
    client.on('data', (question: Buffer) => {
      losing ||= armed && question.includes('event_store.append');
      if (losing) armed = false;
      upstream.write(question);
    });
    upstream.on('data', (answer) => (losing ? client.destroy() : client.write(answer)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  target.search = '';
  target.hostname = '127.0.0.1';
  target.port = String(port);
  const pool = new Pool({ connectionString: target.href });
  pool.on('error', () => undefined);
  return {
    pool,
    loseNextAnswer: () => (armed = true),
    close: async () => {
      await pool.end();
      for (const end of open) end.destroy();
      server.close();
    },
  };
}
