import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, holdingsOf, proves, startWorld, type FeedEvent, type World } from '../world';
import { textOf } from './pdf-text';
import { affected, onDuty, opens, perpetrator, safeReach, stalking, step, trains } from './telling';
import { coordination, police, visitation } from './units';

interface Reach {
  readonly safeReach?: { readonly words: readonly { readonly fields: { readonly value: string } }[] };
  readonly safeReachRevokedAt?: string;
}
interface Page {
  readonly persons: readonly (Reach & { readonly personId: string })[];
}
interface Bundle {
  readonly affected: readonly { readonly safeReach?: object; readonly safeReachRevokedAt?: string }[];
}

const [SET, REVOKED] = ['dk.vaern.safe-reach-set.v1', 'dk.vaern.safe-reach-revoked.v1'];
const later = '2026-03-05T09:30:00.000Z';

describe('her safe reach, when it changes or holds no more', () => {
  let world: World;
  const prints: string[] = [];
  const all = [visitation, police, coordination];
  const on = [visitation, coordination];
  const words = (name: string, readers: readonly string[]) => world.canaries.words(name, readers);

  /** A case that the police had and are done with, and that coordination still has: told of her safe reach, both. */
  async function theirs(name: string) {
    const { caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: words(name, on) });
    const told = (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
    const her = await told('visitator', '/persons', affected({ phones: [words(`${name}: her phone`, all)] }));
    const sets = (value: string) =>
      told('visitator', `/persons/${her}/safe-reach`, safeReach(her, { personId: undefined, value }));
    const him = await told('visitator', '/persons', perpetrator({ name: words(`${name}: his name`, on) }));
    const first = words(`${name}: first number`, all);
    await sets(first);
    await told('visitator', '/screenings', stalking(him, words(`${name}: reasons`, on)));
    const asked = { legalBasis: 'authority-need', fieldSets: ['reach'] };
    const sent = async (who: string, to: string, purpose: string) => {
      const summary = words(`${name}: to ${to}`, [...on, to]);
      const id = await told('visitator', '/referrals', { ...onDuty({ summary }), ...asked, to, purpose });
      await told(who, `/referrals/${id}/acceptance`);
      return id;
    };
    await sent('coordinator', coordination, 'coordination');
    const toPolice = await sent('case-officer', police, 'protection');
    const reach = async (who: string): Promise<Reach> => {
      const { text } = await world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' });
      const { safeReach: known, safeReachRevokedAt } =
        (JSON.parse(text) as Page).persons.find(({ personId }) => personId === her) ?? {};
      return { ...(known && { safeReach: known }), ...(safeReachRevokedAt && { safeReachRevokedAt }) };
    };
    return {
      caseId,
      first,
      sets,
      told,
      number: async (who: string) => (await reach(who)).safeReach?.words[0]?.fields.value,
      revokedAt: async (who: string) => (await reach(who)).safeReachRevokedAt,
      revokes: () => told('visitator', `/persons/${her}/safe-reach/end`),
      completes: () =>
        told('case-officer', `/referrals/${toPolice}/completion`, {
          outcome: 'report-filed',
          report: words(`${name}: report`, all),
        }),
      feed: async (who: string) => (await feedOf(world.as(who))).filter(({ subject }) => subject.includes(caseId)),
      get: (path: string) => world.as('case-officer').get(`/cases/${caseId}${path}`, { purpose: 'case-work' }),
    };
  }
  type Theirs = Awaited<ReturnType<typeof theirs>>;
  const typesIn = (feed: readonly FeedEvent[]) => feed.map(({ type }) => type);
  const reaches = (feed: readonly FeedEvent[]) => typesIn(feed).filter((type) => type === SET || type === REVOKED);

  beforeAll(async () => {
    world = await startWorld({ seed: 'safe reach' });
    await trains(world);
  }, 60_000);
  afterAll(() => world.stop());

  describe('while access is open', () => {
    let here: Theirs;
    beforeAll(async () => (here = await theirs('open')), 60_000);

    it('is told first of all', async () => {
      expect(await here.number('case-officer')).toBe(here.first);
      const types = typesIn(await here.feed('feed-client'));
      expect(types[types.lastIndexOf('dk.vaern.access-opened.v1') + 1]).toBe(SET);
    });

    it('set again, is told with the new words to all who were told', async () => {
      const second = words('open: second number', all);
      await here.sets(second);
      for (const who of ['visitator', 'coordinator', 'case-officer'])
        expect([who, await here.number(who)]).toEqual([who, second]);
      expect(typesIn(await here.feed('feed-client')).slice(-2)).toEqual([REVOKED, SET]);
      expect(world.canaries.reached(police)).toContain('open: second number');
    });

    it('revoked, holds for nobody', async () => {
      await here.revokes();
      for (const who of ['visitator', 'coordinator', 'case-officer'])
        expect([who, await here.number(who), await here.revokedAt(who)]).toEqual([who, undefined, expect.any(String)]);
    });
  });

  describe('revoked when the police are done', () => {
    let here: Theirs;
    beforeAll(async () => {
      here = await theirs('revoked');
      await here.completes();
    }, 60_000);

    it('holds for them until it is', async () => expect(await here.number('case-officer')).toBe(here.first));

    it('is not shown as safe any more: their page says when it was revoked', async () => {
      await world.at(later);
      await here.revokes();
      expect([await here.number('case-officer'), await here.revokedAt('case-officer')]).toEqual([undefined, later]);
      const last = (await here.feed('feed-client')).at(-1);
      expect(last).toMatchObject({ type: REVOKED, backfill: 'false' });
      expect(last?.data?.parts).toBeUndefined();
    });

    it('nor in the bundle, which says so before every other number', async () => {
      const bundle = JSON.parse((await here.get('/bundle?edition=police')).text) as Bundle;
      expect(bundle.affected.map((one) => [one.safeReach, one.safeReachRevokedAt])).toEqual([[undefined, later]]);
      const { raw, headers } = await here.get('/bundle.pdf?edition=police');
      prints.push(headers['x-request-id'] ?? '');
      const paper = await textOf(raw);
      world.canaries.delivered(police, 'printed bundle', paper);
      expect(paper).toContain('Den sikre kontaktvej gælder ikke længere: den blev ophævet 5. marts 2026');
      expect(paper).not.toContain('Sikker kontaktvej:');
    });
  });

  describe('set anew when the police are done', () => {
    let here: Theirs;
    let before: readonly FeedEvent[];
    let held: readonly string[];
    beforeAll(async () => {
      here = await theirs('anew');
      await here.completes();
      before = await here.feed('feed-client');
      held = await holdingsOf(world, police, here.caseId);
    }, 60_000);

    it('holds for them no more, and the new one they do not learn', async () => {
      const second = words('anew: second number', on);
      await here.sets(second);
      expect([await here.number('visitator'), await here.number('coordinator')]).toEqual([second, second]);
      expect([await here.number('case-officer'), await here.revokedAt('case-officer')]).toEqual([
        undefined,
        expect.any(String),
      ]);
      const feed = await here.feed('feed-client');
      expect(typesIn(feed)).toEqual([...typesIn(before), REVOKED]);
      expect(await holdingsOf(world, police, here.caseId)).toEqual(held);
      for (const path of ['/timeline', '/log', '/bundle?edition=police']) await here.get(path);
      expect(world.canaries.reached(police)).not.toContain('anew: second number');
    });

    it('nor how often it changes afterwards', async () => {
      await here.sets(words('anew: third number', on));
      await here.revokes();
      expect(reaches(await here.feed('feed-client'))).toEqual([SET, REVOKED]);
    });
  });

  it('nothing reached anybody who was not told', () => proves(world, { atTheDoor: prints }));
});
