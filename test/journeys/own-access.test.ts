import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Canaries } from '@vaern/test-kit';
import { createHash } from 'node:crypto';
import { OwnDevice, proves, startWorld, type Exchange, type World } from '../world';
import { affected, incident, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { police, visitation } from './units';

const HERS = 'her device';
const written = {
  occurredFrom: '2026-03-01T21:40:00.000Z',
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['threat'],
  direction: 'incoming',
  audience: 'police',
};
const giving = { means: 'written-down', perpetratorHasAccess: 'no' };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Entry {
  readonly entryRef: string;
  readonly byHerself: boolean;
  readonly by: { readonly role: string };
  readonly toldBy: string;
  readonly words: readonly { readonly fields: { readonly text?: string } }[];
  readonly evidence: readonly string[];
}
interface CaseFile {
  readonly ownAccess?: { readonly occurredAt: string; readonly boundAt?: string; readonly means: string };
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly entryRef?: string;
    readonly byHerself: boolean;
    readonly readable: boolean;
    readonly words: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
  }[];
  readonly addressHits: readonly object[];
}

/** Everything but when it was sent, and the number of the request. */
const bytesOf = ({ bytes }: Exchange) =>
  bytes
    .replace(/^Date: .*\r\n/m, '')
    .replace(/^X-Request-Id: .*\r\n/m, '')
    .replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:');
const withoutCookie = (answer: Exchange) => bytesOf(answer).replace(/(device-\d+=)[\w-]{43}/, '$1');
const receiptIn = ({ text }: Exchange) => (JSON.parse(text) as { receipt: string }).receipt;

