import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { samples } from './samples';

export interface Clamd {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers INSTREAM as clamd does, byte for byte, and finds the one sample there is. `says`: answers that instead. */
export async function startClamdLike({
  limit = Number.POSITIVE_INFINITY,
  says,
}: { limit?: number; says?: string } = {}): Promise<Clamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = Buffer.alloc(0);
    const answer = (text: string) => socket.end(`${says ?? text}\0`);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const stream = streamIn(heard);
      if (stream.bytes.length > limit) answer('INSTREAM size limit exceeded. ERROR');
      else if (stream.ended)
        answer(stream.bytes.includes(samples.eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function streamIn(heard: Buffer): { bytes: Buffer; ended: boolean } {
  const command = 'zINSTREAM\0';
  if (heard.length >= command.length && heard.subarray(0, command.length).toString() !== command)
    throw new Error('not the command');
  const portions: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return { bytes: Buffer.concat(portions), ended: true };
    if (at + 4 + length > heard.length) break;
    portions.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { bytes: Buffer.concat(portions), ended: false };
}
