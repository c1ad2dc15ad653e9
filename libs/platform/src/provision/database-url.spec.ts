import { expect, it } from '@jest/globals';
import { asLogin, databaseUrl, markOf } from './database-url';

it.each([
  ['postgresql://postgres:a%40b@/vaern?host=%2Ftmp&port=5432', 'postgresql://hub:p%2Fw@/vaern?host=%2Ftmp&port=5432'],
  ['postgres://admin@db.example:6432/vaern', 'postgres://hub:p%2Fw@db.example:6432/vaern'],
  ['postgresql://db.example/vaern?options=-c%20a@b', 'postgresql://hub:p%2Fw@db.example/vaern?options=-c%20a@b'],
])('%s, as somebody else', (url, other) => expect(asLogin(url, 'hub', 'p/w')).toBe(other));

it('is written so that no sign in a password is taken for another', () => {
  const server = { host: '/tmp/a b', port: 5432, user: 'postgres', password: 'a@b/c?' };
  expect(databaseUrl(server, 'vaern')).toBe('postgresql://postgres:a%40b%2Fc%3F@/vaern?host=%2Ftmp%2Fa%20b&port=5432');
});

it('tells databases apart in the names of logins', () => {
  expect(markOf('vaern')).toMatch(/^[0-9a-f]{8}$/);
  expect(markOf('vaern')).not.toBe(markOf('vaern_staging'));
});
