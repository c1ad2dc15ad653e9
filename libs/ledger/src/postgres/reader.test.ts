import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draft, idOf } from '../../test/drafts';
import { family, home, LedgerDatabase, police, roleOf } from '../../test/provisioned';
import { verifyChain } from '../chain';
import { PgLedgerReader } from './reader';

let ledger: LedgerDatabase;
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
});
afterAll(() => ledger.drop());
beforeEach(async () => {
  await ledger.superuser.query('truncate ledger.notice, ledger.head, vault.bar');
  await ledger.append(
    ...[police, home, family].flatMap((recipient) =>
      ['a', 'b'].map((name) => draft(`${recipient} ${name}`, { recipient, caseId: idOf(name) })),
    ),
  );
});

const asRole = (role: string) => new PgLedgerReader((_, sql, params) => ledger.hub.read(role, sql, params));
const agencies = ['vaern_police_1464', 'vaern_municipality_0561'];

describe('an agency', () => {
  it('reads the ledgers of its own recipients', async () => {
    const reader = asRole('vaern_municipality_0561');
    expect(await reader.after(home, 0, 10)).toHaveLength(2);
    expect(await reader.after(family, 1, 10)).toHaveLength(1);
    expect(await reader.head(family)).toBe(2);
  });

  it.each([
    ['vaern_police_1464', home],
    ['vaern_police_1464', family],
    ['vaern_municipality_0561', police],
  ])('finds nothing, as %s, of %s', async (role, recipient) => {
    const reader = asRole(role);
    expect(await reader.after(recipient, 0, 10)).toEqual([]);
    expect(await reader.head(recipient)).toBe(0);
    const ofCase = [];
    for await (const notice of reader.ofCase(recipient, idOf('a'))) ofCase.push(notice);
    expect(ofCase).toEqual([]);
  });

  it.each(agencies)('has no right to a table, as %s', async (role) => {
    const doing = (sql: string) => ledger.hub.inRole(role, (tx) => tx.query(sql));
    for (const table of ['notice', 'head', 'epoch', 'checkpoint', 'published']) {
      await expect(doing(`select * from ledger.${table}`)).rejects.toThrow(/permission denied/);
      await expect(doing(`delete from ledger.${table}`)).rejects.toThrow(/permission denied/);
    }
    await expect(doing(`update ledger.notice set data = null`)).rejects.toThrow(/permission denied/);
    await expect(doing(`select ledger.recipients()`)).rejects.toThrow(/permission denied/);
  });

  it('is held back by its rows even where it was granted the table', async () => {
    await ledger.superuser.query(`grant select on ledger.notice, ledger.head to vaern_agency;
      grant execute on function ledger.caller, ledger.recipients to vaern_agency`);
    const seen = (table: string) =>
      ledger.hub.read<{ recipient: string }>('vaern_police_1464', `select distinct recipient from ledger.${table}`);
    expect(await seen('notice')).toEqual([{ recipient: police }]);
    expect(await seen('head')).toEqual([{ recipient: police }]);
    await ledger.superuser.query(`revoke all on ledger.notice, ledger.head from vaern_agency;
      revoke execute on function ledger.caller, ledger.recipients from vaern_agency`);
  });

  it('cannot say that it is another', async () => {
    const lying = ledger.hub.inRole('vaern_police_1464', async (tx) => {
      await tx.query(`set local search_path = pg_temp, public`);
      await tx.query(`set local session authorization vaern_municipality_0561`);
    });
    await expect(lying).rejects.toThrow(/permission denied/);
  });
});

describe('the tables', () => {
  it('hold back even their owner', async () => {
    const { rows } = await ledger.superuser.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'ledger'::regnamespace and relkind = 'r'
          and relrowsecurity and relforcerowsecurity order by 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(['head', 'notice']);
  });

  it('let the courier change neither what was said of a notice nor that it was', async () => {
    const doing = (sql: string) => ledger.asCourier((tx) => tx.query(sql));
    for (const column of ['number', 'hash', 'told_at', 'recipient', 'data_digest', 'legal_basis']) {
      await expect(doing(`update ledger.notice set ${column} = ${column}`)).rejects.toThrow(/permission denied/);
    }
    await expect(doing('delete from ledger.notice')).rejects.toThrow(/permission denied/);
    await expect(doing('truncate ledger.notice')).rejects.toThrow(/permission denied/);
  });

  it('let no other service in', async () => {
    for (const role of ['vaern_casedesk', 'vaern_timekeeper', 'vaern_oversight']) {
      await expect(asRole(role).after(police, 0, 1)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('under a bar', () => {
  const told = async (recipient = police) =>
    (await ledger.reader.after(recipient, 0, 10)).map(({ data }) => data !== undefined);
  const also = (name: string, of: object) => ledger.append(draft(name, { caseId: idOf('a'), ...of }));

  it('a case comes without data, in pages and by case, and its chain holds', async () => {
    await ledger.bar(police, idOf('a'), 'r-1', { wholeCase: true });
    expect(await told()).toEqual([false, true]);
    const ofCase = [];
    for await (const notice of ledger.reader.ofCase(police, idOf('a'))) ofCase.push(notice.data);
    expect(ofCase).toEqual([undefined]);
    expect(verifyChain(await ledger.whole(police)).intact).toBe(true);
  });

  it('no other recipient loses anything', async () => {
    await ledger.bar(police, idOf('a'), 'r-1', { wholeCase: true });
    expect(await told(home)).toEqual([true, true]);
  });

  it('what rests on another ground too stays, if only the one is barred', async () => {
    await also('both', { grounds: ['r-1', 'r-2'] });
    await also('other', { grounds: ['r-2'] });
    await also('outlives', { grounds: [] });
    await ledger.bar(police, idOf('a'), 'r-1');
    expect(await told()).toEqual([false, true, true, true, true]);
  });

  it('the notice that closes keeps its data', async () => {
    await also('closed', { type: 'AccessClosed', data: { ground: 'r-1' } });
    await ledger.bar(police, idOf('a'), 'r-1', { wholeCase: true });
    expect(await told()).toEqual([false, true, true]);
  });

  it('that is settled, what was told on a new ground is there', async () => {
    await ledger.bar(police, idOf('a'), 'r-1', { wholeCase: true, settled: true });
    expect(await told()).toEqual([true, true]);
  });

  it('the courier, who publishes, is served no more than the agency', async () => {
    await ledger.bar(police, idOf('a'), 'r-1', { wholeCase: true });
    expect((await ledger.all.after(police, 0, 10)).map(({ data }) => data !== undefined)).toEqual([false, true]);
  });
});

describe('reading', () => {
  it('goes by pages', async () => {
    expect((await ledger.reader.after(police, 0, 1)).map(({ number }) => number)).toEqual([1]);
    expect((await ledger.reader.after(police, 1, 1)).map(({ number }) => number)).toEqual([2]);
    expect(await ledger.reader.after(police, 2, 1)).toEqual([]);
  });

  it('finds all of a case, however long', async () => {
    const many = Array.from({ length: 1_100 }, (_, nth) => draft(`many ${nth}`, { caseId: idOf(nth % 2 ? 'a' : 'c') }));
    await ledger.append(...many);
    const numbers = [];
    for await (const { number } of ledger.reader.ofCase(police, idOf('a'))) numbers.push(number);
    expect(numbers).toHaveLength(551);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('is done in the role of the recipient asked for', () => {
    expect(roleOf(police)).toBe('vaern_police_1464');
  });
});
