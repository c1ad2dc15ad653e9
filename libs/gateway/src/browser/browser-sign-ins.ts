import type { Clock } from '@vaern/platform';
import type { Request } from 'express';
import type { SignedIn } from '../front-door/notes';
import { ForgedRequest, NotSignedIn, NotThere } from '../problems/errors';
import { isByAPerson } from '../sign-in/by-a-person';
import type { AccessTokens } from '../sign-in/token';
import { cookieNames, cookieOf } from './cookies';
import { mustBeOurPage } from './own-page';
import type { Granted, RelyingParty } from './relying-party';
import type { Held, Session, Sessions } from './sessions';

export interface BrowserParts {
  readonly sessions: Sessions;
  readonly party: RelyingParty;
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  /** Where the browser of this request reaches the hub; undefined if nobody signs in from there. */
  readonly addressOf: (request: Request) => string | undefined;
}

/** Milliseconds before its end at which a token is renewed. */
const EARLY = 20_000;

/** Signs in whoever comes with a session's cookie: as the same actor as with the token that is kept for it. */
export class BrowserSignIns {
  readonly #renewing = new Map<string, Promise<Session>>();

  constructor(private readonly parts: BrowserParts) {}

  /** Whether a request leaves it to its cookie who it is from: a token that it shows besides counts for more. */
  isFor(request: Request): boolean {
    return request.headers.authorization === undefined && this.#cookie(request) !== undefined;
  }

  /** @throws NotSignedIn @throws ForgedRequest @throws SignInUnavailable */
  async check(request: Request): Promise<SignedIn & { readonly session: Session }> {
    const session = await this.sessionOf(request);
    const { held } = await this.#renewed(session, this.addressOf(request));
    const { actor, expiresAt } = await this.#check(held.access);
    if (isByAPerson(request)) await this.parts.sessions.see(session);
    const end = Math.min(expiresAt.getTime(), session.idleAt.getTime(), session.endsAt.getTime());
    return { session, actor, expiresAt: new Date(end), isStillIn: () => this.parts.sessions.isRunning(session) };
  }

  /** @throws NotThere where nobody signs in with a browser */
  addressOf(request: Request): string {
    const address = this.parts.addressOf(request);
    if (address === undefined) throw new NotThere();
    return address;
  }

  /** The session of a request that is not forged. @throws NotSignedIn @throws ForgedRequest */
  async sessionOf(request: Request): Promise<Session> {
    mustBeOurPage(request, this.addressOf(request));
    const session = await this.parts.sessions.find(this.#cookie(request) ?? '');
    if (!session) throw new NotSignedIn();
    const changes = !['GET', 'HEAD'].includes(request.method);
    if (changes && !session.secret.isCsrf(String(request.headers['x-csrf-token'] ?? ''))) throw new ForgedRequest();
    return session;
  }

  /** Begins a session for whom the provider let in, if the hub lets them in. Answers the cookie. @throws NotSignedIn */
  async begin(granted: Granted): Promise<string> {
    return this.parts.sessions.begin(await this.#held(granted));
  }

  async #held(granted: Granted, before?: Held): Promise<Held> {
    const { expiresAt } = await this.#check(granted.access);
    return { ...before, ...granted, until: expiresAt.getTime() };
  }

  #check(token: string): Promise<SignedIn> {
    return this.parts.tokens.check({ scheme: 'Bearer', token, method: 'GET', address: '' });
  }

  /** With a token that is good: renewed once, however many requests of the session find it old. */
  async #renewed(session: Session, address: string): Promise<Session> {
    const { refresh, until } = session.held;
    if (refresh === undefined || this.parts.clock.now().getTime() < until - EARLY) return session;
    const { id } = session.secret;
    const running = this.#renewing.get(id) ?? this.#renew(session, refresh, address);
    this.#renewing.set(id, running);
    return running.finally(() => this.#renewing.delete(id));
  }

  async #renew(session: Session, refresh: string, address: string): Promise<Session> {
    const { party, sessions } = this.parts;
    try {
      const held = await this.#held(await party.refresh(address, refresh), session.held);
      await sessions.replace(session, held);
      return { ...session, held };
    } catch (error) {
      if (error instanceof NotSignedIn) return this.#renewedElsewhere(session);
      throw error;
    }
  }

  /** The provider refuses a token that another process has used already; whoever it refuses otherwise is signed out. */
  async #renewedElsewhere(session: Session): Promise<Session> {
    const { sessions } = this.parts;
    const now = await sessions.findAgain(session);
    if (now && now.version !== session.version) return now;
    await sessions.end(session);
    throw new NotSignedIn();
  }

  #cookie(request: Request): string | undefined {
    const address = this.parts.addressOf(request);
    return address === undefined ? undefined : cookieOf(request, cookieNames(address).session);
  }
}
