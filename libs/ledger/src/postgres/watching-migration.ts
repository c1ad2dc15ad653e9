import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What those who watch may ask of all ledgers: to whom facts of a case were told and when, and how each ledger stands.
 * Never data. Needs the role `vaern_oversight`, which has no right to any table.
 */
export class LedgerWatching1763700000601 implements MigrationInterface {
  name = 'LedgerWatching1763700000601';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [fence, asking, rights]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function ledger.told_in_case(uuid);
      drop function ledger.pulses(text, text);
      drop policy watched on ledger.notice;
      drop policy watched on ledger.head;`);
  }
}

const fence = ['notice', 'head']
  .map(
    (table) =>
      `create policy watched on ledger.${table} for select using ((select ledger.caller()) = 'vaern_oversight');`,
  )
  .join('\n');

/** Times are ISO 8601 in UTC, and so sort as texts. Numbers and times of a ledger rise together: looking back from its end finds a time soon. */
const asking = `
  create function ledger.told_in_case(whichever uuid)
    returns table (recipient text, number bigint, fact_id uuid, told_at text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      return query select n.recipient, n.number, n.fact_id, n.told_at from ledger.notice n
        where n.case_id = whichever and n.stream = 'case' and n.fact_id is not null order by n.recipient, n.number;
    end $$;
  create function ledger.pulses(an_hour_ago text, a_day_ago text)
    returns table (recipient text, number bigint, hash bytea, told_at text, in_hour bigint, in_day bigint, published bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      return query select h.recipient, h.number, h.hash,
          (select n.told_at from ledger.notice n where n.recipient = h.recipient and n.number = h.number),
          h.number - coalesce((select n.number from ledger.notice n where n.recipient = h.recipient
            and n.told_at collate "C" <= an_hour_ago order by n.number desc limit 1), 0),
          h.number - coalesce((select n.number from ledger.notice n where n.recipient = h.recipient
            and n.told_at collate "C" <= a_day_ago order by n.number desc limit 1), 0),
          p.number
        from ledger.head h left join ledger.published p on p.recipient = h.recipient order by h.recipient;
    end $$;`;

const rights = `
  revoke execute on function ledger.told_in_case, ledger.pulses from public;
  grant usage on schema ledger to vaern_oversight;
  grant execute on function ledger.told_in_case, ledger.pulses to vaern_oversight;`;
