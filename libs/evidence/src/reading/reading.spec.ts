import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { MemoryStore } from '../../test/memory-store';
import { all, bytesOf, coming, MB, owner, sha256, uploading } from '../../test/uploading';
import { EvidenceDamaged } from '../errors';
import { Files } from './files';
import { RangeNotThere, rangeOf } from './range';

const video = bytesOf(9 * MB + 5);

async function kept() {
  const store = new MemoryStore();
  const { uploads } = uploading(store);
  const { uploadId } = await uploads.begin(owner, 'key', video.length);
  await uploads.append(owner, uploadId, { offset: 0, source: coming(video) });
  const { upload } = await uploads.arrived(owner, uploadId);
  const file = { fileId: uploadId, key: upload.key.toString('base64url'), size: video.length, sha256: sha256(video) };
  const pieces = [...store.objects.keys()].filter((name) => name.startsWith('files/')).sort();
  return { store, file, pieces, files: new Files(store) };
}

describe('a kept file', () => {
  it('is read as it came', async () => {
    const { files, file } = await kept();
    expect((await all(await files.open(file))).equals(video)).toBe(true);
    expect(await files.verify(file)).toBe('intact');
  });

  it.each([
    [0, 0],
    [0, 99],
    [4 * MB - 1, 4 * MB],
    [3 * MB, 9 * MB],
    [9 * MB + 4, 9 * MB + 4],
  ])('is read in part, across pieces too: %d to %d', async (first, last) => {
    const { files, file } = await kept();
    const part = await all(await files.open(file, { first, last }));
    expect(part.equals(video.subarray(first, last + 1))).toBe(true);
  });

  it('is not read with another key, nor under the name of another file', async () => {
    const { files, file, store, pieces } = await kept();
    await expect(files.open({ ...file, key: 'A'.repeat(43) }).then(all)).rejects.toBeInstanceOf(EvidenceDamaged);
    for (const name of pieces) store.objects.set(name.replace(file.fileId, 'other'), store.objects.get(name)!);
    await expect(files.open({ ...file, fileId: 'other' }).then(all)).rejects.toBeInstanceOf(EvidenceDamaged);
  });

  it('is found changed for a changed byte, a piece that is gone, cut, or in the place of another', async () => {
    const spoils: ((store: MemoryStore, pieces: readonly string[]) => void)[] = [
      (store, [, second = '']) => (store.objects.get(second)![5_000]! ^= 1),
      (store, pieces) => void store.objects.delete(pieces.at(-1) ?? ''),
      (store, [first = '']) => void store.objects.delete(first),
      (store, [first = '']) => void store.objects.set(first, store.objects.get(first)!.subarray(0, -1)),
      (store, [first = '', second = '']) => {
        const [one, other] = [store.objects.get(first)!, store.objects.get(second)!];
        store.objects.set(first, other).set(second, one);
      },
    ];
    for (const spoil of spoils) {
      const { store, files, file, pieces } = await kept();
      spoil(store, pieces);
      expect(await files.verify(file)).toBe('changed');
    }
  });

  it('is found changed when it is not what its fact says, though every piece opens', async () => {
    const { files, file } = await kept();
    expect(await files.verify({ ...file, sha256: '0'.repeat(64) })).toBe('changed');
    expect(await files.verify({ ...file, size: video.length - 1 })).toBe('changed');
  });

  it('is found missing when nothing of it is there', async () => {
    const { store, files, file } = await kept();
    store.objects.clear();
    expect(await files.verify(file)).toBe('missing');
    await expect(files.open(file)).rejects.toBeInstanceOf(EvidenceDamaged);
  });
});

describe('a header Range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-1000', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=99-99', { first: 99, last: 99 }],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['chars=0-5', undefined],
    ['bytes= 0-5', undefined],
    ['bytes=0x1-5', undefined],
    [`bytes=${'9'.repeat(30)}-`, undefined],
  ])('%s', (header, range) => expect(rangeOf(header, 100)).toEqual(range));
  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s is not there', (header) =>
    expect(() => rangeOf(header, 100)).toThrow(RangeNotThere),
  );
  it('never leaves the file, whatever it says', () =>
    assert(
      property(integer({ min: 0, max: 200 }), integer({ min: 0, max: 200 }), (from, to) => {
        const range = from < 100 ? rangeOf(`bytes=${from}-${to}`, 100) : undefined;
        expect(range === undefined || (range.first <= range.last && range.last < 100)).toBe(true);
      }),
    ));
});
