import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import { TestMailbox } from '../../libs/nudges/test/mailbox';
import { Books } from './books';
import { Clerk } from './clerk';
import { atNudges } from './describe-kills';
import { House } from './house';
import { referCalmly, train } from './story';

const DAY = 86_400_000;
const ADDRESS = 'min.postkasse@politi.example';
const calendar = new Calendar();

/** Days from now until a little after this time of some coming day in Denmark. */
function daysUntil(house: House, time: string): number {
  const now = house.now();
  const tomorrow = calendar.todayInDenmark(new Date(now.getTime() + DAY));
  const moment = calendar.momentOf(tomorrow, time);
  if (moment.is === 'never') throw new Error(`there is no ${time} tomorrow`);
  return (moment.at.getTime() - now.getTime()) / DAY;
}

describe('a hub that is killed while it nudges', () => {
  let mailbox: TestMailbox;
  let house: House;
  let books: Books;

  beforeAll(async () => {
    mailbox = await TestMailbox.start();
    const environment = { SMTP_URL: mailbox.url, NUDGE_FROM: 'vaern@esbjerg.example' };
    house = await House.build({ mail: { ...environment, NUDGE_DOMAINS: 'police:1464=politi.example' } });
    await house.start();
    books = await Books.open(house);
    await train(new Clerk(house), house.now());
  }, 120_000);
  afterAll(async () => {
    await books?.close();
    await house?.tearDown();
    await mailbox.down();
  });

  const names = () => mailbox.to(ADDRESS).map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
  const until = async (isSo: () => boolean) => {
    for (let waited = 0; !isSo() && waited < 30_000; waited += 50) await pause(50);
  };

  it.each([
    [atNudges[0], 1],
    [atNudges[1], 2],
  ])(
    'at %s, nudges all the same: %i mails by one name, and no more',
    async (failpoint, most) => {
      const clerk = new Clerk(house);
      await clerk.does('intake-officer', '/nudges', { address: ADDRESS });
      await referCalmly(clerk, failpoint, house.now());
      await books.settled();
      await house.stop();
      mailbox.mails.length = 0;
      house.letPass(daysUntil(house, '10:01'));
      await house.start(failpoint);
      expect(await house.died(30_000)).toMatchObject({ signal: 'SIGKILL' });
      expect(names()).toHaveLength(most - 1);
      for (const time of ['10:31', '13:01']) {
        house.letPass(daysUntil(house, time));
        await house.start();
        await until(() => names().length >= most);
        await pause(1_500);
        expect(names()).toHaveLength(most);
        await house.stop();
      }
      expect(new Set(names()).size).toBe(1);
      await house.start();
    },
    120_000,
  );
});
