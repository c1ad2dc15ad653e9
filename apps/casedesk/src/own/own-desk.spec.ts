import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Writer } from '@vaern/case-desk';
import { Refusal } from '@vaern/casework';
import { aDesk, contact, visitator } from '../../test/desk';

const device = 'd'.repeat(43);
const another = 'e'.repeat(43);
const WEEK = 7 * 86_400_000;
const incident = {
  occurredFrom: '2026-03-01T08:00:00.000Z',
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
};

let desk: ReturnType<typeof aDesk>;
let caseId: string;
beforeEach(async () => {
  desk = aDesk();
  ({ caseId } = await desk.decide(contact('k')));
});

const ask = (intent: 'OpenOwnAccess' | 'EndOwnAccess' | 'CloseCase', body: object) =>
  desk.decide({ intent, caseId, actor: visitator, route: `POST ${intent}`, body: { ...body } });
const given = async () => {
  const { id: accessId } = await ask('OpenOwnAccess', { means: 'written-down', perpetratorHasAccess: 'no' });
  return { accessId, code: desk.secrets.own.codeOf(caseId, accessId) };
};
const revoke = () => ask('EndOwnAccess', { reason: 'unsafe' });
const enter = (code: string, on = device) => desk.own.enter({ code, device: on });
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => 'nothing was refused',
    (why: unknown) => why,
  );
  return error instanceof Refusal ? error.code : String(error);
};
const NO = 'no-such-case';
const facts = async () => {
  const all: { type: string; data: unknown; meta: unknown }[] = [];
  for await (const event of desk.store.read(`case-${caseId}`)) all.push(event);
  return all;
};
const write = (writer: Writer, more: object = {}, key?: string) =>
  desk.decide({
    intent: 'LogOwnIncident',
    caseId: writer.caseId,
    actor: writer.actor,
    route: 'POST own log',
    body: { ...incident, ...writer.cameBy, ...more },
    ...(key !== undefined && { key }),
  });

describe('a code', () => {
  it('has eighty bits, in letters and digits that nobody takes for another', async () =>
    expect((await given()).code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/));
  it('stands in no fact, no row, and no mark of a command', async () => {
    const { code } = await given();
    const { token } = await enter(code);
    const kept = JSON.stringify([await facts(), desk.ownCodes.rows]).toLowerCase();
    for (const secret of [code, code.replaceAll('-', ''), device, token])
      expect(kept).not.toContain(secret.toLowerCase());
  });
  it('is taken however it is written', async () => {
    const { code } = await given();
    expect((await enter(` ${code.toUpperCase().replaceAll('-', ' ')}`)).token).toBeDefined();
  });
  it('is another for every access', async () => {
    const { code } = await given();
    await revoke();
    expect((await given()).code).not.toBe(code);
  });
});

