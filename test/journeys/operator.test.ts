import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courierDown, proves, startWorld, type World } from '../world';
import { onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { opensRestricted, trainsSafety } from './restricted';
import { family, police, safety, visitation } from './units';

interface Feed {
  readonly courierBehind: number;
  readonly timekeeperBehind: number;
  readonly agencies: readonly { readonly agency: string; readonly viewsBehind: number; readonly chain: string }[];
  readonly sheltered: object;
  readonly ledgers: readonly {
    readonly recipient: string;
    readonly number: number;
    readonly verified: number;
    readonly chain: string;
    readonly view: number;
    readonly envelopes: readonly object[];
  }[];
}

/** Whoever runs the machines sees whether everything keeps up, and nothing of any case. */
describe('the operator', () => {
  let world: World;
  let caseId: string;
  const looks = () => world.as('operator').asks<Feed>('/api/oversight/feed');
  const ledger = async (recipient: string) => (await looks()).ledgers.find((one) => one.recipient === recipient);

  /** Until every notice of the home was looked at. */
  const walked = async () => {
    for (let tries = 0; tries < 30; tries += 1) {
      const now = await ledger(visitation);
      if (now?.verified === now?.number) return;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    throw new Error('nobody looks the ledger through');
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'operator' });
    await trains(world);
    await trainsSafety(world);
    ({ caseId } = await opens(world, 'visitator', {
      relation: 'colleague',
      text: world.canaries.words('contact', [visitation]),
    }));
    const told = step(world, caseId);
    const him = await told(
      world.as('visitator'),
      '/persons',
      perpetrator({ name: world.canaries.words('his name', [visitation]) }),
    );
    await told(world.as('visitator'), '/screenings', stalking(him, world.canaries.words('reasons', [visitation])));
    const summary = world.canaries.words('summary', [visitation, police]);
    await told(
      world.as('visitator'),
      '/referrals',
      onDuty({ to: police, purpose: 'protection', fieldSets: [], summary }),
    );
  }, 60_000);
  afterAll(() => world.stop());

  it('sees every ledger of their own agency up to date, and its chain looked through', async () => {
    await walked();
    const seen = await looks();
    expect(seen.ledgers.map(({ recipient }) => recipient)).toContain(family);
    expect(seen.ledgers.filter(({ recipient }) => !recipient.startsWith('municipality:0561/'))).toEqual([]);
    expect(await ledger(visitation)).toMatchObject({ chain: 'intact', envelopes: expect.any(Array) });
    expect((await ledger(visitation))!.number).toBe((await ledger(visitation))!.view);
    expect(seen).toMatchObject({ courierBehind: 0, timekeeperBehind: 0 });
    expect(seen.agencies.filter(({ viewsBehind }) => viewsBehind > 0)).toEqual([]);
  }, 90_000);

  it('reads no case, no type and no moment of a notice', async () => {
    const { text } = await world.as('operator').get('/api/oversight/feed');
    for (const hidden of [caseId, 'ReferralSent', 'referral-sent', 'restricted']) expect(text).not.toContain(hidden);
  });

  it('sees the same bytes whether restricted cases are told of or not', async () => {
    const plain = async () => {
      const { ledgers, sheltered, agencies } = await looks();
      return { ledgers: ledgers.map(({ recipient, number }) => [recipient, number]), sheltered, agencies };
    };
    const before = await plain();
    await opensRestricted(world, 'frontline', {
      text: world.canaries.words('restricted contact', [safety]),
      affectedIsEmployee: 'yes',
    });
    await world.settled();
    expect(await plain()).toEqual(before);
  });

  it('sees that the courier has stopped, and for how long', async () => {
    const up = await courierDown(world.pool);
    await world.as('visitator').does(`/cases/${caseId}/dangers`, { sign: 'threat', by: 'affected' });
    world.clock.set('2026-03-02T08:10:00.000Z');
    expect((await looks()).courierBehind).toBeGreaterThanOrEqual(9);
    await up();
    await world.settled();
    expect((await looks()).courierBehind).toBe(0);
  });

  it('sees that a chain was broken by whoever changed a notice behind the ledger', async () => {
    await walked();
    await world.pool.query(`update ledger.head set hash = decode(repeat('ab', 32), 'hex') where recipient = $1`, [
      visitation,
    ]);
    expect(await ledger(visitation)).toMatchObject({ chain: 'broken' });
    expect((await looks()).agencies.filter(({ chain }) => chain !== 'intact')).toMatchObject([
      { agency: 'municipality:0561', chain: 'broken' },
    ]);
    await world.pool.query(
      `update ledger.head h set hash = n.hash from ledger.notice n
        where h.recipient = $1 and n.recipient = h.recipient and n.number = h.number`,
      [visitation],
    );
  }, 100_000);

  it('is refused whatever opens words', async () => {
    for (const path of ['/api/municipality/cases', `/api/municipality/feed`, '/api/oversight/read-log'])
      expect([path, (await world.as('operator').get(path)).status]).toEqual([path, 403]);
    for (const other of ['dpo', 'visitator', 'manager'])
      expect((await world.as(other).get('/api/oversight/feed')).status).toBe(403);
  });

  it('learns no word', () => proves(world));
});
