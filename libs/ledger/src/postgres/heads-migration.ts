import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number of each ledger in one question: who has news, and nothing of which. For `vaern_oversight` alone (docs/decisions/0057-which-ledgers-have-news.md). */
export class LedgerHeads1763700000700 implements MigrationInterface {
  name = 'LedgerHeads1763700000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ledger.heads() returns table (recipient text, number bigint)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
        begin
          return query select h.recipient, h.number from ledger.head h order by h.recipient;
        end $$;
      revoke execute on function ledger.heads from public;
      grant execute on function ledger.heads to vaern_oversight;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function ledger.heads()');
  }
}
