import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@vaern/ledger';
import { systemClock } from '@vaern/platform';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Books } from './books';
import { Clerk } from './clerk';
import type { Death } from './hub-process';
import { House } from './house';
import { Kurrentdb } from './kurrentdb';
import { anIncident, tellStory, train, untilWithdrawal } from './story';
import { expectNothingLost } from './verdict';

/** Refused: the process ended with a fault, and said one line that names the reason. */
const expectRefusal = (death: Death | undefined, reason: RegExp) => {
  expect(death).toMatchObject({ code: 1, signal: null });
  const lines = (death?.said ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  expect(lines).toEqual([expect.stringMatching(reason)]);
};

const RESTORED = /restored from a backup.*docs\/guarantees\.md/;
let house: House;

describe('facts restored from yesterday, in PostgreSQL', () => {
  let books: Books;
  beforeEach(async () => {
    house = await House.build();
    await house.start();
    books = await Books.open(house);
  });
  afterEach(async () => {
    await books.close();
    await house.tearDown();
  });

  /** What an operator does with a dump of the facts alone. */
  const restoreFacts = (before: number) =>
    books.rows(`set session_replication_role = replica; delete from event_store.event where position > ${before}`);

  it('stop the start, while the ledgers have told of more', async () => {
    const clerk = new Clerk(house);
    const { caseId, perpetratorId } = await tellStory(clerk, 'i går', systemClock.now());
    await books.settled();
    const yesterday = Number((await books.store.last())?.position);
    await clerk.does('visitator', `/cases/${caseId}/log`, anIncident('i dag', perpetratorId, systemClock.now()));
    await books.settled();
    await house.kill();
    await restoreFacts(yesterday);
    expectRefusal(await house.refused(), RESTORED);
  });
});

describe('the whole database restored from yesterday', () => {
  let books: Books;
  const file = (name: string) => path.join(house.folder, name);
  const data = () => file('data/postgres');
  beforeEach(async () => {
    house = await House.build();
    await house.start();
    books = await Books.open(house);
  });
  afterEach(async () => {
    await books.close();
    await house.tearDown();
  });

  it('is consistent in itself, and whoever had read further is told by a new epoch', async () => {
    const clerk = new Clerk(house);
    const { caseId, perpetratorId } = await tellStory(clerk, 'i går', systemClock.now());
    await books.settled();
    await house.stop();
    await keepOwner(data(), file('backup'));
    await house.start();
    const log = () => anIncident('ord', perpetratorId, systemClock.now());
    await clerk.does('visitator', `/cases/${caseId}/log`, log());
    await books.settled();
    await house.stop();
    await rm(data(), { recursive: true });
    await keepOwner(file('backup'), data());
    expect(await house.start(undefined, ['--restored'])).toBe(true);
    await new Clerk(house).does('visitator', `/cases/${caseId}/log`, log());
    await books.settled();
    const police = await books.ledger('police:1464/intake');
    expect(verifyChain(police).intact).toBe(true);
    expect([police[0]?.epoch, police.at(-1)?.epoch]).toEqual([1, 2]);
    await house.stop();
    await house.start();
    expect(await books.rows('select epoch from ledger.epoch')).toEqual([{ epoch: 2 }]);
  });
});

describe('restored from yesterday, beside KurrentDB,', () => {
  let kurrentdb: Kurrentdb;
  let books: Books;
  let clerk: Clerk;
  const file = (name: string) => path.join(house.folder, name);
  const data = () => file('data/postgres');

  beforeEach(async () => {
    kurrentdb = await Kurrentdb.start();
    house = await House.build({ real: { environment: kurrentdb.environment } });
    await house.start();
    books = await Books.open(house, await kurrentdb.store());
    clerk = new Clerk(house);
    await train(clerk, systemClock.now());
  });
  afterEach(async () => {
    await books.close();
    await house.tearDown();
    await kurrentdb.stop();
  });

  /** Copies the database as it lies there, stopped. */
  const backUpDatabase = async () => {
    await books.settled();
    await house.stop();
    await keepOwner(data(), file('backup'));
    await house.start();
  };
  const restoreDatabase = async () => {
    await house.stop();
    await rm(data(), { recursive: true });
    await keepOwner(file('backup'), data());
  };

  it('the facts stop the start, while the ledgers have told of more', async () => {
    await untilWithdrawal(clerk, 'i går', systemClock.now());
    await books.settled();
    await kurrentdb.backUp();
    await untilWithdrawal(clerk, 'i dag', systemClock.now());
    await books.settled();
    await house.kill();
    await kurrentdb.restore();
    expectRefusal(await house.refused(), RESTORED);
  });

  it('the vault stops the start, while facts speak of keys it has not, and goes on once the loss is accepted', async () => {
    const told = await untilWithdrawal(clerk, 'i går', systemClock.now());
    await backUpDatabase();
    const lost = await clerk.does(
      'visitator',
      `/cases/${told.caseId}/log`,
      anIncident('ord, hvis nøgle er tabt', told.perpetratorId, systemClock.now()),
    );
    await books.settled();
    await restoreDatabase();
    expectRefusal(
      await house.refused(),
      /^the vault has made \d+ keys and the facts speak of \d+: .*--accept-lost-keys/,
    );
    expect(await house.start(undefined, ['--accept-lost-keys'])).toBe(true);
    await books.settled();
    const epochs = await books.rows('select epoch from ledger.epoch');
    expect(epochs).toEqual([{ epoch: 2 }]);
    told.log.delete(lost.id);
    await told.withdraw();
    await expectNothingLost(books, clerk, [told]);
    await house.stop();
    expect(await house.start()).toBe(true);
  });

  it('what was taken away since is taken away again before anybody is served', async () => {
    const told = await untilWithdrawal(clerk, 'i går', systemClock.now());
    await backUpDatabase();
    const seen = await new Clerk(house).asks('counsellor', `/cases/${told.caseId}`); // its row in the read log is lost, too
    expect(seen).toBeDefined();
    await told.withdraw();
    await books.settled();
    await restoreDatabase();
    await house.start();
    const keys = `select from vault.holding h join vault.root r on r.id = h.root where r.recipient = 'centre:dk/affected'`;
    expect(await books.rows(keys)).toEqual([]);
    expect(await clerk.asks('counsellor', `/cases/${told.caseId}`)).toBeUndefined();
    await expectNothingLost(books, clerk, [told]);
  });
});

/** A copy that belongs to whom the original belongs: PostgreSQL insists on it. */
const keepOwner = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to]);
