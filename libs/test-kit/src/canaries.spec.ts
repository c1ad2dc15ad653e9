import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { Canaries } from './canaries';

const tokenIn = (text: string) => /[0-9a-f]{20}/.exec(text)?.[0] ?? '';

describe('the canary harness', () => {
  const forms: [string, (token: string) => Buffer | string][] = [
    ['plain', (token) => token],
    ['base64', (token) => Buffer.from(`{"a":"${token}"}`).toString('base64')],
    ['base64', (token) => Buffer.from(`xx${token}`).toString('base64')],
    ['base64', (token) => Buffer.from(`x${token}yy`).toString('base64')],
    ['hex', (token) => Buffer.from(token).toString('hex')],
    ['url-escaped', (token) => [...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join('')],
    ['json-escaped', (token) => Array.from(token, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')],
    ['utf-16', (token) => Buffer.from(token, 'utf16le')],
    ['gzip, plain', (token) => gzipSync(token)],
  ];

  it.each(forms)('finds a token as %s in bytes of somebody who was not told', (encoding, form) => {
    const canaries = new Canaries('seed');
    const token = tokenIn(canaries.words('narrative', ['municipality']));
    canaries.delivered('police', 'body', form(token));
    expect(canaries.leaks()).toEqual([{ canary: 'narrative', party: 'police', where: 'body', encoding }]);
  });

  it('lets those read who were told', () => {
    const canaries = new Canaries('seed');
    canaries.delivered('municipality', 'body', canaries.words('narrative', ['municipality']));
    expect(canaries.leaks()).toEqual([]);
    expect(canaries.reached('municipality')).toEqual(['narrative']);
  });
});
