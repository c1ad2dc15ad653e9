import { expect, it } from '@jest/globals';
import { originOf } from './origin';

it.each([
  ['an IPv4 address is itself', '203.0.113.7', '203.0.113.7'],
  ['an IPv4 address is the same on a socket for both', '::ffff:203.0.113.7', '203.0.113.7'],
  ['an IPv6 address is its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['its shorter forms are the same', '2001:db8:1:2::6', '2001:db8:1:2'],
  ['zeros are written out', '2001:db8::6', '2001:db8:0:0'],
  ['this machine itself is one, too', '::1', '0:0:0:0'],
  ['a zone is none of it', 'fe80::1%eth0', 'fe80:0:0:0'],
])('%s', (_, remote, origin) => expect(originOf(remote)).toBe(origin));

it('is one and the same for whoever has no address any more', () => expect(originOf(undefined)).toBe(''));
