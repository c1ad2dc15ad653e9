import { deflateRawSync } from 'node:zlib';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const padded = (head: Buffer) => Buffer.concat([head, Buffer.alloc(4_000)]);
const box = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type), body]);
};
const zipped = (name: string) => {
  const content = deflateRawSync(Buffer.from('x'));
  const head = hex('504b0304 1400 0000 0800 00000000 00000000 01000000 01000000');
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length);
  return padded(Buffer.concat([head, lengths, Buffer.from(name), content]));
};

/** The beginnings of files as they come. */
export const samples = {
  jpg: padded(hex('ffd8ffe0 0010 4a46494600 0101 00 0048 0048 0000')),
  png: Buffer.concat([
    hex('89504e470d0a1a0a 0000000d 49484452 00000001 00000001 0802000000 907753de 00000000 49454e44 ae426082'),
  ]),
  mp4: padded(box('ftyp', Buffer.from('isom\0\0\0\x01isomavc1'))),
  mov: padded(box('ftyp', Buffer.from('qt  \0\0\0\0qt  '))),
  mp3: padded(hex('fffb9064 00000000')),
  pdf: padded(Buffer.from('%PDF-1.7\n')),
  exe: padded(
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58), hex('80000000'), Buffer.alloc(64), Buffer.from('PE\0\0')]),
  ),
  elf: padded(hex('7f454c46 02010100 0000000000000000 0200 3e00')),
  zip: zipped('readme.bin'),
  gif: padded(Buffer.from('GIF89a')),
  text: Buffer.from('12.05 Er du hjemme?\n12.06 Svar mig nu, æ ø å\n'),
  latin1: Buffer.from('Hvorfor svarer du ikke, \xe6\xf8\xe5', 'latin1'),
  script: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  noise: Buffer.from([0, 1, 2, 3, 250, 0, 7, 9, 200, 0, 0, 1]),
  eicar: Buffer.from(['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')),
} as const;
