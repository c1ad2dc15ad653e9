import type { Request } from 'express';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const host = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;
const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|x-original-.*|cf-connecting-ip|true-client-ip)$/;

/** Whether a request comes from this machine itself, by its own name, through nobody. */
export function isLocal(request: Request): boolean {
  const isHere = loopback.has(request.socket.remoteAddress ?? '') && loopback.has(request.socket.localAddress ?? '');
  const isForwarded = Object.keys(request.headers).some((name) => forwarding.test(name));
  return isHere && !isForwarded && host.test(request.headers.host ?? '');
}

/** Where a browser on this machine reaches the hub; undefined for any other. */
export const demoAddressOf = (request: Request): string | undefined =>
  isLocal(request) ? `http://${request.headers.host ?? ''}` : undefined;
