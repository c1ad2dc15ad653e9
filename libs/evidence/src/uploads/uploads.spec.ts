import { describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../test/memory-store';
import { all, bytesOf, coming, MB, owner, sha256, uploading } from '../../test/uploading';
import { NoSuchUpload, PieceTooShort, UploadElsewhere, UploadEmpty, UploadInterrupted, UploadTooLong } from '../errors';
import { Files } from '../reading/files';
import { UPLOAD_LASTS } from './registry';
import type { Uploads } from './uploads';

const KEY = '99999999-9999-4999-8999-999999999999';
const video = bytesOf(9 * MB + 123);
const begun = async (uploads: Uploads, size = video.length) => (await uploads.begin(owner, KEY, size)).uploadId;
const piece = (bytes: Buffer, offset: number, breaksAt?: number) => ({
  offset,
  source: coming(bytes.subarray(offset), breaksAt),
});
const asking = (ask: () => Promise<string>, refusal = false) => ({
  ask,
  named: (id: string) => id,
  isRefusal: () => refusal,
});

describe('an upload', () => {
  it('that comes at once is whole, and its hash is that of its bytes', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    expect(await uploads.append(owner, id, piece(video, 0))).toEqual({
      uploadId: id,
      offset: video.length,
      size: video.length,
    });
    const arrived = await uploads.arrived(owner, id);
    expect(arrived.sha256).toBe(sha256(video));
    expect((await all(arrived.bytes())).equals(video)).toBe(true);
    expect(arrived.head.equals(video.subarray(0, 4 * MB))).toBe(true);
  });

  it('goes on after a break from the last byte stored, in the next process too', async () => {
    const { uploads, again } = uploading();
    const id = await begun(uploads);
    await expect(uploads.append(owner, id, piece(video, 0, 6 * MB))).rejects.toBeInstanceOf(UploadInterrupted);
    const next = again();
    const { offset } = await next.standing(owner, id);
    expect(offset).toBe(6 * MB);
    await next.append(owner, id, piece(video, offset));
    expect((await next.arrived(owner, id)).sha256).toBe(sha256(video));
  });

  it('drops less than a megabyte of a piece that breaks off, and says so', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    await expect(uploads.append(owner, id, piece(video, 0, 4 * MB + 300_000))).rejects.toBeInstanceOf(
      UploadInterrupted,
    );
    expect((await uploads.standing(owner, id)).offset).toBe(4 * MB);
  });

  it('takes pieces of a megabyte, and a last one of any length', async () => {
    const { uploads } = uploading();
    const small = bytesOf(2 * MB + 1);
    const id = await begun(uploads, small.length);
    for (const offset of [0, MB, 2 * MB])
      await uploads.append(owner, id, { offset, source: coming(small.subarray(offset, offset + MB)) });
    expect((await uploads.arrived(owner, id)).sha256).toBe(sha256(small));
  });

  it('refuses a piece too short to be worth storing', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    const short = { offset: 0, source: coming(video.subarray(0, MB - 1)) };
    await expect(uploads.append(owner, id, short)).rejects.toBeInstanceOf(PieceTooShort);
    expect((await uploads.standing(owner, id)).offset).toBe(0);
  });

  it.each([1, MB, 4 * MB])('refuses a piece that does not follow on the last: from %d', async (offset) => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    const refused = uploads.append(owner, id, piece(video, offset));
    await expect(refused).rejects.toMatchObject({ name: 'UploadElsewhere', offset: 0 });
  });

  it('refuses the same piece a second time, and two at once: one is stored', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    const outcomes = await Promise.allSettled([0, 0].map((offset) => uploads.append(owner, id, piece(video, offset))));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(uploads.append(owner, id, piece(video, 0))).rejects.toBeInstanceOf(UploadElsewhere);
    expect((await uploads.arrived(owner, id)).sha256).toBe(sha256(video));
  });

  it('is refused to two processes at once: one is stored', async () => {
    const { uploads, again } = uploading();
    const id = await begun(uploads);
    const outcomes = await Promise.allSettled([uploads, again()].map((one) => one.append(owner, id, piece(video, 0))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    const { offset } = await uploads.standing(owner, id);
    if (offset < video.length) await uploads.append(owner, id, piece(video, offset));
    expect((await again().arrived(owner, id)).sha256).toBe(sha256(video));
  });

  it('ends where it said: more is refused, and what came is kept', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads, 5 * MB);
    await expect(uploads.append(owner, id, piece(video, 0))).rejects.toBeInstanceOf(UploadTooLong);
    expect((await uploads.standing(owner, id)).offset).toBe(5 * MB);
  });

  it('is not whole before its last byte came', async () => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    await uploads.append(owner, id, { offset: 0, source: coming(video.subarray(0, 8 * MB)) });
    await expect(uploads.arrived(owner, id)).rejects.toBeInstanceOf(NoSuchUpload);
  });

  it('is the same when it is begun again under the same key, and another under another', async () => {
    const { uploads, again } = uploading();
    const id = await begun(uploads);
    await uploads.append(owner, id, { offset: 0, source: coming(video.subarray(0, 5 * MB)) });
    expect(await again().begin(owner, KEY, video.length)).toEqual({ uploadId: id, offset: 5 * MB, size: video.length });
    await expect(uploads.begin(owner, KEY, 7)).rejects.toBeInstanceOf(UploadElsewhere);
    expect((await uploads.begin(owner, KEY.replaceAll('9', '8'), 7)).uploadId).not.toBe(id);
  });

  it.each([
    ['another person', { account: 'staff-8' }],
    ['another unit', { unit: 'municipality:0561/family' }],
    ['another agency', { unit: 'police:1464/intake' }],
    ['another case', { caseId: '22222222-2222-4222-8222-222222222222' }],
  ])('is not there for %s', async (_, other) => {
    const { uploads } = uploading();
    const id = await begun(uploads);
    await uploads.append(owner, id, piece(video, 0));
    const stranger = { ...owner, ...other };
    await expect(uploads.standing(stranger, id)).rejects.toBeInstanceOf(NoSuchUpload);
    await expect(uploads.append(stranger, id, piece(video, 0))).rejects.toBeInstanceOf(NoSuchUpload);
    await expect(uploads.arrived(stranger, id)).rejects.toBeInstanceOf(NoSuchUpload);
  });
});

