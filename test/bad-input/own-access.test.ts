import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompactEncrypt, importJWK, type CompactJWEHeaderParameters, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { chat, formOf, bytesSent } from '../access/files';
import { House, type Sending } from '../access/house';
import { aDevice, cameIn, ownUpload } from '../access/own';
import { Stage } from '../access/stage';
import { stored } from './ledgers';

const ECHO = 'Kragsbjerghulen';
const about = { kind: 'message', obtained: 'export' };
const written = {
  occurredFrom: '2025-09-14T21:40:00.000Z',
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
};
type Headers = Readonly<Record<string, string>>;

let house: House;
let stage: Stage;
let hers: Headers;
let nobody: Headers;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
  ({ headers: hers } = await cameIn(stage));
  nobody = { ...(await aDevice(stage)), Authorization: 'Own made-up' };
  await house.atRest();
  before = await stored(house);
}, 60_000);
afterAll(() => house?.close());

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer?: string; readonly header?: string; readonly code: string }[];
}
async function refusal(path: string, who: Headers, { body, headers }: Sending): Promise<string> {
  const sending = { body, headers: { ...who, ...headers } };
  const answer = await house.send<Problem>(undefined, `POST /api/own${path}`, sending);
  if (answer.text.includes(ECHO)) return 'says again what was sent';
  const errors = (answer.body.errors ?? []).map(({ pointer, header, code }) => `${pointer ?? header} ${code}`);
  return [answer.status, ...(errors.length > 0 ? errors : [answer.body.type])].join(' ');
}

describe('what does not fit is refused before anybody asks whose it is', () => {
  it.each<[string, string, Sending, string]>([
    ['no JSON', '/log', { body: `{"${ECHO}` }, '400 # is-json'],
    ['no object', '/log', { body: [ECHO] }, '400 # is-object'],
    ['another field', '/log', { body: { ...written, admin: ECHO } }, '400 #/admin unknown-field'],
    ['who told it', '/log', { body: { ...written, toldBy: 'police' } }, '400 #/toldBy unknown-field'],
    ['somebody by an id', '/log', { body: { ...written, against: randomUUID() } }, '400 #/against unknown-field'],
    ['a witness by an id', '/log', { body: { ...written, witnesses: [] } }, '400 #/witnesses unknown-field'],
    ['an access', '/log', { body: { ...written, accessId: randomUUID() } }, '400 #/accessId unknown-field'],
    ['a device', '/log', { body: { ...written, deviceId: randomUUID() } }, '400 #/deviceId unknown-field'],
    ['a file he may read', '/log', { body: { ...written, audience: 'perpetrator' } }, '400 #/audience is-code'],
    ['no key', '/log', { body: written, headers: { 'Idempotency-Key': 'x' } }, '400 Idempotency-Key is-key'],
    ['text', '/log', { body: 'x', headers: { 'Content-Type': 'text/plain' } }, '415 /problems/wrong-content-type'],
    ['beyond all measure', '/log', { body: `{"text":"${ECHO.repeat(20_000)}"}` }, '413 /problems/body-too-large'],
    ['no code', '/session', { body: {} }, '400 #/code is-parameter'],
    ['a code in a list', '/session', { body: { code: [ECHO] } }, '400 #/code is-parameter'],
    ['an entry by its reference', '/evidence', { body: { ...about, entryRef: 'abcdefgh' } }, '400'],
    ['what the hub is to find', '/evidence', { body: { ...about, stored: {} } }, '400'],
    ['no size', '/evidence/uploads', { body: { size: 0 } }, '400 #/size is-count'],
  ])('%s', async (_, path, sending, wanted) => {
    const [to, toNobody] = [await refusal(path, hers, sending), await refusal(path, nobody, sending)];
    expect(to).toBe(toNobody);
    expect(to.startsWith(wanted)).toBe(true);
  });

  it('and nothing of it is kept', async () => {
    await house.settled();
    expect(await stored(house)).toEqual(before);
    expect(house.lines.join('')).not.toContain(ECHO);
  });
});

const firstContact = {
  municipality: 'municipality:0561',
  text: ECHO,
  immediateDanger: false,
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
};
const unreachable: readonly (readonly [object, string])[] = [
  [{ phones: ['12'] }, '400 #/phones is-phone'],
  [{ phones: ['00 00 12 99', 'ring ikke'] }, '400 #/phones is-phone'],
  [{ emails: ['nanna@'] }, '400 #/emails is-email'],
  [{ emails: ['nanna'], phones: ['1'] }, '400 #/phones is-phone #/emails is-email'],
];

