import { describe, expect, it } from '@jest/globals';
import { assert, dictionary, oneof, property, string, constantFrom, anything } from 'fast-check';
import { SetClock } from '../clock';
import { logFields, type LogFields } from './log-fields';
import { logger } from './logger';

const written: string[] = [];
const log = logger({
  level: 'debug',
  process: 'police',
  clock: new SetClock('2026-11-20T12:00:00.000Z'),
  to: { write: (line: string) => void written.push(line) },
});
const line = (write: () => void): Record<string, unknown> => {
  written.length = 0;
  write();
  expect(written).toHaveLength(1);
  return JSON.parse(written[0]!) as Record<string, unknown>;
};
const loosely = (fields: object) => fields as LogFields;
const caseId = '6f0cf1d4-1c1f-4a0e-9d5a-0f3f6f5b7a11';

describe('a log line', () => {
  it('says what happened, when, where, and with which ids', () => {
    expect(
      line(() => log.info('notices-told', { caseId, recipient: 'police:1464/intake', notices: 3, ms: 12.5 })),
    ).toEqual({
      level: 'info',
      time: '2026-11-20T12:00:00.000Z',
      process: 'police',
      name: 'notices-told',
      caseId,
      recipient: 'police:1464/intake',
      notices: 3,
      ms: 12.5,
    });
  });
  it('is not written below its level', () => {
    written.length = 0;
    logger({ level: 'warn', to: { write: (text: string) => void written.push(text) } }).info('unheard');
    expect(written).toEqual([]);
  });
  it('drops what is not in the list, and counts it', () => {
    const fields = loosely({ caseId, name: 'Nanna', body: { text: 'he came' }, __proto__: { address: 'x' }, phone: 1 });
    expect(line(() => log.info('case-opened', fields))).toEqual({
      level: 'info',
      time: '2026-11-20T12:00:00.000Z',
      process: 'police',
      name: 'case-opened',
      caseId,
      dropped: 3,
    });
  });
  it.each([
    ['caseId', '010190-1234'],
    ['caseId', '20123456'],
    ['caseId', 'Vejen 4, 6700 Esbjerg'],
    ['caseId', { id: caseId }],
    ['requestId', 'x'.repeat(121)],
    ['recipient', 'nanna@example.dk'],
    ['refusal', 'he came to the door'],
    ['refusal', 'cpr-0101901234'],
    ['refusal', 'nanna@example.dk'],
    ['count', '3'],
    ['ms', Number.NaN],
    ['demo', 'yes'],
    ['constructor', 'x1'],
  ])('drops %s: %j', (field, value) => {
    const got = line(() => log.info('tried', loosely({ [field]: value })));
    expect(Object.hasOwn(got, field)).toBe(false);
    expect(got.dropped).toBe(1);
  });
  it('never says what was not allowed, whatever is given', () => {
    const secret = 'Hemmelig Vej 7';
    const value = oneof(string(), anything()).map((other) => ({ secret, other }));
    const given = oneof(value, constantFrom(secret, `${secret}!`));
    assert(
      property(dictionary(oneof(string(), constantFrom(...Object.keys(logFields))), given), (fields) => {
        line(() => log.info('tried', fields));
        expect(written[0]).not.toContain(secret);
      }),
    );
  });
  it('does not take a name that came from outside', () => {
    const outside: string = 'Nanna 010190-1234';
    // @ts-expect-error a name is written in the code
    expect(line(() => log.info(outside))).toMatchObject({ name: 'unnamed' });
    // @ts-expect-error also when only a piece of it came from outside
    expect(line(() => log.info(`opened-${outside}`))).toMatchObject({ name: 'unnamed' });
  });
  it('does not compile with other fields', () => {
    // @ts-expect-error names are in no log
    expect(line(() => log.info('opened', { affected: 'Nanna' }))).toMatchObject({ dropped: 1 });
    // @ts-expect-error a count is a number
    expect(line(() => log.info('opened', { count: 'many' }))).toMatchObject({ dropped: 1 });
  });
});

describe('what was thrown', () => {
  class LedgerTorn extends Error {}
  const thrown = (): Error => {
    const cause = Object.assign(new Error('duplicate key value: (cpr)=(0101901234)'), {
      code: '23505',
      detail: 'Nanna',
    });
    return new LedgerTorn('Nanna lives at Hemmelig Vej 7', { cause });
  };

  it('is written as class, code and place, never with its message', () => {
    const got = line(() => log.failed('courier-stopped', thrown(), { attempt: 2 }));
    expect(got).toMatchObject({ level: 'error', failure: 'LedgerTorn', failureCode: '23505', attempt: 2 });
    expect(got.at).toEqual(expect.arrayContaining([expect.stringMatching(/^\S+ logger\.spec\.ts:\d+:\d+$/)]));
    for (const word of ['Nanna', '0101901234', 'Hemmelig', 'duplicate']) expect(written[0]).not.toContain(word);
  });
  it('says nothing of a message that looks like a place', () => {
    const sly = new Error('x\n    at Hemmelig Vej (Nanna:7:1)');
    line(() => log.failed('stopped', sly));
    expect(written[0]).not.toContain('Hemmelig');
  });
  it('need not be an error', () => {
    expect(line(() => log.failed('stopped', 'Nanna called'))).toMatchObject({ failure: 'string', at: [] });
  });
});
