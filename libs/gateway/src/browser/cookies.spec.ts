import { describe, expect, it } from '@jest/globals';
import { baked, cookieNames, eaten } from './cookies';

const ours = 'https://vaern.example';

describe('the cookies of staff behind https', () => {
  it('are the host’s own: no other name, path or domain is given them', () => {
    expect(cookieNames(ours)).toEqual({ session: '__Host-vaern-session', leaving: '__Host-vaern-sign-in' });
    const set = baked(ours, { name: cookieNames(ours).session, value: 'v', sameSite: 'Strict' });
    expect(set).toBe('__Host-vaern-session=v; Path=/; HttpOnly; SameSite=Strict; Secure');
    expect(set).not.toMatch(/Domain/i);
  });

  it('are taken away as they were given: a browser keeps a `__Host-` cookie that is not taken away securely', () => {
    expect(eaten(ours, cookieNames(ours).session)).toBe(
      '__Host-vaern-session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0',
    );
  });

  it('keep their time where they have one', () => {
    const { leaving } = cookieNames(ours);
    expect(baked(ours, { name: leaving, value: 'v', sameSite: 'Lax', maxAge: 600 })).toBe(
      '__Host-vaern-sign-in=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600',
    );
  });
});

it('on plain http, at this machine’s own address, they carry the port instead, and no script reads them either', () => {
  const here = 'http://127.0.0.1:3000';
  expect(cookieNames(here)).toEqual({ session: 'vaern-3000-session', leaving: 'vaern-3000-sign-in' });
  expect(baked(here, { name: cookieNames(here).session, value: 'v', sameSite: 'Strict' })).toBe(
    'vaern-3000-session=v; Path=/; HttpOnly; SameSite=Strict',
  );
});
