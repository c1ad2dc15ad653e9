import { baked, cookieOf } from '@vaern/gateway';
import type { Chance } from '@vaern/platform';
import type { NextFunction, Request, Response } from 'express';

/** As long as browsers keep anything: 400 days, in seconds. */
const KEPT = 400 * 86_400;
const MARK = /^[A-Za-z0-9_-]{43}$/;

interface DeviceParts {
  readonly chance: Chance;
  addressOf(request: Request): string | undefined;
}

/** Neutral, for whoever looks at it. On plain http, which only a demo's own machine may be, it cannot be `__Host-`. */
function nameAt(address: string): string {
  const { protocol, port } = new URL(address);
  return protocol === 'https:' ? '__Host-device' : `device-${port || '80'}`;
}

const addressFor = (request: Request, parts: DeviceParts) => parts.addressOf(request) ?? 'https://hub';

/** What the device that asks keeps; undefined if it has been given nothing yet. */
export function deviceOf(request: Request, parts: DeviceParts): string | undefined {
  const given = cookieOf(request, nameAt(addressFor(request, parts))) ?? '';
  return MARK.test(given) ? given : undefined;
}

/**
 * Every answer leaves the same on the device, whatever it says and whoever asks: 32 random bytes, made once and handed
 * back each time anew. So what a device keeps tells that this address was opened there, and nothing of what came of it.
 */
export const marksDevices =
  (parts: DeviceParts) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const address = addressFor(request, parts);
    const value = deviceOf(request, parts) ?? parts.chance.bytes(32).toString('base64url');
    response.appendHeader(
      'Set-Cookie',
      baked(address, { name: nameAt(address), value, sameSite: 'Strict', maxAge: KEPT }),
    );
    next();
  };
