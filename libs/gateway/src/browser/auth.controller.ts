import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Logger } from '@vaern/platform';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Answers } from '../answering/answers.decorator';
import { Asked } from '../asking/asked.decorator';
import { NotSignedIn } from '../problems/errors';
import { Open } from '../rights/right.decorator';
import type { BrowserParts, BrowserSignIns } from './browser-sign-ins';
import { baked, cookieNames, cookieOf, eaten } from './cookies';
import { AWAY, LeavingCookie } from './leaving-cookie';

export const AUTH = Symbol('what signing in with a browser takes');

export interface AuthParts extends Pick<BrowserParts, 'party' | 'sessions'> {
  readonly signIns: BrowserSignIns;
  readonly leaving: LeavingCookie;
  readonly logger: Logger;
  readonly isDemo: boolean;
  /** Where the affected person reaches her page, if not beside those of staff. */
  readonly ownUrl?: string;
}

/** Where a page may ask to come back to: a path of ours without a query. */
const to = z
  .string()
  .regex(/^\/(?!\/)[\w./-]{0,200}$/)
  .default('/');
const sessionShown = z.object({
  agency: z.string(),
  unit: z.string(),
  role: z.string(),
  roles: z.array(z.string()).readonly(),
  name: z.string().optional(),
  csrf: z.string(),
  idleAt: z.iso.datetime({ precision: 3 }),
  endsAt: z.iso.datetime({ precision: 3 }),
  demo: z.boolean(),
  /** The host at which the affected person reaches her page, if it has one of its own. */
  ownHost: z.string().optional(),
});
const leftFor = z.object({ to: z.string() });

/** Signing in and out with a browser. The tokens stay on this side. Where browsers go is no part of the API. */
@Controller('auth')
@Open('sign-in')
export class AuthController {
  constructor(@Inject(AUTH) private readonly parts: AuthParts) {}

  @Get('login')
  @ApiExcludeEndpoint()
  async login(
    @Req() request: Request,
    @Res() response: Response,
    @Asked(z.object({ to })) asked: { to: string },
  ): Promise<void> {
    const { party, leaving, signIns } = this.parts;
    const address = signIns.addressOf(request);
    const begun = await party.begin(address, asked.to);
    const value = await leaving.write(begun.leaving);
    const cookie = { name: cookieNames(address).leaving, value, sameSite: 'Lax', maxAge: AWAY } as const;
    response.setHeader('Set-Cookie', baked(address, cookie));
    response.redirect(303, begun.at.href);
  }

  /** Only for the browser that left from here, once. */
  @Get('callback')
  @ApiExcludeEndpoint()
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = this.parts.signIns.addressOf(request);
    const names = cookieNames(address);
    try {
      const { value, to: page } = await this.#cameBack(request, address);
      const cookie = baked(address, { name: names.session, value, sameSite: 'Strict' });
      response.setHeader('Set-Cookie', [cookie, eaten(address, names.leaving)]);
      response.redirect(303, page);
    } catch (error) {
      if (!(error instanceof NotSignedIn)) throw error;
      response.setHeader('Set-Cookie', eaten(address, names.leaving));
      response.redirect(303, '/sign-in/refused');
    }
  }

  @Post('logout')
  @HttpCode(200)
  @Answers(leftFor)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<{ to: string }> {
    const { signIns, sessions, party, logger } = this.parts;
    const address = signIns.addressOf(request);
    const session = await signIns.sessionOf(request);
    await sessions.end(session);
    response.setHeader('Set-Cookie', eaten(address, cookieNames(address).session));
    const away = await party.leave(address, session.held).catch((error: unknown) => {
      logger.failed('provider-not-left', error);
      return '/';
    });
    return { to: away };
  }

  /** Who is signed in, and until when if nobody does anything. */
  @Get('session')
  @Answers(sessionShown)
  async session(@Req() request: Request): Promise<z.infer<typeof sessionShown>> {
    const { signIns, isDemo, ownUrl } = this.parts;
    const { actor, session: running } = await signIns.check(request);
    const { secret, held, idleAt, endsAt } = running;
    return {
      agency: actor.agency,
      unit: actor.unit,
      role: actor.role,
      roles: actor.roles,
      ...(held.name !== undefined && { name: held.name }),
      csrf: secret.csrf,
      idleAt: idleAt.toISOString(),
      endsAt: endsAt.toISOString(),
      demo: isDemo,
      ...(ownUrl !== undefined && { ownHost: new URL(ownUrl).host }),
    };
  }

  async #cameBack(request: Request, address: string): Promise<{ readonly value: string; readonly to: string }> {
    const { party, leaving, signIns, sessions } = this.parts;
    const names = cookieNames(address);
    const left = await leaving.read(cookieOf(request, names.leaving) ?? '');
    if (!left) throw new NotSignedIn();
    const granted = await party.finish(address, `?${request.originalUrl.split('?').slice(1).join('?')}`, left);
    const value = await signIns.begin(granted);
    const before = await sessions.find(cookieOf(request, names.session) ?? '');
    if (before) await sessions.end(before);
    return { value, to: left.to };
  }
}
