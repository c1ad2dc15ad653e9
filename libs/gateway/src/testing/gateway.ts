import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Health, Metrics, seededChances, SetClock, silentLogger } from '@vaern/platform';
import { closeFrontDoor, openFrontDoor } from '../front-door/open-front-door';
import { GatewayModule, type GatewayOptions } from '../gateway.module';
import { TestIssuer } from './issuer';

export const chance = seededChances('gateway').for('tests');

export interface Gateway {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly clock: SetClock;
  readonly issuer: TestIssuer;
  /** A token for somebody in this role. */
  tokenOf(agency: string, role: string, more?: Record<string, unknown>): Promise<string>;
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, token?: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Boots a gateway with these controllers on a free port, with a clock that stands still. */
export async function startGateway(
  controllers: readonly Type[],
  more: Partial<GatewayOptions> = {},
  prepare: (app: NestExpressApplication) => void = () => undefined,
): Promise<Gateway> {
  const clock = (more.clock as SetClock | undefined) ?? new SetClock('2026-03-02T10:00:00.000Z');
  const issuer = await TestIssuer.make(clock);
  const options: GatewayOptions = {
    clock,
    issuers: [issuer.trusted()],
    cursorKey: chance.bytes(32),
    logger: silentLogger,
    health: new Health(),
    metrics: new Metrics(),
    ...more,
  };
  const root = GatewayModule.register(options);
  const app = await NestFactory.create<NestExpressApplication>(
    { ...root, controllers: [...(root.controllers ?? []), ...controllers] },
    { bodyParser: false, logger: false, abortOnError: false },
  );
  openFrontDoor(app, { chance, logger: options.logger });
  prepare(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const signed = (token: string | undefined) => (token === undefined ? {} : { Authorization: `Bearer ${token}` });
  return {
    app,
    url,
    clock,
    issuer,
    tokenOf: (agency, role, claims = {}) =>
      issuer.token({ agency, unit: `${agency}/intake`, roles: [role], ...claims }),
    get: (path, token, headers = {}) => fetch(`${url}${path}`, { headers: { ...signed(token), ...headers } }),
    post: (path, body, token, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...signed(token), ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
    close: () => closeFrontDoor(app),
  };
}
