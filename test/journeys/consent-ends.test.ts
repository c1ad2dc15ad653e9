import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

interface Worklist {
  readonly consentsEnding: readonly { readonly caseId: string; readonly consentEnds: string }[];
}

const both = [visitation, centre];

/** A consent that was given until a day: somebody asks her in time whether it is to hold longer. */
describe('a consent that runs out', () => {
  let world: World;
  let caseId: string;
  let summary: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const ending = async () => (await world.as('visitator').asks<Worklist>('/worklist')).consentsEnding;
  const atTheCentre = async () => (await world.as('counsellor').asks<Worklist>('/inbox')).consentsEnding;
  const until = (day: string) =>
    told('visitator', '/consents', { ...consent([centre], ['counselling'], ['identity']), until: day });

  beforeAll(async () => {
    world = await startWorld({ seed: 'consent ends' });
    await trains(world);
    const words = (name: string, readers = [visitation]) => world.canaries.words(name, readers);
    ({ caseId } = await opens(world, 'visitator', { text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('name', both) }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('name of his', both) }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
    summary = words('summary', both);
  }, 60_000);
  afterAll(() => world.stop());

  it('is nobody’s errand while its end is far away', async () => {
    const consentId = await until('2026-03-31');
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary };
    const referralId = await told('visitator', '/referrals', onConsent(consentId, terms));
    await told('counsellor', `/referrals/${referralId}/acceptance`);
    expect([await ending(), await atTheCentre()]).toEqual([[], []]);
  });

  it('stands on the worklist of its home from fourteen days before, and on the list of nobody else, though they were told of it', async () => {
    await world.at('2026-03-17T08:00:00.000Z');
    expect(await ending()).toMatchObject([{ caseId, consentEnds: '2026-03-31' }]);
    expect((await world.as('counsellor').get(`/cases/${caseId}`)).text).toContain('2026-03-31');
    expect(await atTheCentre()).toEqual([]);
    expect((await world.as('visitator-varde').asks<Worklist>('/worklist')).consentsEnding).toEqual([]);
  });

  it('is gone from it when it has run out', async () => {
    await world.at('2026-04-01T08:00:00.000Z');
    await world.tick();
    expect(await ending()).toEqual([]);
  });

  it('is told to nobody else', () => proves(world));
});