describe('what is sealed is as wrong as it would be in the clear', () => {
  const sealed = async (words: string, header: CompactJWEHeaderParameters = { alg: 'ECDH-ES', enc: 'A256GCM' }) => {
    const { body } = await house.send<JWK>(undefined, 'GET /api/own/key');
    return new CompactEncrypt(Buffer.from(words)).setProtectedHeader(header).encrypt(await importJWK(body, header.alg));
  };
  const jose = { 'Content-Type': 'application/jose' };

  it.each<[string, () => string | Promise<string>, string]>([
    ['not sealed', () => JSON.stringify(written), '400 # is-sealed'],
    ['nothing', () => '', '400 # is-sealed'],
    ['sealed for nobody', async () => `${(await sealed('{}')).slice(0, -4)}AAAA`, '400 # is-sealed'],
    ['compressed', () => sealed('{}', { alg: 'ECDH-ES', enc: 'A256GCM', zip: 'DEF' }), '400 # is-sealed'],
    ['no JSON', () => sealed(`{"${ECHO}`), '400 # is-json'],
    ['another field', () => sealed(JSON.stringify({ ...written, admin: ECHO })), '400 #/admin unknown-field'],
    ['a name that changes objects', () => sealed('{"__proto__":{}}'), '400 # is-allowed-name'],
    ['beyond all measure', () => sealed(ECHO.repeat(20_000)), '413 /problems/body-too-large'],
  ])('%s', async (_, body, wanted) => {
    const sending = { body: await body(), headers: jose };
    const [to, toNobody] = [await refusal('/log', hers, sending), await refusal('/log', nobody, sending)];
    expect([to, toNobody]).toEqual([wanted, wanted]);
  });
  it.each(unreachable)('a first contact with %j, sealed and in the clear, from whomever', async (reached, wanted) => {
    const body = { ...firstContact, ...reached };
    const sealedBody = { body: await sealed(JSON.stringify(body)), headers: jose };
    const answers = [
      await refusal('/contacts', nobody, { body }),
      await refusal('/contacts', hers, { body }),
      await refusal('/contacts', nobody, sealedBody),
    ];
    expect(answers).toEqual([wanted, wanted, wanted]);
  });
  it('and where nothing sealed is taken, it is another format', async () => {
    const sending = { body: await sealed('{"code":"x"}'), headers: jose };
    expect(await refusal('/session', nobody, sending)).toBe('415 /problems/wrong-content-type');
    expect(await refusal('/evidence/uploads', hers, sending)).toBe('415 /problems/wrong-content-type');
  });
});

describe('what is hers alone to hear is told to nobody else', () => {
  it.each<[string, string, () => Sending | Promise<Sending>, string]>([
    [
      'of a time to come',
      '/log',
      () => ({ body: { ...written, occurredFrom: '2099-01-01T00:00:00.000Z' } }),
      '422 /problems/in-future',
    ],
    [
      'a hidden reply',
      '/log',
      () => ({ body: { ...written, direction: 'reply', audience: 'support' } }),
      '422 /problems/reply-kept-from-police',
    ],
    ['an empty file', '/evidence', () => formOf(about, { ...chat, bytes: Buffer.alloc(0) }), '400 #/file is-not-empty'],
    [
      'a file with a path for a name',
      '/evidence',
      () => formOf(about, { ...chat, filename: '../x' }),
      '400 #/filename is-filename',
    ],
    ['a file cut short', '/evidence', () => formOf(about, chat, { end: false }), '400 /problems/upload-interrupted'],
    ['a piece that goes nowhere', '/evidence/uploads/@', () => bytesSent(chat.bytes, 7), '409 /problems/wrong-offset'],
    ['a piece that is none', '/evidence/uploads/@', () => ({ body: { a: 1 } }), '415 /problems/wrong-content-type'],
  ])('%s', async (_, path, sending, wanted) => {
    const at = path.includes('@') ? path.replace('@', await ownUpload(stage, hers)) : path;
    expect(await refusal(at, hers, await sending())).toBe(wanted);
    expect(await refusal(at, nobody, await sending())).toBe('404 /problems/not-found');
  });

  it.each(['Own', 'Own ', 'Own x y', 'Bearer x', 'Own ' + 'x'.repeat(2_000), 'own !'])('not by %p', async (given) =>
    expect(await refusal('/log', { ...nobody, Authorization: given }, { body: written })).toBe(
      '404 /problems/not-found',
    ),
  );
  it('not at an address that cannot be one', async () => {
    for (const id of ['..%2f..%2fetc', 'x', '%00']) {
      const { status } = await house.send(undefined, `GET /api/own/evidence/uploads/${id}`, { headers: hers });
      expect([id, status]).toEqual([id, 404]);
    }
  });
});

it('after all of it nothing failed', async () => {
  await house.settled();
  expect(house.lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});
