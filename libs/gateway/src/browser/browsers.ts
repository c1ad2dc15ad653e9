import type { Provider as NestProvider, Type } from '@nestjs/common';
import type { Chance, Clock, Logger } from '@vaern/platform';
import { hkdfSync } from 'node:crypto';
import { DemoProviderController } from '../demo-identity/demo-provider.controller';
import { DemoProvider } from '../demo-identity/demo-provider';
import type { AccessTokens } from '../sign-in/token';
import { AUTH, AuthController, type AuthParts } from './auth.controller';
import { BrowserSignIns, type BrowserParts } from './browser-sign-ins';
import { LeavingCookie } from './leaving-cookie';
import type { Provider } from './provider';
import { RelyingParty } from './relying-party';
import type { SessionStore } from './session-store';
import { Sessions, type SessionLimits } from './sessions';

/** What signing in with a browser takes. */
export interface BrowserOptions {
  readonly provider: Provider;
  readonly store: SessionStore;
  readonly chance: Chance;
  readonly addressOf: BrowserParts['addressOf'];
  readonly limits?: SessionLimits;
  readonly ownUrl?: string;
}

interface Options {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly cursorKey: Uint8Array;
  readonly browsers?: BrowserOptions;
}

export function browserControllersOf({ browsers }: Options): readonly Type[] {
  if (!browsers) return [];
  return [AuthController, ...(browsers.provider instanceof DemoProvider ? [DemoProviderController] : [])];
}

export function browsersOf({ clock, logger, cursorKey, browsers }: Options, tokens: AccessTokens) {
  if (!browsers) return undefined;
  const { provider, store, chance, addressOf, limits, ownUrl } = browsers;
  const key = new Uint8Array(hkdfSync('sha256', cursorKey, '', 'vaern browsers', 32));
  const sessions = new Sessions({ store, clock, chance, key, ...(limits && { limits }) });
  const party = new RelyingParty(provider, { clock, chance });
  const signIns = new BrowserSignIns({ sessions, party, tokens, clock, addressOf });
  const isDemo = provider instanceof DemoProvider;
  const leaving = new LeavingCookie(key, clock);
  const parts: AuthParts = {
    sessions,
    party,
    signIns,
    leaving,
    logger,
    isDemo,
    ...(ownUrl !== undefined && { ownUrl }),
  };
  const providers: NestProvider[] = [
    { provide: AUTH, useValue: parts },
    ...(provider instanceof DemoProvider ? [{ provide: DemoProvider, useValue: provider }] : []),
  ];
  return { signIns, providers };
}
