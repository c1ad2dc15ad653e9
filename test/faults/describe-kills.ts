import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock, type FailpointName } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { Books } from './books';
import { Clerk } from './clerk';
import type { House } from './house';
import { appendOf, referUrgently, reportHer, tellStory, train, type Told } from './story';
import { expectNothingLost } from './verdict';

/** These lie on the way to Kafka: they are killed at where there is one. */
export const onTheWayToKafka = [
  'ledger.published-before-cursor',
  'ledger.published-after-cursor',
] as const satisfies readonly FailpointName[];

/** Which hit of each failpoint kills: the desk's while a consent is withdrawn or words are entered, the others amid a story. */
const hits: Readonly<Partial<Record<FailpointName, number>>> = {
  'desk.before-keys': appendOf('withdrawal'),
  'desk.after-keys': 5,
  'desk.after-bars': appendOf('withdrawal'),
  'desk.after-append': appendOf('withdrawal'),
};
const AMID = 4;
/** What it hands in by itself, beside the stories. */
const ofTheTimekeeper: readonly FailpointName[] = ['timekeeper.after-intent', 'matcher.after-intent'];

interface Stage {
  readonly house: House;
  readonly books: Books;
  close(): Promise<void>;
}

/** Kills the hub between every two steps, on whatever it stands, and looks at what is left. */
export function describeKills(name: string, names: readonly FailpointName[], build: () => Promise<Stage>): void {
  describe(`a hub on ${name} that is killed`, () => {
    let stage: Stage;
    const told: Told[] = [];
    beforeAll(async () => {
      stage = await build();
      await train(new Clerk(stage.house), systemClock.now());
      await stage.house.stop();
    });
    afterAll(async () => {
      await stage.books.close();
      await stage.house.tearDown();
      await stage.close();
    });

    const amidStories = names.filter((failpoint) => !ofTheTimekeeper.includes(failpoint));
    it.each(amidStories)('at %s loses nothing and doubles nothing', async (failpoint) => {
      const { house, books } = stage;
      const [clerk, deaths] = [new Clerk(house), house.deaths.length];
      await house.start(`${failpoint}:${hits[failpoint] ?? AMID}`);
      const now: Told[] = [];
      for (let nth = 1; nth <= 3 && house.deaths.length === deaths; nth++)
        now.push(await tellStory(clerk, `${failpoint} ${nth}`, systemClock.now()));
      expect(house.deaths.slice(deaths)).toMatchObject([{ signal: 'SIGKILL' }]);
      told.push(...now);
      await expectNothingLost(books, clerk, now);
      expect(await house.stop()).toMatchObject({ code: 0, signal: null });
    });

    if (amidStories.length === names.length) return;
    it('at timekeeper.after-intent hands in once what fell due', async () => {
      const { house, books } = stage;
      await house.start();
      const { caseId } = await referUrgently(new Clerk(house), 'det haster', systemClock.now());
      await books.settled();
      await house.stop();
      house.letPass(20);
      await house.start('timekeeper.after-intent');
      expect(await house.died(30_000)).toMatchObject({ signal: 'SIGKILL' });
      await house.revive();
      await books.settled();
      const facts = await books.facts();
      const overdue = facts.filter(({ type, stream }) => type === 'ReferralOverdue' && stream === `case-${caseId}`);
      expect(overdue).toHaveLength(1);
      await expectNothingLost(books, new Clerk(house), told);
      await house.stop();
    });

    it('at matcher.after-intent notices once that two cases may be about one person', async () => {
      const { house, books } = stage;
      const allNoticed = async () => (await books.facts()).filter(({ type }) => type === 'MatchNoticed');
      await house.start();
      const ofStories = new Set((await allNoticed()).map(({ id }) => id));
      const older = await reportHer(new Clerk(house), 'først');
      await books.settled();
      await house.stop();
      const deaths = house.deaths.length;
      await house.start('matcher.after-intent');
      const { url } = house;
      const newer = await reportHer(new Clerk(house), 'igen');
      while (house.deaths.length === deaths) await pause(50);
      await house.revive(url);
      await books.settled();
      expect(house.deaths.slice(deaths)).toMatchObject([{ signal: 'SIGKILL' }]);
      const noticed = (await allNoticed()).filter(({ id }) => !ofStories.has(id));
      expect(noticed.map(({ stream }) => stream)).toEqual([`case-${older}`]);
      expect(JSON.stringify(noticed)).not.toContain(newer);
      await expectNothingLost(books, new Clerk(house), told);
    });
  });
}

/** Those that every hub passes, whatever it stands on. */
export const withoutKafka = [
  'desk.before-keys',
  'desk.after-keys',
  'desk.after-bars',
  'desk.after-append',
  'courier.after-prepare',
  'courier.before-commit',
  'courier.after-commit',
  'view.before-commit',
  'view.after-commit',
  'timekeeper.after-intent',
  'matcher.after-intent',
] as const satisfies readonly FailpointName[];

/** Between a nudge's claim, its sending and its record: `nudges.test.ts` kills at them. */
export const atNudges = ['nudge.after-claim', 'nudge.after-send'] as const satisfies readonly FailpointName[];

/** These lie on the way of a file: `evidence.test.ts` kills at them. */
export const atEvidence = [
  'evidence.after-piece',
  'evidence.after-offer',
  'evidence.before-settling',
] as const satisfies readonly FailpointName[];
