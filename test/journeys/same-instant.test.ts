import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type Exchange, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { coordination, police, visitation } from './units';

interface Answered {
  readonly type?: string;
  readonly params?: { readonly by: string; readonly account?: string };
}

/** Two people do the same in the same instant: one of them has done it, the other is told who. */
describe('in the same instant', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const both = (people: readonly (readonly [who: string, path: string, body?: object])[]) =>
    Promise.all(people.map(([who, path, body]) => world.as(who).post(`/cases/${caseId}${path}`, body)));

  /** How it went for each, whose name the one is told who came second, and the account of the one who came first. */
  function outcomeOf(answers: readonly Exchange[], people: readonly string[] = []) {
    const bodies = answers.map(({ text }) => JSON.parse(text) as Answered);
    const second = bodies.find(({ type }) => type !== undefined);
    const first = `demo-${people[answers.findIndex(({ status }) => status < 300)]}`;
    return { statuses: answers.map(({ status }) => status).toSorted((a, b) => a - b), ...second, first };
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'same instant' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('name', police, coordination) }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('name of his', police) }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
  }, 60_000);
  afterAll(() => world.stop());

  it('two officers accept a referral: it is one’s, and the other reads whose', async () => {
    const summary = words('summary', police);
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity', 'staff'], summary });
    const acceptance = `/referrals/${await told('visitator', '/referrals', terms)}/acceptance`;
    const officers = ['case-officer', 'case-officer-deputy'];
    const answers = await both(officers.map((who) => [who, acceptance]));
    const { statuses, type, params, first } = outcomeOf(answers, officers);
    expect([statuses[1], type]).toEqual([422, '/problems/referral-taken']);
    expect(params?.account).toBe(first);
    expect(statuses[0]).toBeLessThan(300);
    await world.settled();
    const opened = await Promise.all(
      ['case-officer', 'case-officer-deputy'].map((who) =>
        world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' }),
      ),
    );
    expect(opened.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect(opened.find(({ status }) => status === 200)?.text).toContain(params?.by);
  });

  it('two coordinators accept a referral, and two name a coordinator: one of each did, and the other reads who', async () => {
    const terms = { purpose: 'coordination', legalBasis: 'authority-need', fieldSets: ['identity'] };
    const summary = words('summary of coordination', coordination);
    const asked = { ...onDuty({ to: coordination, summary }), ...terms };
    const acceptance = `/referrals/${await told('visitator', '/referrals', asked)}/acceptance`;
    const coordinators = ['coordinator', 'coordinator-deputy'];
    const taking = outcomeOf(await both(coordinators.map((who) => [who, acceptance])), coordinators);
    expect([taking.statuses[1], taking.type]).toEqual([422, '/problems/referral-taken']);
    expect(taking.params?.account).toBe(taking.first);
    await world.settled();
    const [one, other] = ['demo-coordinator', 'demo-coordinator-deputy'];
    const answers = await both([
      ['visitator', '/coordinators', { scope: 'adult', coordinator: one, deputy: other }],
      ['visitator-deputy', '/coordinators', { scope: 'adult', coordinator: other, deputy: one }],
    ]);
    const { statuses, type, params } = outcomeOf(answers);
    expect([statuses[1], type]).toEqual([422, '/problems/coordinator-taken']);
    expect(params).toEqual({ by: expect.any(String) });
    await world.settled();
    const { coordinators: hers } = await world
      .as('visitator')
      .asks<{ coordinators: readonly object[] }>(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(hers).toHaveLength(1);
  });

  it('what came of it is told as it is', () => proves(world));
});
