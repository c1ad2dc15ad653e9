import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newKeyFile, onlyFor, parseKeyFile, withNextEpoch, withoutEpoch } from './key-file';
import { createKeyFile, readKeyFile, replaceKeyFile } from './key-file-on-disk';

const fresh = () => newKeyFile({ agencies: ['police:1464', 'centre:dk'], desk: ['aliases'] }, systemChance);

describe('a new key file', () => {
  it('holds for each agency a first epoch and its secrets, and the desk secrets', () => {
    const file = fresh();
    expect(Object.keys(file.agencies)).toEqual(['police:1464', 'centre:dk']);
    expect(Object.keys(file.agencies['police:1464']?.epochs ?? {})).toEqual(['1']);
    expect(Object.keys(file.agencies['police:1464']?.secrets ?? {})).toEqual(['finder', 'pseudonyms']);
    expect(Object.keys(file.desk)).toEqual(['aliases']);
  });

  it('holds 32 random bytes each, no two the same', () => {
    const { agencies, desk } = fresh();
    const all = [desk, ...Object.values(agencies).flatMap(({ epochs, secrets }) => [epochs, secrets])]
      .flatMap((secrets) => Object.values(secrets))
      .map((text) => Buffer.from(text, 'base64'));
    expect(all.map(({ length }) => length)).toEqual(Array.from({ length: 7 }, () => 32));
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(7);
  });
});

describe('a key file over time', () => {
  it('gets a next epoch beside the old ones', () => {
    const file = withNextEpoch(withNextEpoch(fresh(), 'centre:dk', systemChance), 'centre:dk', systemChance);
    expect(Object.keys(file.agencies['centre:dk']?.epochs ?? {})).toEqual(['1', '2', '3']);
    expect(Object.keys(file.agencies['police:1464']?.epochs ?? {})).toEqual(['1']);
  });

  it('takes up an agency it did not know', () =>
    expect(Object.keys(withNextEpoch(fresh(), 'police:1465', systemChance).agencies)).toContain('police:1465'));

  it('loses an old epoch, never the one in use', () => {
    const file = withNextEpoch(fresh(), 'centre:dk', systemChance);
    expect(Object.keys(withoutEpoch(file, 'centre:dk', 1).agencies['centre:dk']?.epochs ?? {})).toEqual(['2']);
    expect(() => withoutEpoch(file, 'centre:dk', 2)).toThrow('in use');
  });

  it('is cut down to what one process needs', () => {
    const cut = onlyFor(fresh(), { agencies: ['centre:dk'], desk: [] });
    expect(Object.keys(cut.agencies)).toEqual(['centre:dk']);
    expect(cut.desk).toEqual({});
  });
});

describe('what is no key file', () => {
  const wrong: [string, unknown][] = [
    ['another version', { ...fresh(), version: 2 }],
    ['a short key', { ...fresh(), desk: { aliases: Buffer.alloc(31).toString('base64') } }],
    ['an agency without epochs', { ...fresh(), agencies: { 'police:1464': { epochs: {}, secrets: {} } } }],
    ['an epoch that is no number', { ...fresh(), agencies: { 'police:1464': { epochs: { a: 'x' }, secrets: {} } } }],
    ['something more', { ...fresh(), more: 1 }],
  ];
  it.each(wrong)('is refused: %s', (_, file) =>
    expect(() => parseKeyFile(JSON.stringify(file))).toThrow(/^key file: wrong at/),
  );
  it('is refused: not JSON', () => expect(() => parseKeyFile('{')).toThrow('key file: it is not JSON'));

  it('is refused without a word of what it holds', () => {
    const secret = 'c2VjcmV0LXdvcmRz';
    let said = '';
    try {
      parseKeyFile(JSON.stringify({ ...fresh(), desk: { aliases: secret } }));
    } catch (error) {
      said = String(error);
    }
    expect(said).toBe('KeyFileError: key file: wrong at desk.aliases');
  });
});

describe('on disk', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'vaern-keys-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const file = () => path.join(folder, 'keys.json');

  it('is its owner’s alone', async () => {
    const keys = fresh();
    await createKeyFile(file(), keys);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readKeyFile(file())).toEqual(keys);
  });

  it('is refused when others may read it', async () => {
    await createKeyFile(file(), fresh());
    await chmod(file(), 0o640);
    await expect(readKeyFile(file())).rejects.toThrow('others may read it');
  });

  it('is refused when it is not there', () => expect(readKeyFile(file())).rejects.toThrow('it cannot be read'));

  it('is never made over another', async () => {
    await writeFile(file(), 'kept');
    await expect(createKeyFile(file(), fresh())).rejects.toThrow('there is one already');
  });

  it('is replaced whole, its owner’s alone as before', async () => {
    await createKeyFile(file(), fresh());
    const next = withNextEpoch(await readKeyFile(file()), 'centre:dk', systemChance);
    await replaceKeyFile(file(), next);
    expect(await readKeyFile(file())).toEqual(next);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['keys.json']);
  });
});
