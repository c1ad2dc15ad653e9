import { afterAll, describe, expect, it } from '@jest/globals';
import { chained, start, toCloudEvent, type NoticeDraft } from '@vaern/ledger';
import { commitmentOf } from '@vaern/vault';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { all } from '../../test/uploading';
import { FORMAT, placeOf, type Manifest } from './manifest';
import { reportOf } from './report';
import { verifyFolder } from './verify-folder';
import { zipped } from './zip';

const CASE = '11111111-1111-4111-8111-111111111111';
const HER = '33333333-3333-4333-8333-333333333333';
const id = (n: number) => `22222222-2222-4222-8222-22222222222${n}`;
const salt = Buffer.alloc(16, 3);
const files = [
  { filename: 'kamera.mp4', bytes: Buffer.from('what the camera saw') },
  { filename: 'chat.txt', bytes: Buffer.from('12.05 Er du hjemme?') },
];

function exportedOf(given = files) {
  const lines = given.map(({ filename, bytes }, n) => {
    const fields = {
      filename,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      mediaType: 'x/y',
    };
    const words = { class: 'evidence', person: HER, fields };
    return { ...words, factId: id(n), salt: salt.toString('base64url'), commitment: commitmentOf(words, salt) };
  });
  let last = start;
  const notices = lines.map(({ factId, commitment }, n) => {
    const data = {
      factId,
      evidenceId: id(n),
      parts: [{ id: id(n), class: 'evidence', person: HER, commitment, ciphertext: 'x' }],
    };
    const draft = {
      id: id(n + 4),
      recipient: 'police:1464/intake',
      caseId: CASE,
      type: 'EvidenceReceived',
      toldAt: '2026-03-02T08:00:00.000Z',
      legalBasis: 'report-of-crime',
      occurredAt: '2026-03-02T08:00:00.000Z',
      recordedAt: '2026-03-02T08:00:00.000Z',
      backfill: false,
      tableVersion: 1,
      version: n + 1,
      data,
    } as unknown as NoticeDraft;
    const notice = chained(draft, last, 1);
    last = notice;
    return toCloudEvent(notice);
  });
  const manifest: Manifest = {
    format: FORMAT,
    caseId: CASE,
    exportedAt: '2026-03-03T08:00:00.000Z',
    of: 'police:1464/intake',
    evidence: lines.map(({ factId, ...words }, n) => ({
      evidenceId: id(n),
      file: placeOf(n + 1, words.fields.filename),
      factId,
      words,
      custody: [],
      readings: [],
    })),
    notices,
  };
  return { manifest, notices };
}

