import { isIPv6 } from 'node:net';

/**
 * Where a request comes from, by its socket and never by a header: an IPv4 address, or the /64 network of an IPv6 one,
 * within which a single machine may have any address it likes.
 */
export function originOf(remoteAddress = ''): string {
  const address = remoteAddress.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(address)) return address;
  const [before = [], after] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = after ? Array.from({ length: 8 - before.length - after.length }, () => '0') : [];
  return [...before, ...zeros, ...(after ?? [])].slice(0, 4).join(':');
}
