import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ScanFailed, type Scanner } from './scanner';

/** Milliseconds without a word from it. */
const PATIENCE = 60_000;
const PORTION = 256 * 1024;

/** A ClamAV daemon, asked by its INSTREAM command over TCP. */
export class ClamdScanner implements Scanner {
  /** @param url `tcp://host:3310` */
  constructor(private readonly url: string) {}

  async scan(bytes: AsyncIterable<Buffer>): Promise<'clean' | 'found'> {
    const { hostname, port } = new URL(this.url);
    const socket = connect(Number(port), hostname);
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('clamd is silent')));
    try {
      const [answer] = await Promise.all([answerOf(socket), send(socket, bytes)]);
      if (answer === 'stream: OK') return 'clean';
      if (answer.endsWith(' FOUND')) return 'found';
      throw new Error(answer.slice(0, 200));
    } catch (error) {
      throw new ScanFailed(error);
    } finally {
      socket.destroy();
    }
  }
}

async function answerOf(socket: Socket): Promise<string> {
  const heard: Buffer[] = [];
  for await (const chunk of socket) heard.push(chunk as Buffer);
  return Buffer.concat(heard).toString().replace(/\0$/, '');
}

/** The command, then each portion after its length, then none. It may answer and hang up before all is sent. */
async function send(socket: Socket, bytes: AsyncIterable<Buffer>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += PORTION) {
      if (!socket.writable) return;
      await sent(socket, chunk.subarray(from, from + PORTION));
    }
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

async function sent(socket: Socket, portion: Buffer): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(portion.length);
  socket.write(length);
  if (!socket.write(portion)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}
