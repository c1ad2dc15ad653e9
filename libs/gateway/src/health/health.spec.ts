import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Health, Metrics } from '@vaern/platform';
import { startGateway, type Gateway } from '../testing/gateway';

const metricsToken = 'a-long-and-random-word';
const health = new Health();
let isUp = true;
let gateway: Gateway;
const tokenOf = (role: string): Promise<string> => gateway.tokenOf('police:1464', role);
beforeAll(async () => {
  health.add('database', async () => {
    if (!isUp) throw new Error('password of vaern_hub is wrong');
  });
  const metrics = new Metrics();
  metrics.counter({ name: 'vaern_notices_total', help: 'Notices' }).inc();
  gateway = await startGateway([], { health, metrics, metricsToken });
});
afterAll(() => gateway.close());

it('lives', async () => expect((await gateway.get('/health/live')).status).toBe(200));
it('is ready when everything it needs answers', async () => {
  const answer = await gateway.get('/health/ready');
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true, checks: { database: 'up' } }]);
});
it('is not ready when one part is down, and says no more than that', async () => {
  isUp = false;
  const answer = await gateway.get('/health/ready');
  expect([answer.status, await answer.json()]).toEqual([503, { ready: false, checks: { database: 'down' } }]);
  isUp = true;
});
it('shows its figures to the machine with the credential', async () => {
  const answer = await gateway.get('/metrics', metricsToken);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('vaern_notices_total 1');
});
it('shows them to an operator', async () =>
  expect((await gateway.get('/metrics', await tokenOf('operator'))).status).toBe(200));
it.each([
  ['nobody', async (): Promise<string | undefined> => undefined, 401],
  ['another word', async (): Promise<string> => `${metricsToken}x`, 401],
  ['an officer', (): Promise<string> => tokenOf('case-officer'), 403],
] as const)('but not to %s', async (_, token, status) =>
  expect((await gateway.get('/metrics', await token())).status).toBe(status),
);
it('never to an empty credential when none is set', async () => {
  const bare = await startGateway([]);
  const statuses = await Promise.all(
    ['Bearer ', 'Bearer undefined', 'Bearer'].map(
      async (Authorization) => (await fetch(`${bare.url}/metrics`, { headers: { Authorization } })).status,
    ),
  );
  expect(statuses).toEqual([401, 401, 401]);
  await bare.close();
});
