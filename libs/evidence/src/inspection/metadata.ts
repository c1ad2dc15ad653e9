/** Blocks of one kind that are looked at in one picture: more than any camera writes. */
const MOST_BLOCKS = 20;
/** Bytes that a block in a picture of the kind JPEG may have. */
const MOST_IN_JPEG = 65_000;

const beginnings = ['II*\0', 'MM\0*'].map((text) => Buffer.from(text, 'latin1'));
/** What stands before the block of a camera: in JPEG and HEIC, in PNG, in WebP. */
const announced = /(Exif\0\0|eXIf|EXIF[^]{4})$/;
const xmp = { from: Buffer.from('<x:xmpmeta'), to: Buffer.from('</x:xmpmeta>') };
const xmpInJpeg = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');

/**
 * Every block of a picture in which cameras and programs write what they know of it, wherever it lies: behind other
 * segments, behind the picture, in a second picture. Each as a file of its own, TIFF or JPEG.
 */
export const blocksIn = (picture: Buffer): readonly Buffer[] => [
  ...beginnings.flatMap((beginning) => ofCameras(picture, beginning)),
  ...ofPrograms(picture),
];

function ofCameras(picture: Buffer, beginning: Buffer): readonly Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = picture.indexOf(beginning); at >= 0; at = picture.indexOf(beginning, at + 1)) {
    if (blocks.length === MOST_BLOCKS) break;
    if (announced.test(picture.toString('latin1', Math.max(0, at - 8), at))) blocks.push(picture.subarray(at));
  }
  return blocks;
}

function ofPrograms(picture: Buffer): readonly Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = picture.indexOf(xmp.from); at >= 0 && blocks.length < MOST_BLOCKS;) {
    const end = picture.indexOf(xmp.to, at);
    if (end < 0) break;
    blocks.push(inJpeg(picture.subarray(at, end + xmp.to.length)));
    at = picture.indexOf(xmp.from, end);
  }
  return blocks;
}

function inJpeg(words: Buffer): Buffer {
  const body = Buffer.concat([xmpInJpeg, words.subarray(0, MOST_IN_JPEG)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), size, body, Buffer.from('ffd9', 'hex'), Buffer.alloc(16)]);
}
