import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '@vaern/event-store';
import { systemChance } from '@vaern/platform';
import { CaseFile, incident } from '../test/case-file';
import { home, House, police } from '../test/house';
import { Courier } from './courier';
import { Overtaken, Standstill } from './standstill';
import { Teller } from './teller';

let house: House;
beforeEach(async () => {
  house = await House.build();
});
afterEach(() => house.tearDown());

const aCase = () => new CaseFile(house).open();
const refusal = (courier: Courier) =>
  courier.start().then(
    () => 'started',
    (error: unknown) => (error instanceof Standstill ? error.reason : error),
  );

describe('the courier does not start', () => {
  it('when the event it told of last is gone', async () => {
    await aCase();
    await house.tellAll();
    const courier = house.courier({ store: new MemoryEventStore() });
    expect(await refusal(courier)).toBe('checkpoint-gone');
    await expect(courier.done).rejects.toThrow(Standstill);
    expect(courier.state).toBe('stopped');
  });
  it('when another event stands in its place', async () => {
    await aCase();
    await house.tellAll();
    const store = new MemoryEventStore();
    await store.append('case-other', -1, [{ id: systemChance.id(), type: 'CaseOpened', data: {}, meta: {} }]);
    expect(await refusal(house.courier({ store }))).toBe('checkpoint-different');
  });
  it('when the vault has made fewer keys than the facts it told of speak of', async () => {
    await (await aCase()).log(1);
    await house.tellAll();
    await house.superuser.query('update vault.sequence set value = 0');
    expect(await refusal(house.courier())).toBe('vault-behind');
  });
  it('when facts were told by a newer table', async () => {
    await aCase();
    await house.tellAll();
    await house.superuser.query('update courier.progress set table_version = table_version + 1');
    expect(await refusal(house.courier())).toBe('table-newer');
  });
  it('and says why in one line', () => {
    for (const reason of ['checkpoint-gone', 'checkpoint-different', 'vault-behind', 'table-newer'] as const) {
      expect(new Standstill(reason).message).toMatch(/^[^\n]{20,200}$/);
    }
  });
});

describe('the courier stops telling', () => {
  it('when a fact comes whose keys the vault does not have', async () => {
    const file = await aCase();
    const courier = house.courier();
    await courier.start();
    const facts = await file.facts([incident('aaaaaaaa', 'police')]);
    file.sequence = '1000000';
    await file.append(facts);
    await expect(Promise.race([courier.done, house.allTold()])).rejects.toMatchObject({ reason: 'vault-behind' });
  });
  it('when a fact comes that it does not know', async () => {
    const file = await aCase();
    const courier = house.courier();
    await courier.start();
    await house.store.append(file.stream, 0, [
      { id: systemChance.id(), type: 'CaseSung', data: { plain: {}, parts: [], by: {} }, meta: {} },
    ]);
    await expect(courier.done).rejects.toMatchObject({ reason: 'table-newer' });
  });
});

describe('of two couriers', () => {
  it('one tells, the other stands by and goes on when the first is gone', async () => {
    const file = await aCase();
    const [first, second] = [house.courier(), house.courier()];
    await first.start();
    await second.start();
    expect([first.state, second.state]).toEqual(['telling', 'standing-by']);
    await house.allTold();
    await first.stop();
    await file.openTo(police, []);
    await house.allTold();
    expect(second.state).toBe('telling');
    expect((await house.notices(home)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
  it('the second goes on when the first loses its connection, and the first stands by', async () => {
    const file = await aCase();
    const [first, second] = [house.courier(), house.courier()];
    await first.start();
    await house.allTold();
    await second.start();
    await house.superuser.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted",
    );
    for (let tries = 0; tries < 200 && second.state !== 'telling'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await file.log(1);
    await house.allTold();
    expect([first.state, second.state].sort()).toEqual(['standing-by', 'telling']);
    expect((await house.notices(home)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
  it('one that thinks it still may tell writes nothing', async () => {
    const file = await aCase();
    const late = await Teller.begin(house.parts());
    await house.tellAll();
    await expect(late.carry(await house.store.readAll({ limit: 10 }))).rejects.toThrow(Overtaken);
    await file.log(1);
    await house.tellAll();
    expect((await house.notices(home)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
