import { ascii, longs, shorts } from './bytes';

const [WIDTH, HEIGHT, FRAMES] = [32, 24, 12];
/** How long one picture is shown, in microseconds. */
const SHOWN = 250_000;
const BYTES_PER_FRAME = WIDTH * HEIGHT * 3;

function chunk(name: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([ascii(name), longs(content.length), content]);
}
const list = (kind: string, ...parts: readonly Buffer[]) => chunk('LIST', ascii(kind), ...parts);

/** An AVI of three seconds without sound, of pictures as they are: somebody dark walks through a dim hallway. */
export function cameraVideo(): Buffer {
  const frames = Array.from({ length: FRAMES }, (_, at) => chunk('00db', hallway(at)));
  const head = longs(SHOWN, 0, 0, 0, FRAMES, 0, 1, BYTES_PER_FRAME, WIDTH, HEIGHT, 0, 0, 0, 0);
  const stream = [longs(0, 0, 0, SHOWN, 1_000_000, 0, FRAMES, BYTES_PER_FRAME, -1, 0), shorts(0, 0, WIDTH, HEIGHT)];
  const picture = [longs(40, WIDTH, HEIGHT), shorts(1, 24), longs(0, BYTES_PER_FRAME, 0, 0, 0, 0)];
  const described = list('strl', chunk('strh', ascii('vidsDIB '), ...stream), chunk('strf', ...picture));
  return chunk('RIFF', ascii('AVI '), list('hdrl', chunk('avih', head), described), list('movi', ...frames));
}

function hallway(at: number): Buffer {
  const [light, dark] = [0x70, 0x18];
  const left = 1 + at * 2;
  return Buffer.from(
    Uint8Array.from({ length: BYTES_PER_FRAME }, (_, byte) => {
      const x = Math.floor(byte / 3) % WIDTH;
      return x >= left && x < left + 6 ? dark : light;
    }),
  );
}
