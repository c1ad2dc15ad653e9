import { ascii, longs, shorts } from './bytes';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** Degrees, minutes and seconds. */
type Angle = readonly [degrees: number, minutes: number, seconds: number];

const [TEXT, LONG, FRACTION] = [2, 4, 5];
const field = (tag: number, type: number, count: number, value: Buffer) =>
  Buffer.concat([shorts(tag, type), longs(count), value, Buffer.alloc(4 - value.length)]);
const directory = (...fields: readonly Buffer[]) => Buffer.concat([shorts(fields.length), ...fields, longs(0)]);
const fractions = (angle: Angle) => longs(...angle.flatMap((value) => [value, 1]));

/** What a phone writes into a photo (EXIF) of where it was taken. */
function positionAt(north: Angle, east: Angle): Buffer {
  const [places, values] = [26, 80];
  return Buffer.concat([
    ascii('II*\0'),
    longs(8),
    directory(field(0x8825, LONG, 1, longs(places))),
    directory(
      field(1, TEXT, 2, ascii('N\0')),
      field(2, FRACTION, 3, longs(values)),
      field(3, TEXT, 2, ascii('E\0')),
      field(4, FRACTION, 3, longs(values + 24)),
    ),
    fractions(north),
    fractions(east),
  ]);
}

const tables = `ffdb 0043 00 ${'01'.repeat(64)} ffc4 0014 00 01 ${'00'.repeat(16)} ffc4 0014 10 01 ${'00'.repeat(16)}`;
/** 64 by 48 dots of one grey: 48 blocks of two bits. */
const grey = `ffc0 000b 08 0030 0040 01 01 11 00 ${tables} ffda 0008 01 01 00 00 3f 00 ${'00'.repeat(12)} ffd9`;

/** A JPEG as a phone takes it, that says where: somewhere in Esbjerg. Of the picture itself there is only grey. */
export function phonePhoto(): Buffer {
  const said = Buffer.concat([ascii('Exif\0\0'), positionAt([55, 28, 12], [8, 27, 6])]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(said.length + 2);
  return Buffer.concat([hex('ffd8 ffe1'), length, said, hex(grey)]);
}
