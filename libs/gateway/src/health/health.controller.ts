import { Controller, Get, Inject, Optional, Req, Res } from '@nestjs/common';
import { hasRight } from '@vaern/access';
import { Health, Metrics } from '@vaern/platform';
import type { Request, Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { NotYourRole } from '../problems/errors';
import { Open } from '../rights/right.decorator';
import { SignIns } from '../sign-in/sign-ins';

export const METRICS_TOKEN = Symbol('metrics-token');

@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly figures: Metrics,
    private readonly signIns: SignIns,
    @Optional() @Inject(METRICS_TOKEN) private readonly metricsToken?: string,
  ) {}

  /** The process runs. */
  @Get('health/live')
  @Open('health')
  live() {
    return this.health.live();
  }

  /** Everything that it needs answers: 200, else 503. */
  @Get('health/ready')
  @Open('health')
  async ready(@Res({ passthrough: true }) response: Response) {
    const readiness = await this.health.ready();
    if (!readiness.ready) response.status(503);
    return readiness;
  }

  /** For the machine that holds the credential, and for an operator. */
  @Get('metrics')
  @Open('credential')
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#checkCredential(request);
    response.type(this.figures.contentType).send(await this.figures.text());
  }

  async #checkCredential(request: Request): Promise<void> {
    const isCredential = (token: string) => this.metricsToken !== undefined && isSame(token, this.metricsToken);
    const signedIn = await this.signIns.checkOr(isCredential, request);
    if (signedIn && !hasRight(signedIn.actor, 'metrics.see')) throw new NotYourRole();
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest();
const isSame = (given: string, wanted: string) => timingSafeEqual(hash(given), hash(wanted));