describe('what is stored of an upload', () => {
  const words = Buffer.concat([Buffer.from('Astrid bor på Klintevej 904. '.repeat(60_000)), bytesOf(MB)]);
  const stored = async () => {
    const store = new MemoryStore();
    const { uploads } = uploading(store);
    const id = await begun(uploads, words.length);
    await uploads.append(owner, id, piece(words, 0));
    return { store, uploads, id, key: (await uploads.arrived(owner, id)).upload.key };
  };
  const everything = (store: MemoryStore) =>
    Buffer.concat([...store.objects].flatMap(([name, bytes]) => [Buffer.from(name), bytes]));

  it('is sealed from the first byte, and says neither whose it is nor of which case', async () => {
    const { store, key } = await stored();
    for (const secret of [
      'Klintevej',
      key,
      key.toString('base64'),
      key.toString('hex'),
      'staff-7',
      owner.caseId,
      owner.unit,
    ])
      expect(everything(store).includes(secret)).toBe(false);
  });

  it('has no key beside it any more when the fact is there, and can be read with the key of the fact alone', async () => {
    const { store, uploads, id, key } = await stored();
    expect(
      await uploads.settle(
        id,
        asking(async () => id),
      ),
    ).toBe(id);
    expect([...store.objects.keys()].filter((name) => name.startsWith('uploads/'))).toEqual([]);
    const file = { fileId: id, key: key.toString('base64url'), size: words.length, sha256: sha256(words) };
    expect((await all(await new Files(store).open(file))).equals(words)).toBe(true);
    expect(await uploads.begin(owner, KEY, words.length)).toMatchObject({ offset: words.length });
  });
});

