import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

interface Worklist {
  readonly consentsEnding: readonly { readonly caseId: string; readonly consentEnds: string }[];
}

/** A consent that was given until a day: somebody asks her in time whether it is to hold longer. */
describe('a consent that runs out', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const ending = async () => (await world.as('visitator').asks<Worklist>('/worklist')).consentsEnding;
  const until = (day: string) =>
    told('visitator', '/consents', { ...consent([centre], ['counselling'], ['identity']), until: day });

  beforeAll(async () => {
    world = await startWorld({ seed: 'consent ends' });
    await trains(world);
    const words = (name: string) => world.canaries.words(name, [visitation]);
    ({ caseId } = await opens(world, 'visitator', { text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('name') }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('name of his') }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
  }, 60_000);
  afterAll(() => world.stop());

  it('is nobody’s errand while its end is far away', async () => {
    await until('2026-03-31');
    expect(await ending()).toEqual([]);
  });

  it('stands on the worklist from fourteen days before, and not on that of others', async () => {
    await world.at('2026-03-17T08:00:00.000Z');
    expect(await ending()).toMatchObject([{ caseId, consentEnds: '2026-03-31' }]);
    expect((await world.as('visitator-varde').asks<Worklist>('/worklist')).consentsEnding).toEqual([]);
  });

  it('is gone from it when it has run out', async () => {
    await world.at('2026-04-01T08:00:00.000Z');
    await world.tick();
    expect(await ending()).toEqual([]);
  });

  it('is told to nobody else', () => proves(world));
});
