import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

interface Answered {
  readonly total: number;
  readonly byUrgency: readonly {
    readonly urgency: string;
    readonly count: number;
    readonly waits?: readonly number[];
  }[];
  readonly byWait: Readonly<Record<string, number>>;
}
const HOUR = 60;
const DAY = 24 * HOUR;

/** What the centre's leader asks: how soon were those answered whom we took on? */
describe('response times', () => {
  let world: World;
  const cases: string[] = [];
  const sent: string[] = [];

  const answered = async (who = 'centre-manager') =>
    (await world.as(who).asks<{ answered: Answered }>('/dashboard')).answered;
  const of = async (urgency: string) => (await answered()).byUrgency.find((line) => line.urgency === urgency);
  const does = (nth: number, who: string, path: string, body: object = {}) =>
    step(world, cases[nth] ?? '')(world.as(who), path, body);
  const accepts = async (nth: number, at: string) => {
    await world.at(at);
    await does(nth, 'counsellor', `/referrals/${sent[nth]}/acceptance`);
  };

  /** A case of its own, referred to the centre. */
  async function refers(): Promise<void> {
    const words = (name: string, ...others: readonly string[]) =>
      world.canaries.words(`${name} ${cases.length}`, [visitation, ...others]);
    const { caseId } = await opens(world, 'visitator', { relation: 'stranger', text: words('contact') });
    const nth = cases.push(caseId) - 1;
    await does(nth, 'visitator', '/persons', affected({ name: words('name', centre) }));
    const him = await does(nth, 'visitator', '/persons', perpetrator({ relation: 'stranger' }));
    await does(nth, 'visitator', '/screenings', stalking(him, words('reasons')));
    const consentId = await does(nth, 'visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: words('summary', centre) };
    sent.push(await does(nth, 'visitator', '/referrals', onConsent(consentId, terms)));
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'response times', from: '2026-03-02T08:00:00.000Z' });
    await trains(world);
    for (let nth = 0; nth < 6; nth++) await refers();
  }, 240_000);
  afterAll(() => world.stop());

  it('are none while everybody waits', async () => {
    expect(await answered()).toMatchObject({ total: 0, byWait: { day0: 0 } });
    expect(await of('normal')).toEqual({ urgency: 'normal', count: 0, waits: [] });
  });

  it('are every wait while there are few, told to whoever sees the dashboard, of no case by number', async () => {
    await accepts(0, '2026-03-02T11:00:00.000Z');
    await accepts(1, '2026-03-03T14:00:00.000Z');
    expect(await of('normal')).toEqual({ urgency: 'normal', count: 2, waits: [3 * HOUR, 30 * HOUR] });
    expect(await answered()).toMatchObject({ total: 2, byWait: { day0: 1, days1to2: 1, days3to7: 0, over7: 0 } });
    expect(await answered('counsellor')).toEqual(await answered());
    const shown = JSON.stringify(await answered());
    expect([...cases, ...sent].filter((id) => shown.includes(id))).toEqual([]);
  });

  it('are of no referral that was declined: the centre has no more of it', async () => {
    await does(5, 'counsellor', `/referrals/${sent[5]}/decline`, { reason: 'no-capacity' });
    expect(await answered()).toMatchObject({ total: 2 });
  });

  it('are the middle and the longest once there are five', async () => {
    await accepts(2, '2026-03-04T08:00:00.000Z');
    await accepts(3, '2026-03-06T08:00:00.000Z');
    await accepts(4, '2026-03-12T08:00:00.000Z');
    expect(await of('normal')).toEqual({ urgency: 'normal', count: 5, median: 2 * DAY, longest: 10 * DAY });
  });

  it('stay when a referral was completed', async () => {
    await does(0, 'counsellor', `/referrals/${sent[0]}/completion`, {
      outcome: 'helped',
      report: 'Hun har fået hjælp.',
    });
    expect(await answered()).toMatchObject({ total: 5 });
  });

  it('are those of the last thirty days', async () => {
    await world.at('2026-04-01T11:00:00.000Z');
    expect(await answered()).toMatchObject({ total: 5 });
    await world.at('2026-04-01T11:00:00.001Z');
    expect(await of('normal')).toMatchObject({ count: 4, waits: expect.any(Array) });
  });

  it('are folded: the same when the views are built anew, whatever the transport', () => proves(world));

  it('lose a case that is restricted, as every other figure of the unit does', async () => {
    await does(1, 'visitator', '/restriction', { reason: 'protection' });
    expect(await answered()).toMatchObject({ total: 3 });
  });
});
