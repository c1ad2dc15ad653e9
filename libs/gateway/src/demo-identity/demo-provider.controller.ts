import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Answers, Example } from '../answering/answers.decorator';
import { Sent } from '../asking/sent.decorator';
import { NotThere } from '../problems/errors';
import { Open } from '../rights/right.decorator';
import { DemoIdentity } from './demo-identity';
import { authorization, DemoProvider } from './demo-provider';
import { demoAddressOf } from './local';

/** As `/auth/login` sends the browser here. */
const asked = {
  response_type: 'code',
  client_id: 'vaern-demo-web',
  redirect_uri: 'http://127.0.0.1:3000/auth/callback',
  scope: 'openid offline_access',
  state: 'WGrVwYy3C6uHn2rC9cVJk1oC2dT0a5xq',
  nonce: 'b8pXyQm2Vt7kHc4LzR1sWn6EjG0dFu3o',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};
const choice = z.strictObject({ user: z.string().min(1).max(60), asked: authorization });

/** Choosing who to be in the demo, by a browser that came to sign in. */
@Controller('demo')
@Open('demo')
export class DemoProviderController {
  constructor(
    private readonly identity: DemoIdentity,
    private readonly provider: DemoProvider,
  ) {}

  @Post('authorization')
  @HttpCode(200)
  @Answers(z.object({ to: z.string() }))
  @Example('the visitator', { user: 'visitator', asked })
  authorize(@Req() request: Request, @Sent(choice) chosen: z.infer<typeof choice>) {
    const address = demoAddressOf(request);
    if (address === undefined) throw new NotThere();
    this.identity.takeTurn();
    return { to: this.provider.authorize(address, chosen.user, chosen.asked) };
  }
}
