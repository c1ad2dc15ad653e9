import { Module, type DynamicModule, type OnModuleInit, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { Health, Metrics, type Clock, type Logger } from '@vaern/platform';
import { AnswerShape } from './answering/answers.decorator';
import { Cursors } from './asking/paging';
import { browserControllersOf, browsersOf, type BrowserOptions } from './browser/browsers';
import { DemoController } from './demo-identity/demo.controller';
import { DemoIdentity } from './demo-identity/demo-identity';
import { HealthController, METRICS_TOKEN } from './health/health.controller';
import type { Bucket } from './limits/buckets';
import { RateLimits } from './limits/rates';
import { RefusedTokens } from './limits/refused-tokens';
import { ProblemFilter } from './problems/problem.filter';
import { ClosedByDefault } from './rights/closed-by-default';
import { RightsGuard, type GuardOptions } from './rights/guard';
import type { Rate } from './rights/right.decorator';
import { Proofs } from './sign-in/dpop';
import type { Issuer } from './sign-in/issuer';
import { SignIns } from './sign-in/sign-ins';
import { AccessTokens } from './sign-in/token';

export interface GatewayOptions extends GuardOptions {
  readonly clock: Clock;
  /** Whom sign-in is left to. */
  readonly issuers: readonly Issuer[];
  /** Signs cursors: 32 random bytes, the same in every process that serves the same lists. */
  readonly cursorKey: Uint8Array;
  readonly logger: Logger;
  readonly health: Health;
  readonly metrics: Metrics;
  /** A credential for the machine that collects metrics. */
  readonly metricsToken?: string;
  /** Only with the demo mark. */
  readonly demo?: DemoIdentity;
  readonly rates?: Readonly<Record<Rate, Bucket>>;
  /** That people sign in with a browser, too. */
  readonly browsers?: BrowserOptions;
  /** How many tokens a minute may be refused from one address before the next are refused unseen: 30 without it. */
  readonly refusalsPerMinute?: number;
}

/** What every front door shares. Imported once by the app: guards, problems and shapes then hold for all its routes. */
@Module({ imports: [DiscoveryModule] })
export class GatewayModule implements OnModuleInit {
  constructor(private readonly routes: ClosedByDefault) {}

  static register(options: GatewayOptions): DynamicModule {
    return {
      module: GatewayModule,
      global: true,
      controllers: [HealthController, ...(options.demo ? [DemoController] : []), ...browserControllersOf(options)],
      providers: [...providersOf(options)],
      exports: [SignIns, Cursors, RateLimits, ClosedByDefault],
    };
  }

  /** @throws RouteNotClosed */
  onModuleInit(): void {
    this.routes.check();
  }
}

function providersOf(options: GatewayOptions): readonly Provider[] {
  const { clock, demo } = options;
  const proofs = new Proofs(clock);
  const tokens = new AccessTokens(demo ? [...options.issuers, demo.issuer] : options.issuers, proofs, clock);
  const perMinute = options.refusalsPerMinute;
  const refused = new RefusedTokens(clock, perMinute === undefined ? undefined : { burst: perMinute, perMinute });
  const browsers = browsersOf(options, tokens);
  const signIns = new SignIns(tokens, refused, options.publicUrl, browsers?.signIns);
  const limits = new RateLimits(clock, options.rates);
  return [
    ClosedByDefault,
    { provide: Proofs, useValue: proofs },
    { provide: SignIns, useValue: signIns },
    { provide: RateLimits, useValue: limits },
    { provide: Cursors, useValue: new Cursors(options.cursorKey) },
    { provide: Health, useValue: options.health },
    { provide: Metrics, useValue: options.metrics },
    { provide: METRICS_TOKEN, useValue: options.metricsToken },
    { provide: APP_GUARD, useValue: new RightsGuard(signIns, limits, options) },
    { provide: APP_FILTER, useValue: new ProblemFilter(options.logger) },
    { provide: APP_INTERCEPTOR, useValue: new AnswerShape() },
    ...(demo ? [{ provide: DemoIdentity, useValue: demo }] : []),
    ...(browsers?.providers ?? []),
  ];
}
