import { describe, expect, it } from '@jest/globals';
import { optionsOf } from './smtp';
import { body, subject } from './words';

const from = 'vaern@esbjerg.example';
const of = (url: string) => optionsOf({ url, from });

describe('the way to a mail server', () => {
  it('is encrypted by STARTTLS, or not gone', () =>
    expect(of('smtp://mail.example')).toMatchObject({ port: 587, secure: false, requireTLS: true, ignoreTLS: false }));
  it('is encrypted from the first byte with smtps', () =>
    expect(of('smtps://mail.example')).toMatchObject({ port: 465, secure: true }));
  it.each(['127.0.0.1', 'localhost', '[::1]'])('is in the clear to %s, which is this machine', (host) =>
    expect(of(`smtp://${host}:2525`)).toMatchObject({ port: 2525, requireTLS: false }),
  );
  it.each(['127.0.0.2', 'localhost.example', '127.0.0.1.example', '10.0.0.1'])('is not in the clear to %s', (host) =>
    expect(of(`smtp://${host}`)).toMatchObject({ requireTLS: true, ignoreTLS: false }),
  );
  it('cannot be loosened by the address: certificates are held to what they are', () => {
    const options = of('smtp://mail.example?requireTLS=false&ignoreTLS=true&tls.rejectUnauthorized=false');
    expect(options).toMatchObject({ requireTLS: true, ignoreTLS: false });
    expect(options.tls).toBeUndefined();
  });
  it('is signed in to by the name and the password of the address', () =>
    expect(of('smtps://v%40a:p%2Fw@mail.example').auth).toEqual({ user: 'v@a', pass: 'p/w' }));
  it('does not tell the name of this machine', () => expect(of('smtp://mail.example').name).toBe('esbjerg.example'));
});

describe('the words', () => {
  it('are Danish and English, and name no number, no place and no link', () => {
    expect(subject).toBe('Der er noget, der venter på dig i Værn / Something is waiting for you in Værn');
    expect(`${subject} ${body}`).not.toMatch(/\d|https?:|www|@|\b(sag|case|henvisning|referral)\b/i);
  });
});
