import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { begun, bytesSent, chat, formOf, uploaded } from '../access/files';
import { House, type Sending } from '../access/house';
import { atHome, Stage } from '../access/stage';
import { stored } from './ledgers';

const who = atHome.municipality;
const base = '/api/municipality';
const about = { kind: 'message', obtained: 'export' };

let house: House;
let stage: Stage;
let caseId: string;
beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
  caseId = await stage.open(who);
}, 60_000);
afterAll(() => house?.close());

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer?: string; readonly header?: string; readonly code: string }[];
}
const refusal = async (at: string, sending: Sending) => {
  const { status, body } = await house.send<Problem>(who, `POST ${base}/cases/${caseId}/evidence${at}`, sending);
  const errors = (body.errors ?? []).map(({ pointer, header, code }) => `${pointer ?? header} ${code}`);
  return [status, ...(errors.length > 0 ? errors : [body.type])].join(' ');
};
const evidence = async () => {
  await house.settled();
  const page = await house.done<{ evidence: { evidenceId: string; quarantined?: { reason: string } }[] }>(
    who,
    `GET ${base}/cases/${caseId}`,
    { headers: { Purpose: 'case-work' } },
  );
  return page.evidence;
};
const filesOnDisk = () =>
  readdirSync(path.join(house.folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
const named = (filename: string | Buffer) => formOf(about, { ...chat, filename });

const after = (more: string): Sending => {
  const { body, headers = {} } = formOf(about, chat, { end: false });
  const boundary = headers['Content-Type']?.split('boundary=')[1];
  const part = `\r\n--${boundary}\r\nContent-Disposition: form-data; ${more}\r\n\r\nx\r\n--${boundary}--\r\n`;
  return { headers, body: Buffer.concat([body as Buffer, Buffer.from(part)]) };
};
const withFieldAfter = () => after('name="audience"');
const withFileAfter = () => after('name="file"; filename="x.txt"');

describe('a file that is none is refused, and nothing of it is kept', () => {
  it.each<[string, () => Sending, string]>([
    ['empty', () => formOf(about, { ...chat, bytes: Buffer.alloc(0) }), '400 #/file is-not-empty'],
    ['cut short', () => formOf(about, chat, { end: false }), '400 /problems/upload-interrupted'],
    ['with a name of 4,000 characters', () => named('x'.repeat(4_000)), '400 #/filename is-filename'],
    ['with a path for a name', () => named('../../etc/passwd'), '400 #/filename is-filename'],
    ['with a path of Windows for a name', () => named('C:\\Users\\her\\kamera.mp4'), '400 #/filename is-filename'],
    ['with NUL in its name', () => named('a\0.jpg'), '400 #/file needs-file'],
    ['with a name that turns about', () => named('gpj.\u202Eexe'), '400 #/filename is-filename'],
    [
      'with half a letter in its name',
      () => named(Buffer.from([0x61, 0xed, 0xa0, 0x80])),
      '400 #/filename is-filename',
    ],
    ['with a name of no encoding', () => named(Buffer.from([0xff, 0xfe])), '400 #/filename is-filename'],
    ['without a name', () => named(''), '400 #/filename is-filename'],
    ['under another name of the part', () => formOf(about, chat, { name: 'video' }), '400 #/file needs-file'],
    ['that says nothing of itself', () => formOf({}, chat), '400 #/kind is-code #/obtained is-code'],
    ['that says something strange', () => formOf({ ...about, admin: '1' }, chat), '400 #/admin unknown-field'],
    [
      'that names what the hub is to find',
      () => formOf({ ...about, stored: '{}' }, chat),
      '400 #/stored unknown-field',
    ],
    ['of a case of its own', () => formOf({ ...about, caseId }, chat), '400 #/caseId unknown-field'],
    [
      'that is not what was announced',
      () => formOf({ ...about, sha256: 'a'.repeat(64) }, chat),
      '422 /problems/evidence-differs',
    ],
    [
      'of an entry that is not there',
      () => formOf({ ...about, entryRef: 'zzzzzzzz' }, chat),
      '404 /problems/not-found',
    ],
    [
      'of another day than there is',
      () => formOf({ ...about, capturedAt: '2025-02-30T00:00:00Z' }, chat),
      '400 #/capturedAt is-instant',
    ],
    ['with a field after it', () => withFieldAfter(), '400 #/file needs-file'],
    ['with another file after it', () => withFileAfter(), '400 #/file needs-file'],
    [
      'in no form',
      () => ({ body: '--x--\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }),
      '400 #/file needs-file',
    ],
    [
      'in a form without a boundary',
      () => ({ body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }),
      '415 /problems/wrong-content-type',
    ],
    [
      'compressed',
      () => ({ ...formOf(about, chat), headers: { ...formOf(about, chat).headers, 'Content-Encoding': 'gzip' } }),
      '415 /problems/wrong-content-type',
    ],
  ])('%s', async (_, sending, wanted) => {
    const [before, files] = [await evidence(), filesOnDisk()];
    expect(await refusal('', sending())).toBe(wanted);
    expect(await evidence()).toEqual(before);
    expect(filesOnDisk()).toEqual(files);
  });

  it('sent before, without its end', async () => {
    const { uploadId } = await begun(stage, who, caseId, chat.bytes.length + 5);
    expect(await refusal(`/uploads/${uploadId}`, bytesSent(chat.bytes))).toBe('400 /problems/piece-too-short');
    const body = { ...about, uploadId, filename: 'x.txt' };
    expect(await refusal('', { body })).toBe('404 /problems/not-found');
  });
});

describe('a piece is refused', () => {
  it.each<[string, Sending, string]>([
    [
      'that does not say where it goes',
      { body: chat.bytes, headers: { 'Content-Type': 'application/octet-stream' } },
      '400 Upload-Offset is-offset',
    ],
    ['that goes before the beginning', bytesSent(chat.bytes, -1), '400 Upload-Offset is-offset'],
    ['that goes where nothing is yet', bytesSent(chat.bytes, 7), '409 /problems/wrong-offset'],
    ['that goes far beyond the end', bytesSent(chat.bytes, 999_999_999_999_999), '409 /problems/wrong-offset'],
    [
      'that is longer than was said',
      bytesSent(Buffer.concat([chat.bytes, Buffer.from('x')])),
      '413 /problems/body-too-large',
    ],
    ['that is no bytes', { body: { a: 1 } }, '415 /problems/wrong-content-type'],
  ])('%s', async (_, sending, wanted) => {
    const { uploadId } = await begun(stage, who, caseId);
    expect(await refusal(`/uploads/${uploadId}`, sending)).toBe(wanted);
  });
  it.each([0, -1, 2 ** 31 + 1, 1.5, '5', null])('of an upload of %p bytes', async (size) =>
    expect(await refusal('/uploads', { body: { size } })).toBe('400 #/size is-count'),
  );
  it('of an upload that was begun with another size', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const begin = `POST ${base}/cases/${caseId}/evidence/uploads`;
    const first = await house.send(who, begin, { body: { size: 5 }, headers });
    expect((await house.send(who, begin, { body: { size: 5 }, headers })).body).toEqual(first.body);
    expect((await house.send(who, begin, { body: { size: 6 }, headers })).status).toBe(409);
  });
});

describe('a file that is not what it says is kept, out of reach', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108020000', 'hex');
  it.each([
    ['text as a picture', 'stue.jpg', chat.bytes, 'type-mismatch'],
    ['a renamed picture', 'stue.jpg', png, 'type-mismatch'],
    ['a program as a picture', 'stue.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 'program'],
    ['a script', 'chat.txt.js', chat.bytes, 'program'],
    ['noise', 'noget.dat', Buffer.from([0, 1, 2, 3, 0, 200, 0]), 'type-unknown'],
  ])('%s', async (_, filename, bytes, reason) => {
    const sending = formOf({ ...about, kind: 'picture' }, { filename, bytes });
    const { id } = await house.done(who, `POST ${base}/cases/${caseId}/evidence`, sending);
    expect((await evidence()).find(({ evidenceId }) => evidenceId === id)?.quarantined).toMatchObject({ reason });
    expect((await house.send(who, `GET ${base}/cases/${caseId}/evidence/${id}`)).status).toBe(422);
  });
});

describe('sent twice', () => {
  const twice = async (first: Sending, second: Sending) => {
    const key = { 'Idempotency-Key': randomUUID() };
    const send = (sending: Sending) =>
      house.send<{ id: string }>(who, `POST ${base}/cases/${caseId}/evidence`, {
        ...sending,
        headers: { ...sending.headers, ...key },
      });
    return [await send(first), await send(second)] as const;
  };
  it('a form is the same evidence, and its second file goes', async () => {
    const before = (await evidence()).length;
    const [one, other] = await twice(formOf(about, chat), formOf(about, chat));
    expect(other.body).toEqual(one.body);
    expect((await evidence()).length).toBe(before + 1);
    const file = await house.send(who, `GET ${base}/cases/${caseId}/evidence/${one.body.id}`);
    expect(file.text).toBe(chat.bytes.toString());
  });
  it('with another file it is refused', async () => {
    const [, other] = await twice(formOf(about, chat), formOf(about, { ...chat, bytes: Buffer.from('another file') }));
    expect([other.status, other.body]).toMatchObject([409, { type: '/problems/key-used-otherwise' }]);
  });
  it('an upload is the same evidence, also when it is long settled; another command finds it too', async () => {
    const { uploadId } = await uploaded(stage, who, caseId);
    const sending = { body: { ...about, uploadId, filename: 'x.txt' } };
    const [one, other] = await twice(sending, sending);
    expect(other.body).toEqual(one.body);
    const third = await house.done<{ id: string }>(who, `POST ${base}/cases/${caseId}/evidence`, sending);
    expect(third.id).toBe(one.body.id);
  });
});

it('after all of it nothing failed, and everything is told', async () => {
  await house.settled();
  await stored(house);
  expect(house.lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});
