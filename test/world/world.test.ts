import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Canaries } from '@vaern/test-kit';
import { opens, trains } from '../journeys/telling';
import { proves, startWorld, type World } from '.';

const visitation = 'municipality:0561/visitation';

describe('a world', () => {
  let world: World;
  let caseId: string;
  const page = () => world.as('visitator').get(`/cases/${caseId}`, { purpose: 'case-work' });

  beforeAll(async () => {
    world = await startWorld({ seed: 'harness' });
    await trains(world);
    ({ caseId } = await opens(world, 'frontline', { text: world.canaries.words('contact', [visitation]) }));
    await page();
  });
  afterAll(() => world.stop());

  it('has read everything, and proves it', async () => {
    expect(world.canaries.reached(visitation)).toEqual(['contact']);
    await proves(world);
  });

  it('keeps problems, headers and streams as well as answers', async () => {
    await world.as('case-officer').get(`/cases/${caseId}`);
    await world.as('visitator').listens('/feed/stream', 1);
    expect(world.handedOut.bytesOf('police:1464/intake').join()).toMatch(/HTTP\/1.1 404 Not Found\r\nX-Request-Id: /);
    expect(world.handedOut.bytesOf(`${visitation} (feed)`).join()).toContain(
      'event: notice\ndata: {"specversion":"1.0"',
    );
    expect(world.handedOut.logs).toMatch(/^\{[^\n]*"name":"nobody-is-nudged"[^\n]*\}\n$/);
  });

  it('counts what its courier told, for the operator', async () => {
    await world.settled();
    const { rows } = await world.pool.query<{ told: string }>('select sum(number) as told from ledger.head');
    const { text } = await world.as('operator').get('/metrics');
    expect(text).toContain(`vaern_courier_notices_total ${rows[0]?.told}\n`);
  });

  describe('fails', () => {
    it('when words reach somebody who was not told', async () => {
      const text = world.canaries.words('for nobody', []);
      await world.as('visitator').does(`/cases/${caseId}/dangers`, { sign: 'threat', by: 'affected', text });
      await world.settled();
      await page();
      expect(world.canaries.leaks()).toEqual([
        { canary: 'for nobody', party: visitation, where: 'GET /api/municipality/cases/…', encoding: 'plain' },
      ]);
      await expect(proves(world)).rejects.toThrow('for nobody');
    });

    it('when words stand in a log line', () => {
      const apart = new Canaries('apart');
      apart.delivered('logs', 'log line', JSON.stringify({ name: 'x', text: apart.words('logged', [visitation]) }));
      expect(apart.leaks()).toMatchObject([{ canary: 'logged', party: 'logs' }]);
    });

    it('when an answer was not signed for, or a signature opened nothing', async () => {
      const last = world.handedOut.handed.pop();
      await page();
      const before = world.handedOut.handed.length;
      const opening = world.handedOut.handed.findIndex(({ path }) => path === `/api/municipality/cases/${caseId}`);
      const [taken] = world.handedOut.handed.splice(opening, 1);
      expect(world.handedOut.handed.length).toBe(before - 1);
      await expect(proves(world)).rejects.toThrow('requestId');
      world.handedOut.handed.splice(opening, 0, taken!);
      if (last) world.handedOut.handed.push(last);
    });

    it('when a view says something else than its ledger', async () => {
      await world.pool.query(`update municipality.case_file set danger = not danger`);
      await expect(proves(world)).rejects.toThrow('danger');
    });

    it('when a notice was changed', async () => {
      const change = (by: number) =>
        world.pool.query(`update ledger.notice set version = version + ${by} where number = 1`);
      await change(1);
      await expect(proves(world)).rejects.toThrow('broken at 1');
      await change(-1);
    });
  });
});