describe('a code is taken', () => {
  it('on the first device, again and again, and written down as bound once', async () => {
    const { code } = await given();
    for (let n = 0; n < 3; n++) await enter(code);
    expect((await facts()).filter(({ type }) => type === 'OwnAccessBound')).toHaveLength(1);
  });
  it('by one of two devices that try at once', async () => {
    const { code } = await given();
    const tried = await Promise.all([refused(enter(code)), refused(enter(code, another))]);
    expect(tried.toSorted()).toEqual([NO, 'nothing was refused']);
  });
  it('as long as the access stands', async () => {
    const { code } = await given();
    await enter(code);
    desk.clock.forward(50 * WEEK);
    expect((await enter(code)).token).toBeDefined();
  });

  it('not when it is wrong, revoked, expired, bound elsewhere or of a closed case: nothing is found then', async () => {
    const { code } = await given();
    const asked: number[] = [];
    const no = async (which: string, on = device) => {
      const before = desk.steps.length;
      expect(await refused(enter(which, on))).toBe(NO);
      expect(await desk.ownCodes.find(which, on, desk.clock.now())).toBeUndefined();
      asked.push(desk.steps.length - before);
    };
    await no('aaaa-aaaa-aaaa-aaaa');
    await no('');
    await enter(code);
    await no(code, another);
    await revoke();
    await no(code);
    const { code: late } = await given();
    desk.clock.forward(WEEK + 1);
    await no(late);
    const { code: last } = await given();
    await enter(last);
    await ask('CloseCase', { reason: 'contact-stopped', answered: [] });
    await no(last);
    expect(asked).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('not by what is left of it, should the hub have stopped before it was taken away', async () => {
    const { code } = await given();
    const rows = structuredClone(desk.ownCodes.rows);
    await enter(code);
    desk.ownCodes.rows.splice(0, 1, ...rows);
    expect(await refused(enter(code, another))).toBe(NO);
    await revoke();
    desk.ownCodes.rows.push(...rows);
    expect(await refused(enter(code))).toBe(NO);
  });
  it('not when the facts were never stored', async () => {
    const { code } = await given();
    const [row] = desk.ownCodes.rows;
    Object.assign(row!, { caseId: '99999999-9999-4999-8999-999999999999' });
    expect(await refused(enter(code))).toBe(NO);
  });
});

describe('she writes', () => {
  const come = async () => {
    const { code } = await given();
    return { code, ...(await enter(code)) };
  };
  it('in her own case, as the affected person of that case, in no unit that is told anything', async () => {
    const { token } = await come();
    const writer = await desk.own.writer({ token, device });
    expect(writer.caseId).toBe(caseId);
    expect(writer.actor).toMatchObject({
      agency: 'municipality:0561',
      unit: 'municipality:0561/own',
      role: 'affected',
    });
    await write(writer, { text: 'Han ringede' });
    const last = (await facts()).at(-1)!;
    expect([last.type, (last.data as { by: { role: string } }).by.role]).toEqual(['IncidentLogged', 'affected']);
    expect(desk.sealer.sealed.at(-1)).toMatchObject({ holder: 'municipality:0561/visitation' });
  });
  it('as the same person, whichever code she came by', async () => {
    const authors = [];
    for (let turn = 0; turn < 2; turn++) {
      const { token } = await come();
      await write(await desk.own.writer({ token, device }));
      authors.push(((await facts()).at(-1)!.data as { by: { actor: string } }).by.actor);
      await revoke();
    }
    expect(new Set(authors).size).toBe(1);
  });
  it('for half an hour, and then asks for her code again', async () => {
    const { token, until } = await come();
    expect(until).toBe('2026-03-02T08:30:00.000Z');
    desk.clock.forward(30 * 60_000);
    expect(await refused(desk.own.writer({ token, device }))).toBe('nothing was refused');
    desk.clock.forward(1);
    expect(await refused(desk.own.writer({ token, device }))).toBe(NO);
  });
  it('not on another device, with a token of hers; nor with one that is made up, or turned about', async () => {
    const { token } = await come();
    const other = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    expect(await refused(desk.own.writer({ token, device: another }))).toBe(NO);
    for (const wrong of ['', 'x', other, token.slice(0, -4)])
      expect(await refused(desk.own.writer({ token: wrong, device }))).toBe(NO);
  });
  it('no more from the moment it is revoked, though she had come in before', async () => {
    const { token } = await come();
    const writer = await desk.own.writer({ token, device });
    await revoke();
    expect(await refused(desk.own.writer({ token, device }))).toBe(NO);
    expect(await refused(write(writer))).toBe(NO);
    await come();
    expect(await refused(desk.own.writer({ token, device }))).toBe(NO);
    expect(await refused(write(writer))).toBe(NO);
  });
  it('once under one key, also by another access', async () => {
    const key = '11111111-1111-4111-8111-111111111111';
    const ids = [];
    for (let turn = 0; turn < 2; turn++) {
      const { token } = await come();
      ids.push((await write(await desk.own.writer({ token, device }), {}, key)).id);
      await revoke();
    }
    expect(new Set(ids).size).toBe(1);
    expect((await facts()).filter(({ type }) => type === 'IncidentLogged')).toHaveLength(1);
  });
  it('and nobody writes as her without having come in', async () => {
    await given();
    const writer = { caseId, actor: { ...visitator, role: 'affected', roles: ['affected'] } };
    const made = { accessId: caseId, deviceId: caseId };
    expect(await refused(write({ ...writer, cameBy: made }))).toBe(NO);
  });
});

describe('what she keeps of it', () => {
  const writerIn = (id: string): Writer => ({
    caseId: id,
    actor: visitator,
    cameBy: { accessId: '', deviceId: '' },
  });
  it('tells nothing, is as long for an entry as for a file, and finds her entry again', () => {
    const writer = writerIn(caseId);
    const entry = desk.own.receiptOf(writer, { entryRef: 'abcd2345' });
    const file = desk.own.receiptOf(writer, { evidenceId: caseId });
    expect([entry, file]).toEqual([expect.stringMatching(/^[a-z2-7]{26}$/), expect.stringMatching(/^[a-z2-7]{26}$/)]);
    expect(entry).not.toContain('abcd');
    expect(desk.own.entryBehind(writer, entry)).toBe('abcd2345');
    expect(() => desk.own.entryBehind(writer, file)).toThrow(Refusal);
  });
  it('is good in her case alone', () => {
    const entry = desk.own.receiptOf(writerIn(caseId), { entryRef: 'abcd2345' });
    const elsewhere = writerIn('99999999-9999-4999-8999-999999999999');
    expect(() => desk.own.entryBehind(elsewhere, entry)).toThrow(Refusal);
    expect(() => desk.own.entryBehind(writerIn(caseId), 'a'.repeat(26))).toThrow(Refusal);
  });
});