describe('she writes her own log', () => {
  let world: World;
  let caseId: string;
  let code: string;
  let device: OwnDevice;
  const codes = new Canaries('codes');

  const does = (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
  const file = (who: string) => world.as(who).asks<CaseFile>(`/cases/${caseId}`, { purpose: 'case-work' });
  const log = async (who: string) =>
    (await world.as(who).asks<{ items: readonly Entry[] }>(`/cases/${caseId}/log`, { purpose: 'case-work' })).items;
  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const home = (name: string) => world.canaries.words(name, [visitation]);
  const gives = async (as: string) => {
    const { status, text } = await world.as('visitator').post(`/cases/${caseId}/own-access`, giving, as);
    expect(status).toBe(201);
    await world.settled();
    const given = (JSON.parse(text) as { code?: string }).code;
    if (given !== undefined) {
      world.canaries.given(`the code ${as}`, [visitation], given);
      codes.given(as, [], given);
      codes.given(`${as} as it is typed`, [], given.replaceAll('-', ''));
    }
    return given ?? '';
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'own access' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    await does('visitator', '/persons', affected({ name: both('her name'), address: { street: 'Klintevej 904' } }));
    const him = await does('visitator', '/persons', perpetrator({ name: both('his name') }));
    await does('visitator', '/screenings', stalking(him, both('reasons')));
    await does('visitator', '/log', incident(him, { text: both('an entry by staff'), audience: 'police' }));
    const fieldSets = ['identity', 'log-text', 'evidence', 'narrative'];
    const terms = { to: police, purpose: 'protection', fieldSets, summary: both('summary') };
    const referralId = await does('visitator', '/referrals', onDuty(terms));
    await does('case-officer', `/referrals/${referralId}/acceptance`);
    device = new OwnDevice(world, HERS);
  }, 60_000);
  afterAll(() => world.stop());

  it('when her home unit has given her a code, which it sees again while nobody has used it', async () => {
    code = await gives('first');
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    expect(await gives('first')).toBe(code);
    expect((await file('visitator')).ownAccess).toMatchObject({ means: 'written-down' });
    expect((await file('visitator')).ownAccess).not.toHaveProperty('boundAt');
  });

  it('which other units are told nothing of, and cannot give', async () => {
    expect(await file('case-officer')).not.toHaveProperty('ownAccess');
    expect((await world.as('case-officer').post(`/cases/${caseId}/own-access`, giving)).status).toBe(422);
    expect((await world.as('counsellor').post(`/cases/${caseId}/own-access`, giving)).status).toBe(404);
  });

  it('on the first device that uses it, and on no other', async () => {
    expect((await device.enters(code)).status).toBe(404);
    await device.opens();
    expect((await device.enters(code)).status).toBe(201);
    await world.settled();
    expect((await file('visitator')).ownAccess?.boundAt).toBe('2026-03-02T08:00:00.000Z');
    expect(await gives('first')).toBe('');
    const other = new OwnDevice(world, 'another device');
    await other.opens();
    expect((await other.enters(code)).status).toBe(404);
    expect((await device.enters(code.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
  });

  it('and her entry stands in the log as hers, for those it is told to', async () => {
    const answer = await device.sends('/log', {
      ...written,
      text: both('her entry'),
      effect: home('what it did to her'),
    });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      201,
      { receipt: expect.stringMatching(/^[a-z2-7]{26}$/) as unknown },
    ]);
    await world.settled();
    for (const who of ['visitator', 'case-officer']) {
      const entries = await log(who);
      expect(entries.filter(({ byHerself }) => byHerself)).toHaveLength(1);
      expect(entries).toHaveLength(2);
      const hers = entries.find(({ byHerself }) => byHerself)!;
      expect(hers).toMatchObject({ toldBy: 'affected', by: { role: 'affected' } });
      expect(answer.text).not.toContain(hers.entryRef);
    }
    expect(world.canaries.reached(police)).toContain('her entry');
  });

  it('or to the support alone', async () => {
    await device.sends('/log', { ...written, audience: 'support', text: home('for the support') });
    await world.settled();
    expect(await log('visitator')).toHaveLength(3);
    expect(await log('case-officer')).toHaveLength(2);
    expect(world.canaries.reached(visitation)).toContain('for the support');
  });

  it('and what gives her away in it waits for the home unit, as in everybody’s words', async () => {
    expect((await device.sends('/log', { ...written, text: 'Han holdt ved Klintevej 904.' })).status).toBe(201);
    await world.settled();
    expect((await file('visitator')).addressHits).toHaveLength(1);
    const texts = (await log('case-officer')).flatMap(({ words }) => words.map(({ fields }) => fields.text));
    expect(texts.join()).not.toContain('Klintevej');
  });

  it('and sends files: a video in pieces, beside an entry by its receipt, and a small one as a form', async () => {
    const entry = receiptIn(await device.sends('/log', { ...written, text: both('an entry with a video') }));
    const video = Buffer.alloc(2.5 * 1024 * 1024, 7);
    Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1').copy(video);
    Buffer.from(home('what the video shows')).copy(video, 1024 * 1024);
    const { uploadId } = JSON.parse((await device.sends('/evidence/uploads', { size: video.length })).text) as {
      uploadId: string;
    };
    const at = `/evidence/uploads/${uploadId}`;
    const half = 1.5 * 1024 * 1024;
    await device.sendsBytes(at, video.subarray(0, half), { 'Upload-Offset': '0' });
    const { offset } = JSON.parse((await device.asks(at)).text) as { offset: number };
    await device.sendsBytes(at, video.subarray(offset), { 'Upload-Offset': String(offset) });
    const about = { uploadId, kind: 'video', obtained: 'own-camera', filename: `${both('file name')}.mp4`, entry };
    const came = await device.sends('/evidence', { ...about, sha256: sha256(video) });
    expect([came.status, Object.keys(JSON.parse(came.text) as object)]).toEqual([201, ['receipt']]);

    const form = new FormData();
    for (const [name, value] of Object.entries({ kind: 'message', obtained: 'export', audience: 'support' }))
      form.append(name, value);
    form.append('file', new Blob([`12.05 ${home('her chat')}\n`.repeat(9)]), 'chat.txt');
    const packed = new Response(form);
    const small = await device.sendsBytes('/evidence', Buffer.from(await packed.arrayBuffer()), {
      'Content-Type': packed.headers.get('content-type')!,
    });
    expect(small.status).toBe(201);
    await world.settled();

    const { evidence } = await file('visitator');
    expect(evidence.map(({ byHerself, readable }) => [byHerself, readable])).toEqual([
      [true, true],
      [true, true],
    ]);
    const kept = evidence.find(({ words }) => words[0]!.fields.size === video.length)!;
    expect(kept.words[0]!.fields).toMatchObject({ sha256: sha256(video), mediaType: 'video/mp4' });
    expect((await log('visitator')).find(({ entryRef }) => entryRef === kept.entryRef)?.evidence).toEqual([
      kept.evidenceId,
    ]);
    const read = await world.as('visitator').get(`/cases/${caseId}/evidence/${kept.evidenceId}`, {
      purpose: 'case-work',
    });
    expect(read.raw.equals(video)).toBe(true);
    expect((await file('case-officer')).evidence.map(({ readable }) => readable)).toEqual([false]);
  });

  it('and sent twice, it is there once', async () => {
    const key = device.key();
    const body = { ...written, text: both('sent twice') };
    const answers = [await device.sends('/log', body, key), await device.sends('/log', body, key)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(receiptIn)).size).toBe(1);
    expect((await device.sends('/log', { ...body, text: 'noget andet' }, key)).status).toBe(409);
    await world.settled();
    expect(
      (await log('visitator')).filter(({ words }) => words.some(({ fields }) => fields.text === body.text)),
    ).toHaveLength(1);
  });

  it('and sealed for the hub, as her page keeps it while it waits, it is what it would be in the clear', async () => {
    const [text, key] = [both('sealed on her phone'), device.key()];
    const sealed = await device.seals({ ...written, text });
    const receipt = receiptIn(await device.sendsSealed('/log', sealed, key));
    expect(receiptIn(await device.sendsSealed('/log', sealed, key))).toBe(receipt);
    expect(receiptIn(await device.sends('/log', { ...written, text }, key))).toBe(receipt);
    expect(receipt).toMatch(/^[a-z2-7]{26}$/);
    await world.settled();
    for (const who of ['visitator', 'case-officer'])
      expect((await log(who)).filter(({ words: [word] }) => word?.fields.text === text)).toHaveLength(1);
  });

  it('and reads nothing: each address of hers answers as one where nothing is', async () => {
    const tried = ['/log', '/evidence', '/session', '/cases', `/cases/${caseId}`, '/entries', '/contacts', '/keys'];
    const answers: Exchange[] = [];
    for (const path of tried) answers.push(await device.asks(path));
    expect(answers.map(({ status }) => status)).toEqual(tried.map(() => 404));
    const nowhere = await new OwnDevice(world, 'another device').sends('/log', written);
    expect(new Set([...answers, nowhere].map(withoutCookie)).size).toBe(1);
    expect(world.canaries.reached(HERS)).toEqual([]);
    const handed = world.handedOut.handed.filter(({ party }) => party === HERS).map(({ exchange }) => exchange.bytes);
    expect(handed.join()).not.toContain(caseId);
  });

  it('and what is not hers is told apart from nothing: her words about it are refused alike', async () => {
    const about = { kind: 'picture', obtained: 'original', filename: 'x.jpg', uploadId: caseId };
    const [{ entryRef }] = (await log('visitator')).filter(({ byHerself }) => !byHerself) as [Entry];
    const made = createHash('sha256')
      .update(entryRef)
      .digest('hex')
      .replaceAll(/[^a-f2-7]/g, 'a')
      .slice(0, 26);
    const answers = [
      await device.sends('/evidence', { ...about, entry: made }),
      await device.sends('/evidence', { ...about, entry: 'a'.repeat(26) }),
      await device.asks(`/evidence/uploads/${caseId}`),
    ];
    expect(new Set(answers.map(withoutCookie)).size).toBe(1);
  });

  describe('who may not come in', () => {
    const noes: Exchange[] = [];
    const tookAtLeast: number[] = [];
    const no = async (work: () => Promise<Exchange>) => {
      const before = performance.now();
      const answer = await work();
      tookAtLeast.push(performance.now() - before);
      noes.push(answer);
      expect(answer.status).toBe(404);
    };
    const piece = (from: OwnDevice) =>
      from.sendsBytes(`/evidence/uploads/${caseId}`, Buffer.from('x'), { 'Upload-Offset': '0' });
    const fresh = async () => {
      const made = new OwnDevice(world, 'another device');
      await made.opens();
      return made;
    };

    it('is told one and the same, whatever is wrong: made up, bound elsewhere, without a device', async () => {
      const other = await fresh();
      await no(() => other.enters('aaaa-bbbb-cccc-dddd'));
      await no(() => other.enters('?'));
      await no(() => other.enters(code));
      await no(() => new OwnDevice(world, 'another device').enters(code));
      await no(() => other.sends('/log', written));
      device.tokenStolenBy(other);
      await no(() => other.sends('/log', written));
      await no(() => other.sends('/evidence/uploads', { size: 5 }));
      await no(() => piece(other));
    });

    it('with a code that expired', async () => {
      await does('visitator', '/own-access/end', { reason: 'ended' });
      const late = await gives('late');
      await world.at('2026-03-10T08:00:00.000Z');
      const other = await fresh();
      await no(() => other.enters(late));
    });

    it('from the moment her access is revoked, and she has another code', async () => {
      code = await gives('second');
      await device.opens();
      expect((await device.enters(code)).status).toBe(201);
      expect((await device.sends('/log', { ...written, text: both('before it was revoked') })).status).toBe(201);
      await does('visitator', '/own-access/end', { reason: 'unsafe' });
      expect(await file('visitator')).not.toHaveProperty('ownAccess');
      await no(() => device.sends('/log', written));
      await no(() => piece(device));
      await no(() => device.enters(code));
      const third = await gives('third');
      await no(() => device.enters(code));
      await no(() => device.sends('/log', written));
      const hers = new OwnDevice(world, HERS, 'her new device');
      await hers.opens();
      expect((await hers.enters(third)).status).toBe(201);
      expect((await hers.sends('/log', { ...written, text: both('on a new device') })).status).toBe(201);
      device = hers;
    });

    it('when half an hour is over, until she uses her code again', async () => {
      await world.at('2026-03-10T08:30:00.001Z');
      await no(() => device.sends('/log', written));
    });

    it('with a case that is closed', async () => {
      const { addressHits } = await file('visitator');
      expect(addressHits).toHaveLength(1);
      const closing = await world.as('visitator').post(`/cases/${caseId}/closure`, { reason: 'contact-stopped' });
      const { params } = JSON.parse(closing.text) as { params: { running: string } };
      const answered = params.running.split(' ').map((running) => ({ running, answer: 'runs-on' }));
      await does('visitator', '/closure', { reason: 'contact-stopped', answered });
      await no(() => device.sends('/log', written));
      expect(await file('visitator')).not.toHaveProperty('ownAccess');
    });

    it('in the same bytes, leaving the same behind, and no sooner than after the same while', () => {
      expect(noes.length).toBeGreaterThan(15);
      expect([...new Set(noes.map(withoutCookie))]).toHaveLength(1);
      const cookies = noes.map(({ headers }) => headers['set-cookie']!.replace(/=[\w-]{43};/, '=…;'));
      expect(new Set(cookies).size).toBe(1);
      expect(Math.min(...tookAtLeast)).toBeGreaterThan(490);
    });
  });

  it('her codes stand nowhere: in no table, no line of the log, no answer but the ones that gave them', async () => {
    const { rows } = await world.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of rows) {
      const { rows: found } = await world.pool.query<{ text: string }>(`select t::text as text from ${name} t`);
      codes.delivered('the database', name, found.map(({ text }) => text).join('\n'));
    }
    codes.delivered('the log', 'lines', world.handedOut.logs);
    expect(rows.map(({ name }) => name)).toContain('own_access.code');
    expect(codes.bytes).toBeGreaterThan(100_000);
    expect(codes.leaks()).toEqual([]);
  });

  it('holds as a whole', () => proves(world));
});