const root = mkdtempSync(path.join(tmpdir(), 'vaern-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
function folderOf({ manifest }: { manifest: Manifest }, given = files): string {
  const folder = path.join(root, String((made += 1)));
  mkdirSync(path.join(folder, 'files'), { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  given.forEach(({ filename, bytes }, n) => writeFileSync(path.join(folder, placeOf(n + 1, filename)), bytes));
  return folder;
}
const [first, second] = files.map(({ filename }, n) => placeOf(n + 1, filename)) as [string, string];
const spoilt = async (spoil: (folder: string) => void) => {
  const folder = folderOf(exportedOf());
  spoil(folder);
  return (await verifyFolder(folder)).faults.map(({ where, what }) => `${where} ${what}`);
};
const rewritten = (change: (manifest: Manifest) => void) => (folder: string) => {
  const { manifest } = exportedOf();
  change(manifest);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
};

describe('an exported folder', () => {
  it('proves itself, against one’s own feed too', async () => {
    const exported = exportedOf();
    const verdict = await verifyFolder(folderOf(exported), exported.notices);
    expect(verdict).toMatchObject({ faults: [], intact: 2 });
    expect(reportOf(verdict)).toMatch(/^notice 1:[\w-]{43}\nnotice 2:[\w-]{43}\nintact: 2 files/);
  });
  it('of no files is intact too', async () =>
    expect(await verifyFolder(folderOf(exportedOf([]), []))).toEqual({ faults: [], intact: 0, links: [] }));

  it.each<[string, (folder: string) => void, readonly string[]]>([
    ['a changed byte', (at) => writeFileSync(path.join(at, first), 'what the camera sav'), [`${first} file-changed`]],
    ['a byte more', (at) => writeFileSync(path.join(at, first), 'what the camera saw '), [`${first} file-changed`]],
    ['a missing file', (at) => rmSync(path.join(at, second)), [`${second} file-missing`]],
    [
      'a file too many',
      (at) => writeFileSync(path.join(at, 'files/003-x.txt'), 'x'),
      ['files/003-x.txt file-not-listed'],
    ],
    [
      'a renamed file',
      (at) => renameSync(path.join(at, first), path.join(at, 'files/001-x.mp4')),
      [`${first} file-missing`, 'files/001-x.mp4 file-not-listed'],
    ],
    [
      'two files that changed names',
      (at) => {
        renameSync(path.join(at, first), path.join(at, 'x'));
        renameSync(path.join(at, second), path.join(at, first));
        renameSync(path.join(at, 'x'), path.join(at, second));
      },
      [`${first} file-changed`, `${second} file-changed`],
    ],
    ['no list', (at) => rmSync(path.join(at, 'manifest.json')), ['manifest.json manifest-unreadable']],
    [
      'a list that is none',
      (at) => writeFileSync(path.join(at, 'manifest.json'), '{"format":'),
      ['manifest.json manifest-unreadable'],
    ],
  ])('with %s is found', async (_, spoil, faults) => expect(await spoilt(spoil)).toEqual(faults));

  it.each<[string, (manifest: Manifest) => void, readonly string[]]>([
    [
      'another hash for a file',
      ({ evidence }) => void (evidence[0]!.words!.fields.sha256 = 'f'.repeat(64)),
      [`${first} words-changed`, `${first} file-changed`],
    ],
    [
      'another name for a file',
      ({ evidence }) => void (evidence[0]!.words!.fields.filename = 'x.mp4'),
      [`${first} words-changed`, `${first} name-swapped`],
    ],
    [
      'names swapped in the list',
      ({ evidence: [one, other] }) => {
        [one!.file, other!.file] = [other!.file!, one!.file!];
      },
      [`${second} name-swapped`, `${first} name-swapped`],
    ],
    [
      'words that were committed to anew',
      ({ evidence: [one] }) => {
        one!.words!.fields.filename = 'kamera.mp4';
        (one!.words!.fields as Record<string, unknown>).capturedAt = '2026-01-01T00:00:00.000Z';
        one!.words!.commitment = commitmentOf(one!.words!, salt);
      },
      [`${first} not-in-the-ledger`],
    ],
    [
      'a notice that was changed',
      ({ notices }) => void (notices[0]!.legalbasis = 'consent'),
      ['manifest.json notice-changed'],
    ],
    [
      'a notice whose data was changed',
      ({ notices }) => void ((notices[1]!.data as { evidenceId: string }).evidenceId = id(9)),
      ['manifest.json notice-changed'],
    ],
    [
      'a notice that is none',
      ({ notices }) => void (notices[0] = {}),
      [`${first} not-in-the-ledger`, 'manifest.json notice-changed'],
    ],
    ['no words for a file', ({ evidence }) => void delete evidence[0]!.words, [`${first} words-changed`]],
  ])('whose list has %s is found', async (_, change, faults) =>
    expect(await spoilt(rewritten(change))).toEqual(faults),
  );

  it('that was made up whole is found against one’s own feed', async () => {
    const forged = exportedOf([{ filename: 'kamera.mp4', bytes: Buffer.from('what he wants it to show') }]);
    const folder = folderOf(forged, [{ filename: 'kamera.mp4', bytes: Buffer.from('what he wants it to show') }]);
    expect((await verifyFolder(folder)).faults).toEqual([]);
    const { faults } = await verifyFolder(folder, exportedOf().notices);
    expect(faults).toEqual([{ where: 'manifest.json', what: 'notice-unlike-the-feed' }]);
    expect(reportOf({ faults, intact: 0, links: [] })).toContain('not the one in your feed');
  });
});

describe('where a file lies', () => {
  it.each([
    ['kamera.mp4', 'files/007-kamera.mp4'],
    ['Skærmbillede 3.PNG', 'files/007-Skærmbillede 3.PNG'],
    ['../../etc/passwd', 'files/007-.._.._etc_passwd'],
    ['CON', 'files/007-CON'],
    ['a:b*c?.txt', 'files/007-a_b_c_.txt'],
    ['...', 'files/007-fil'],
    [`${'x'.repeat(300)}.jpeg`, `files/007-${'x'.repeat(60)}.jpeg`],
  ])('%s', (filename, place) => expect(placeOf(7, filename)).toBe(place));
});

it('an export is one ZIP with the list first, its files not compressed', async () => {
  const { manifest } = exportedOf();
  const contents = files.map(({ filename, bytes }, n) => ({
    place: placeOf(n + 1, filename),
    size: bytes.length,
    bytes: async () =>
      (async function* () {
        yield bytes;
      })(),
  }));
  const zip = await all(zipped(manifest, contents, new Date(Date.UTC(2026, 2, 3))));
  expect(zip.indexOf('manifest.json')).toBeLessThan(zip.indexOf('001-kamera.mp4'));
  expect(zip.includes('what the camera saw')).toBe(true);
});

it('an export whose file cannot be read ends broken, never as if it were whole', async () => {
  const broken = { place: first, size: 3, bytes: () => Promise.reject(new Error('damaged')) };
  await expect(all(zipped(exportedOf().manifest, [broken], new Date(0)))).rejects.toThrow('damaged');
  async function* half() {
    yield Buffer.from('x');
    throw new Error('damaged half-way');
  }
  const torn = { place: first, size: 3, bytes: async () => half() };
  await expect(all(zipped(exportedOf().manifest, [torn], new Date(0)))).rejects.toThrow('damaged half-way');
});
