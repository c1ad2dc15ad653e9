import type { Request } from 'express';
import type { BrowserSignIns } from '../browser/browser-sign-ins';
import type { SignedIn } from '../front-door/notes';
import { originOf } from '../limits/origin';
import type { RefusedTokens } from '../limits/refused-tokens';
import { presentedBy } from './presented';
import type { AccessTokens, Presented } from './token';

/** Signs in whoever asks, and tires of whoever tries tokens. */
export class SignIns {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly refused: RefusedTokens,
    private readonly publicUrl?: string,
    private readonly browsers?: BrowserSignIns,
  ) {}

  /** @throws NotSignedIn @throws ForgedRequest @throws TooManyRequests @throws SignInUnavailable */
  async check(request: Request): Promise<SignedIn> {
    if (this.browsers?.isFor(request)) {
      const { actor, expiresAt, isStillIn } = await this.browsers.check(request);
      return { actor, expiresAt, ...(isStillIn && { isStillIn }) };
    }
    return this.#watched(request, (presented) => this.tokens.check(presented));
  }

  /** The same where a machine's credential is as good as a token: undefined if it was that. */
  async checkOr(isCredential: (token: string) => boolean, request: Request): Promise<SignedIn | undefined> {
    return this.#watched(request, async (presented) =>
      isCredential(presented.token) ? undefined : this.tokens.check(presented),
    );
  }

  async #watched<T>(request: Request, check: (presented: Presented) => Promise<T>): Promise<T> {
    const presented = presentedBy(request, this.publicUrl);
    const from = { origin: originOf(request.socket.remoteAddress), token: presented.token };
    return this.refused.watch(from, () => check(presented));
  }
}