describe('what she is handed', () => {
  /** She comes in, and writes twice; `meanwhile` others work in her case. */
  const told = async (meanwhile: (world: World, caseId: string) => Promise<unknown>) => {
    const world = await startWorld({ seed: 'what she is handed' });
    try {
      await trains(world);
      const { caseId } = await opens(world, 'visitator', { relation: 'colleague', text: 'Kort.' });
      const given = await world.as('visitator').post(`/cases/${caseId}/own-access`, giving);
      await world.settled();
      const device = new OwnDevice(world, HERS);
      await device.opens();
      await device.enters((JSON.parse(given.text) as { code: string }).code);
      await device.sends('/log', { ...written, text: 'Den første.' });
      await world.settled();
      await meanwhile(world, caseId);
      await world.settled();
      await device.sends('/log', { ...written, text: 'Den anden.' });
      await device.sends('/log', { ...written, audience: 'support', direction: 'reply' });
      return world.handedOut.bytesOf(HERS).map((bytes) => bytes.replace(/device-\d+/, 'device'));
    } finally {
      await world.stop();
    }
  };

  it('does not differ by a byte, whatever others do in her case meanwhile', async () => {
    const quiet = await told(async () => undefined);
    expect(quiet.length).toBe(5);
    const busy = await told(async (world, caseId) => {
      const does = step(world, caseId);
      await does(world.as('visitator'), '/persons', affected({ name: 'Nanna', phones: ['00 00 12 41'] }));
      const him = await does(world.as('visitator'), '/persons', perpetrator({ name: 'Bo' }));
      await does(world.as('visitator'), '/log', incident(him, { text: 'Af en medarbejder.', audience: 'police' }));
      await does(world.as('visitator'), '/screenings', stalking(him, 'Vedvarende.'));
      await does(world.as('visitator'), '/dangers', { sign: 'threat', by: 'affected', text: 'Truet.' });
      const items = await world
        .as('visitator')
        .asks<{ items: readonly { factId: string; byHerself: boolean }[] }>(`/cases/${caseId}/log`, {
          purpose: 'case-work',
        });
      const { factId } = items.items.find(({ byHerself }) => byHerself)!;
      await does(world.as('visitator'), `/facts/${factId}/retraction`, { reason: 'entered-in-error' });
    });
    expect(busy).toEqual(quiet);
  }, 60_000);
});
