import { expect, it } from '@jest/globals';
import { Metrics } from './metrics';

it('writes its figures as Prometheus reads them', async () => {
  const metrics = new Metrics();
  const told = metrics.counter({ name: 'vaern_notices_total', help: 'Notices told', labels: ['recipient'] });
  told.inc({ recipient: 'police:1464/intake' }, 3);
  metrics.gauge({ name: 'vaern_lag', help: 'Facts not yet told' }).set(7);
  const took = metrics.seconds({ name: 'vaern_request_seconds', help: 'Requests', labels: ['route'] });
  took.observe({ route: '/cases/:caseId' }, 0.004);

  const text = await metrics.text();
  expect(text).toContain('vaern_notices_total{recipient="police:1464/intake"} 3');
  expect(text).toContain('vaern_lag 7');
  expect(text).toContain('vaern_request_seconds_bucket{le="0.005",route="/cases/:caseId"} 1');
  expect(text).toContain('vaern_request_seconds_bucket{le="0.0025",route="/cases/:caseId"} 0');
  expect(metrics.contentType).toContain('text/plain');
});

it('keeps the figures of two processes apart', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.counter({ name: 'vaern_a_total', help: 'a' }).inc();
  other.counter({ name: 'vaern_a_total', help: 'a' });
  expect(await one.text()).toContain('vaern_a_total 1');
  expect(await other.text()).toContain('vaern_a_total 0');
});

it('knows the process', async () => {
  expect(await new Metrics().withProcess().text()).toContain('process_cpu_seconds_total');
});

it('is not split by cases or persons', () => {
  const metrics = new Metrics();
  // @ts-expect-error a case is no label
  const counter = metrics.counter({ name: 'vaern_b_total', help: 'b', labels: ['caseId'] });
  expect(counter).toBeDefined();
});
