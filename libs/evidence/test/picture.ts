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

/** What a picture may say of itself. */
export interface Says {
  readonly position?: readonly [number, number];
  readonly text?: string;
}

/** What a camera writes: where it was taken, and a text. */
function tiff({ position, text }: Says): Buffer {
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
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    main,
    ...(position ? [directory(gps, 8 + length)] : []),
  ]);
}

const named = (says: Says) => Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(says)]);
const xmp = Buffer.from(
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="55,28.2N" exif:GPSLongitude="8,27.1E"/></rdf:RDF></x:xmpmeta>`,
);
const big = (bytes: 2 | 4, value: number) => Buffer.from(number(bytes, value).toReversed());
const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), big(2, body.length + 2), body]);
const [begins, ends] = [Buffer.from('ffd8', 'hex'), Buffer.from('ffd9', 'hex')];
const behind = Buffer.alloc(600);
const seen = segment(0xda, Buffer.concat([Buffer.alloc(10), Buffer.alloc(40_000, 0x55)]));

/** A JPEG that says where it was taken, and a text. */
export const pictureWith = (says: Says): Buffer => Buffer.concat([begins, segment(0xe1, named(says)), ends, behind]);

const chunk = (type: string, body: Buffer) => Buffer.concat([big(4, body.length), Buffer.from(type), body, big(4, 0)]);
const inPng = (...chunks: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);

const part = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type), number(4, body.length), body, Buffer.alloc(body.length % 2)]);
function inWebp(...parts: readonly Buffer[]): Buffer {
  const all = [
    part('VP8X', Buffer.from('0c000000000000000000', 'hex')),
    part('VP8 ', Buffer.alloc(9_000, 7)),
    ...parts,
  ];
  return part('RIFF', Buffer.concat([Buffer.from('WEBP'), ...all]));
}

const box = (type: string, ...body: readonly Buffer[]) => {
  const all = Buffer.concat(body);
  return Buffer.concat([big(4, all.length + 8), Buffer.from(type), all]);
};
/** What a camera writes lies where the list of places says, behind the picture. */
function inHeif(brand: string, others: readonly string[], says: Says): Buffer {
  const exif = Buffer.concat([big(4, 6), named(says)]);
  const type = box('ftyp', Buffer.from(brand), big(4, 0), ...others.map((other) => Buffer.from(other)));
  const entry = box('infe', Buffer.from('02000000', 'hex'), big(2, 1), big(2, 0), Buffer.from('Exif\0', 'latin1'));
  const list = box('iinf', big(4, 0), big(2, 1), entry);
  const meta = (at: number) =>
    box(
      'meta',
      big(4, 0),
      list,
      box(
        'iloc',
        big(4, 0),
        Buffer.from('4400', 'hex'),
        big(2, 1),
        big(2, 1),
        big(2, 0),
        big(2, 1),
        big(4, at),
        big(4, exif.length),
      ),
    );
  const data = Buffer.alloc(9_000, 7);
  const at = type.length + meta(0).length + 8 + data.length;
  return Buffer.concat([type, meta(at), box('mdat', data, exif)]);
}

/** Pictures of every kind that say where they were taken, wherever they keep it; and their media type. */
export function placedPictures(
  says: Says = { position: [55, 8] },
): Readonly<Record<string, readonly [string, Buffer]>> {
  const exif = segment(0xe1, named(says));
  const profile = segment(
    0xe2,
    Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(65_000, 9)]),
  );
  const second = Buffer.concat([begins, exif, seen, ends]);
  const jpeg = (...parts: readonly Buffer[]) => ['image/jpeg', Buffer.concat([begins, ...parts, behind])] as const;
  return {
    'a JPEG': jpeg(exif, seen, ends),
    'a JPEG, behind large segments': jpeg(
      segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x48\0\x48\0\0', 'latin1')),
      profile,
      profile,
      profile,
      exif,
      seen,
      ends,
    ),
    'a JPEG, behind its tables and a comment': jpeg(
      segment(0xdb, Buffer.alloc(65)),
      segment(0xfe, Buffer.from('x')),
      exif,
      seen,
      ends,
    ),
    'a JPEG, behind what another program wrote': jpeg(
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>', 'latin1')),
      exif,
      seen,
      ends,
    ),
    'a JPEG, in its second picture': jpeg(segment(0xe2, Buffer.from('MPF\0II*\0', 'latin1')), seen, ends, second),
    'a JPEG, by a program': jpeg(
      segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])),
      seen,
      ends,
    ),
    'a PNG': ['image/png', inPng(chunk('eXIf', tiff(says)), chunk('IDAT', Buffer.alloc(9_000)))],
    'a PNG, behind the picture': ['image/png', inPng(chunk('IDAT', Buffer.alloc(9_000)), chunk('eXIf', tiff(says)))],
    'a PNG, by a program': [
      'image/png',
      inPng(chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp]))),
    ],
    'a PNG that moves': ['image/apng', inPng(chunk('acTL', Buffer.alloc(8)), chunk('eXIf', tiff(says)))],
    'a WebP': ['image/webp', inWebp(part('EXIF', tiff(says)))],
    'a WebP, with a name before it': ['image/webp', inWebp(part('EXIF', named(says)))],
    'a WebP, by a program': ['image/webp', inWebp(part('XMP ', xmp))],
    'a HEIC': ['image/heic', inHeif('heic', ['mif1', 'heic'], says)],
    'a HEIC of another brand': ['image/heif', inHeif('mif1', ['mif1', 'miaf'], says)],
    'an AVIF': ['image/avif', inHeif('avif', ['mif1', 'avif'], says)],
    'a TIFF': ['image/tiff', Buffer.concat([tiff(says), behind])],
  };
}

/** A WebP that is longer than what is read of a file at first; what a camera writes lies behind it. */
export const longPicture = (): Buffer =>
  inWebp(part('ALPH', Buffer.alloc(9 * 2 ** 20)), part('EXIF', tiff({ position: [55, 8] })));
