import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Answers, Example } from '../answering/answers.decorator';
import { Sent } from '../asking/sent.decorator';
import { BadInput, NotThere } from '../problems/errors';
import { Open } from '../rights/right.decorator';
import { Proofs } from '../sign-in/dpop';
import { addressOf } from '../sign-in/presented';
import { DemoIdentity } from './demo-identity';
import { isLocal } from './local';

const signIn = z.strictObject({ user: z.string().min(1).max(60) });
const person = z.object({
  user: z.string(),
  name: z.string(),
  agency: z.string(),
  unit: z.string(),
  roles: z.array(z.string()).readonly(),
});
const token = z.object({ access_token: z.string(), token_type: z.enum(['Bearer', 'DPoP']), expires_in: z.int() });

/** The demo sign-in: on this machine only. To everyone else it does not exist. */
@Controller('demo')
@Open('demo')
export class DemoController {
  constructor(
    private readonly identity: DemoIdentity,
    private readonly proofs: Proofs,
  ) {}

  @Get('users')
  @Answers(z.array(person))
  users(@Req() request: Request) {
    mustBeLocal(request);
    return this.identity.people;
  }

  @Post('token')
  @HttpCode(200)
  @Answers(token)
  @Example('the visitator', { user: 'visitator' })
  async token(@Req() request: Request, @Sent(signIn) { user }: z.infer<typeof signIn>) {
    mustBeLocal(request);
    this.identity.takeTurn();
    const made = await this.identity.tokenFor(user, await this.#thumbprint(request));
    if (made) return made;
    const codes = this.identity.people.map((one) => one.user).join(', ');
    throw new BadInput([{ in: 'body', at: '/user', code: 'is-code', params: { codes } }]);
  }

  async #thumbprint(request: Request): Promise<string | undefined> {
    const proof = request.headersDistinct.dpop?.[0];
    return proof && this.proofs.thumbprint(proof, { method: request.method, address: addressOf(request) });
  }
}

function mustBeLocal(request: Request): void {
  if (!isLocal(request)) throw new NotThere();
}
