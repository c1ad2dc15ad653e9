import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { refusal, refusals, statusOf, wording, type RefusalCode } from '@vaern/casework';
import { DatabaseUnavailable } from '@vaern/platform';
import { EventStoreUnavailable, WrongExpectedRevision } from '@vaern/event-store';
import { DoorClosed } from '@vaern/vault';
import { BadInput, MethodNotAllowed, NotThere, SignInUnavailable, TooManyRequests } from './errors';
import { problemOf, retryAfterOf } from './problem';

const id = '6f1c2d3e-4b5a-4c6d-8e7f-901234567890';
const told = (error: unknown) => problemOf(error, 'da', id);
const codes = Object.keys(refusals) as RefusalCode[];
const thrown = (code: RefusalCode) => refusal(code as 'no-such-case');

describe('a refusal of the domain', () => {
  it('is told by its code, in the caller’s language', () => {
    const error = refusal('not-the-home-unit');
    expect(told(error)).toEqual({
      type: '/problems/not-the-home-unit',
      title: 'Det kan ikke lade sig gøre',
      status: 422,
      detail: wording(error, 'da'),
      instance: `urn:uuid:${id}`,
    });
    expect(problemOf(error, 'en', id)).toMatchObject({ title: 'That cannot be done', detail: wording(error, 'en') });
  });

  it('that something is not there is told as everything else that is not there, to the byte', () => {
    const absent = codes.filter((code) => statusOf(thrown(code)) === 404);
    expect(absent.length).toBeGreaterThan(0);
    for (const code of absent) expect(JSON.stringify(told(thrown(code)))).toBe(JSON.stringify(told(new NotThere())));
    expect(JSON.stringify(told(new NotFoundException('Cannot GET /x')))).toBe(JSON.stringify(told(new NotThere())));
  });

  it('of every code has its status and a sentence', () => {
    for (const code of codes) {
      const problem = told(thrown(code));
      expect(problem.status).toBe(statusOf(thrown(code)));
      expect(problem.detail.length).toBeGreaterThan(10);
    }
  });
});

describe('a dependency that is down', () => {
  const down = [
    new DatabaseUnavailable(new Error('ECONNREFUSED 10.0.0.1')),
    new EventStoreUnavailable(new Error('x')),
    new DoorClosed(new Error('x')),
    new SignInUnavailable(new Error('x')),
  ];
  it.each(down.map((error) => [error.name, error] as const))('%s is 503, and says when to try again', (_, error) => {
    const problem = told(error);
    expect(problem).toMatchObject({ type: '/problems/unavailable', status: 503 });
    expect(retryAfterOf(error, problem)).toBe(2);
    expect(JSON.stringify(problem)).not.toContain('10.0.0.1');
  });
});

it('a refusal says what it rests on, where the caller may know', () => {
  const by = 's-aaaaaaaaaaaaaaaaaaaaaaaaaa';
  expect(told(refusal('referral-taken', { by }))).toMatchObject({ type: '/problems/referral-taken', params: { by } });
  expect(told(refusal('screen-first'))).not.toHaveProperty('params');
});

it('a conflict that was not resolved is 409', () => {
  expect(told(new WrongExpectedRevision('case-x', 1, 2))).toMatchObject({ type: '/problems/conflict', status: 409 });
});

it('too many requests says how long to wait', () => {
  const error = new TooManyRequests(7);
  expect(retryAfterOf(error, told(error))).toBe(7);
});

it('what nobody foresaw is a fault of ours, and tells nothing', () => {
  const secret = 'Havrevænget 912';
  const foreign: unknown[] = [new Error(secret), secret, undefined, null, { name: 'NotThere', message: secret }, 42];
  for (const error of foreign) {
    const problem = told(error);
    expect(problem).toMatchObject({ type: '/problems/fault', status: 500 });
    expect(JSON.stringify(problem)).not.toContain(secret);
  }
});

it('an error that calls itself by a name of objects is a fault', () => {
  const error = Object.assign(new Error('x'), { name: 'constructor' });
  expect(told(error).status).toBe(500);
});

it('bad input names each place once, and no more than fifty', () => {
  const faults = Array.from(
    { length: 80 },
    (_, n) => ({ in: 'body', at: `/items/${n}/æ~0`, code: 'is-words' }) as const,
  );
  const { errors = [] } = told(new BadInput(faults.map((fault) => ({ ...fault, params: { max: '10' } }))));
  expect(errors).toHaveLength(50);
  expect(errors[0]).toEqual({
    pointer: '#/items/0/%C3%A6~0',
    code: 'is-words',
    detail: 'Skriv tekst på 1 til 10 tegn uden skjulte tegn.',
  });
});

it('a method that is not used is 405', () => expect(told(new MethodNotAllowed()).status).toBe(405));
