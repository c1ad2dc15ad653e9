import { describe, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { createHmac, hkdfSync } from 'node:crypto';
import { FileKeyring } from '../keys/file-keyring';
import { newKeyFile } from '../keys/key-file';
import { normalForm } from './normal-form';
import { tokenOf } from './token';

describe('the same number or address, however written', () => {
  it.each([
    ['cpr', ['010199-9999', '0101999999', ' 010199 9999 '], '0101999999'],
    ['phone', ['75 12 34 56', '+45 75123456', '0045 75-12-34-56', '(+45) 75123456'], '+4575123456'],
    [
      'phone',
      ['75-12-34-56', '75.12.34.56', '75,12,34,56', '75/12/34/56', '75·12·34·56', '45 75 12 34 56'],
      '+4575123456',
    ],
    [
      'phone',
      ['75–12–34–56', '75\u201112\u201134\u201156', '75\u00A012\u202F34\u200956', '75−12−34−56'],
      '+4575123456',
    ],
    ['phone', ['\u202A+45 75 12 34 56\u202C', '\u2066(+45) 75123456\u2069', '７５１２３４５６'], '+4575123456'],
    ['phone', ['+46 8 123 456', '00468123456'], '+468123456'],
    ['phone', ['00 00 12 01', '+45 00001201', '004500001201'], '+4500001201'],
    ['email', ['Anna@Example.dk', ' anna@example.DK '], 'anna@example.dk'],
  ] as const)('is one: %s %j', (kind, written, form) =>
    expect(written.map((text) => normalForm(kind, text))).toEqual(written.map(() => form)),
  );

  it.each([
    ['cpr', '010199'],
    ['cpr', 'abcdefghij'],
    ['phone', '112'],
    ['phone', 'ring til mig'],
    ['email', 'anna'],
    ['email', 'a b@c.dk'],
  ] as const)('is none: %s %j', (kind, text) => expect(normalForm(kind, text)).toBeUndefined());
});

describe('a token', () => {
  const secrets = new FileKeyring(newKeyFile({ agencies: ['police:1464', 'centre:dk'], desk: [] }, systemChance));
  const token = (recipient: string, kind: 'cpr' | 'phone', value: string) =>
    tokenOf(secrets, recipient, { kind, value })?.toString('hex');

  it('is the same within one agency', () =>
    expect(token('police:1464/intake', 'cpr', '010199-9999')).toBe(
      token('police:1464/restricted', 'cpr', '0101999999'),
    ));
  it('never crosses agencies', () =>
    expect(token('police:1464/intake', 'cpr', '0101999999')).not.toBe(
      token('centre:dk/affected', 'cpr', '0101999999'),
    ));
  it('is made with a key of its agency and kind alone', () => {
    const secret = secrets.secret('centre:dk', 'finder');
    const expected = (kind: string, value: string) => {
      const key = Buffer.from(hkdfSync('sha256', secret, '', `vaern/finder/${kind}/1`, 32));
      return createHmac('sha256', key).update(value).digest('hex');
    };
    expect(token('centre:dk/affected', 'cpr', '010199-9999')).toBe(expected('cpr', '0101999999'));
    expect(token('centre:dk/affected', 'phone', '75123456')).toBe(expected('phone', '+4575123456'));
  });
  it('is not made of what is no such number', () => expect(token('centre:dk/affected', 'phone', 'x')).toBeUndefined());
});
