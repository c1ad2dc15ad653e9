const ascii = (text: string) => Buffer.from(`${text}\0`, 'latin1');
const number = (bytes: 2 | 4, value: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};
const rationals = (...values: readonly number[]) =>
  Buffer.concat(values.flatMap((value) => [number(4, Math.round(value * 100)), number(4, 100)]));

interface Field {
  readonly tag: number;
  /** 2 text, 4 number, 5 fractions. */
  readonly type: 2 | 4 | 5;
  readonly count: number;
  readonly value: Buffer;
}

/** A directory of fields at a place in the file: what does not fit in its line lies behind it. */
function directory(fields: readonly Field[], at: number): Buffer {
  let behind = at + 2 + fields.length * 12 + 4;
  const values: Buffer[] = [];
  const lines = fields.map(({ tag, type, count, value }) => {
    const head = [number(2, tag), number(2, type), number(4, count)];
    if (value.length <= 4) return Buffer.concat([...head, Buffer.concat([value, Buffer.alloc(4 - value.length)])]);
    const line = Buffer.concat([...head, number(4, behind)]);
    values.push(value);
    behind += value.length;
    return line;
  });
  return Buffer.concat([number(2, fields.length), ...lines, number(4, 0), ...values]);
}

/** A JPEG that says where it was taken, and a text. */
export function pictureWith({ position, text }: { position?: readonly [number, number]; text?: string }): Buffer {
  const first: Field[] =
    text === undefined ? [] : [{ tag: 0x010e, type: 2, count: text.length + 1, value: ascii(text) }];
  const place = (at: number): Field => ({ tag: 0x8825, type: 4, count: 1, value: number(4, at) });
  const length = directory(position ? [...first, place(0)] : first, 8).length;
  const main = directory(position ? [...first, place(8 + length)] : first, 8);
  const [latitude = 0, longitude = 0] = position ?? [];
  const gps: readonly Field[] = [
    { tag: 1, type: 2, count: 2, value: ascii('N') },
    { tag: 2, type: 5, count: 3, value: rationals(Math.floor(latitude), 28, 12) },
    { tag: 3, type: 2, count: 2, value: ascii('E') },
    { tag: 4, type: 5, count: 3, value: rationals(Math.floor(longitude), 27, 6) },
  ];
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    main,
    ...(position ? [directory(gps, 8 + length)] : []),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), size, exif, Buffer.from('ffd9', 'hex'), Buffer.alloc(600)]);
}
