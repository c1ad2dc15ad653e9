import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Kind, Right as RightName } from '@vaern/access';

export const RIGHT = 'vaern:right';
export const SERVED_TO = 'vaern:served-to';
export const OPEN = 'vaern:open';
export const RATE = 'vaern:rate';

/**
 * Why a route asks nobody to sign in. `vouched`: it checks a gateway's signature itself. `published`: what it shows is for
 * everybody. `own-code`: it is asked before a code was; `own-access`: it checks itself what a code was given for.
 */
export type OpenReason =
  'health' | 'documentation' | 'demo' | 'vouched' | 'credential' | 'sign-in' | 'published' | 'own-code' | 'own-access';
/** How often one person may ask: see `limits/rates.ts`. */
export type Rate = 'ordinary' | 'search';

/** The right that a route needs. */
export const Right = (right: RightName): CustomDecorator => SetMetadata(RIGHT, right);
/** The kinds of agency that a controller serves: to everyone else its routes are 403. */
export const ServedTo = (...kinds: readonly [Kind, ...Kind[]]): CustomDecorator => SetMetadata(SERVED_TO, kinds);
/** A route that needs nobody to be signed in, and why. */
export const Open = (reason: OpenReason): CustomDecorator => SetMetadata(OPEN, reason);
/** A route that may be asked more seldom than others. */
export const Limited = (rate: Rate): CustomDecorator => SetMetadata(RATE, rate);