describe('a file that comes at once', () => {
  it('is whole, however short its last piece is', async () => {
    const { uploads } = uploading();
    for (const length of [1, 4 * MB, 4 * MB + 1]) {
      const { sha256: sum, upload } = await uploads.take(owner, coming(video.subarray(0, length)));
      expect([sum, upload.size]).toEqual([sha256(video.subarray(0, length)), length]);
    }
  });
  it('leaves nothing when it is empty, or breaks off', async () => {
    const { store, uploads } = uploading();
    await expect(uploads.take(owner, coming(Buffer.alloc(0)))).rejects.toBeInstanceOf(UploadEmpty);
    await expect(uploads.take(owner, coming(video, 6 * MB))).rejects.toBeInstanceOf(UploadInterrupted);
    expect(await store.list('files')).toEqual([]);
    expect(await store.list('uploads')).toEqual([]);
  });
  it('goes again when the fact names one that came before', async () => {
    const { store, uploads } = uploading();
    const first = await uploads.take(owner, coming(video));
    await uploads.settle(
      first.upload.id,
      asking(async () => first.upload.id),
    );
    const second = await uploads.take(owner, coming(video));
    await uploads.settle(
      second.upload.id,
      asking(async () => first.upload.id),
    );
    const names = (await store.list('files')).map(({ name }) => name);
    expect(names.every((name) => name.startsWith(`files/${first.upload.id}/`))).toBe(true);
    expect(names).toHaveLength(3);
    expect(await store.list('uploads')).toEqual([]);
  });
});

it('what was offered once is not taken back by a later refusal: an answer may have been lost', async () => {
  const { store, uploads, clock } = uploading();
  const { upload } = await uploads.take(owner, coming(video));
  await expect(
    uploads.settle(
      upload.id,
      asking(() => Promise.reject(new Error('no answer'))),
    ),
  ).rejects.toThrow('no');
  await expect(
    uploads.settle(
      upload.id,
      asking(() => Promise.reject(new Error('no')), true),
    ),
  ).rejects.toThrow('no');
  clock.set('2026-03-05T08:00:00.000Z');
  await uploads.sweep();
  expect(await store.list('files')).toHaveLength(3);
});

describe('uploads that were left', () => {
  const aDayLater = (hours: number) =>
    new Date(Date.parse('2026-03-02T08:00:00.000Z') + hours * 3_600_000).toISOString();
  const half = async () => {
    const store = new MemoryStore();
    const { uploads, clock } = uploading(store);
    const id = await begun(uploads);
    await uploads.append(owner, id, { offset: 0, source: coming(video.subarray(0, 5 * MB)) });
    return { store, uploads, clock, id };
  };

  it('can be gone on with for a day', async () => {
    const { uploads, clock, id } = await half();
    clock.set(aDayLater(UPLOAD_LASTS / 3_600_000));
    expect(await uploads.sweep()).toBe(0);
    expect((await uploads.standing(owner, id)).offset).toBe(5 * MB);
    clock.set(aDayLater(24.1));
    await expect(uploads.standing(owner, id)).rejects.toBeInstanceOf(NoSuchUpload);
  });

  it('are swept afterwards: no byte of them stays', async () => {
    const { store, uploads, clock } = await half();
    clock.set(aDayLater(26));
    expect(await uploads.sweep()).toBe(1);
    expect(store.objects.size).toBe(0);
  });

  it('stay when a fact may name them, without the key', async () => {
    const { store, uploads, clock, id } = await half();
    const unknown = uploads.settle(
      id,
      asking(() => Promise.reject(new Error('no answer'))),
    );
    await expect(unknown).rejects.toThrow('no answer');
    clock.set(aDayLater(26));
    await uploads.sweep();
    expect([...store.objects.keys()].every((name) => name.startsWith(`files/${id}/`))).toBe(true);
    expect(store.objects.size).toBe(2);
  });

  it('go when they were refused for certain', async () => {
    const { store, uploads, clock, id } = await half();
    await expect(
      uploads.settle(
        id,
        asking(() => Promise.reject(new Error('no')), true),
      ),
    ).rejects.toThrow('no');
    clock.set(aDayLater(26));
    await uploads.sweep();
    expect(store.objects.size).toBe(0);
  });

  it('go at once when they are given up', async () => {
    const { store, uploads, id } = await half();
    await uploads.discard(id);
    expect(store.objects.size).toBe(0);
  });
});
