import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The years that were frozen: added, never changed, never removed. Needs the role `vaern_knowledge`. */
export class Knowledge1763700000301 implements MigrationInterface {
  readonly name = 'Knowledge1763700000301';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema knowledge;
      create table knowledge.frozen_year (
        year integer primary key, measures text not null, checksum text not null, frozen_at timestamptz not null,
        agency text not null, account text not null, role text not null);
      create function knowledge.stays_frozen() returns trigger language plpgsql as $$
        begin
          raise exception 'a frozen year stays as it is';
        end $$;
      create trigger stays_frozen before update or delete or truncate on knowledge.frozen_year
        for each statement execute function knowledge.stays_frozen();
      grant usage on schema knowledge to vaern_knowledge;
      grant select, insert on knowledge.frozen_year to vaern_knowledge;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema knowledge cascade');
  }
}
