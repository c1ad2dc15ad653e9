import { describe, expect, it } from '@jest/globals';
import { placedPictures } from '../../test/picture';
import { samples } from '../../test/samples';
import { typeOf } from './type-of';

type Sample = keyof typeof samples;
const judged = (sample: Sample, kind: string, filename: string) => typeOf(samples[sample], { kind, filename });

describe('the type of a file is its content’s', () => {
  it.each<[Sample, string, string, string]>([
    ['jpg', 'picture', 'Stue.JPG', 'image/jpeg'],
    ['jpg', 'picture', 'stue.jpeg', 'image/jpeg'],
    ['png', 'message', 'skærmbillede.png', 'image/png'],
    ['png', 'picture', 'uden endelse', 'image/png'],
    ['mp4', 'video', 'kamera.mp4', 'video/mp4'],
    ['mp4', 'sound', 'besked.m4a', 'video/mp4'],
    ['mov', 'video', 'IMG_1.MOV', 'video/quicktime'],
    ['mp3', 'sound', 'telefonsvarer.mp3', 'audio/mpeg'],
    ['pdf', 'document', 'polititilhold.pdf', 'application/pdf'],
    ['gif', 'video', 'klip.gif', 'image/gif'],
    ['text', 'message', 'chat.txt', 'text/plain'],
    ['latin1', 'message', 'gammel.txt', 'text/plain'],
    ['text', 'other', 'opkald.csv', 'text/csv'],
    ['text', 'message', 'mail.eml', 'message/rfc822'],
  ])('%s as %s, called %s', async (sample, kind, filename, mediaType) =>
    expect(await judged(sample, kind, filename)).toEqual({ mediaType }),
  );
});

describe('the type of a picture is its content’s', () => {
  it.each(Object.entries(placedPictures()))('%s', async (_, [mediaType, bytes]) =>
    expect(await typeOf(bytes, { kind: 'picture', filename: 'stue' })).toEqual({ mediaType }),
  );
});

describe('a file goes into quarantine', () => {
  it.each<[string, readonly [Sample, string, string], string]>([
    ['that says it is another', ['png', 'picture', 'stue.jpg'], 'type-mismatch'],
    ['whose text says it is a picture', ['text', 'picture', 'stue.jpg'], 'type-mismatch'],
    ['that is no picture, though it says so', ['pdf', 'picture', 'stue.pdf'], 'type-mismatch'],
    ['that is no video', ['mp3', 'video', 'klip.mp3'], 'type-mismatch'],
    ['that is text where a sound should be', ['text', 'sound', 'lyd.txt'], 'type-mismatch'],
    ['of which nobody knows what it is', ['noise', 'other', 'noget.dat'], 'type-unknown'],
    ['of which nobody knows what it is, with a name that says so', ['noise', 'picture', 'stue.jpg'], 'type-unknown'],
    ['that is a program', ['exe', 'other', 'spil.exe'], 'program'],
    ['that is a program under another name', ['exe', 'picture', 'stue.jpg'], 'program'],
    ['that is a program of another system', ['elf', 'other', 'spil'], 'program'],
    ['that would be run by its name', ['text', 'message', 'chat.txt.js'], 'program'],
    ['that would be run by its first line', ['script', 'message', 'chat.txt'], 'program'],
    ['that holds others', ['zip', 'message', 'chat.zip'], 'archive'],
    ['that holds others, whatever it says', ['zip', 'picture', 'stue.jpg'], 'type-mismatch'],
  ])('%s', async (_, file, quarantine) => expect(await judged(...file)).toMatchObject({ quarantine }));
  it('never because of how much of it came first', async () => {
    for (const [, bytes] of Object.entries(samples))
      for (const length of [1, 2, 7, 12, 30]) await typeOf(bytes.subarray(0, length), { kind: 'other', filename: 'x' });
  });
});
