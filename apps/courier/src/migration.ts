import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the courier must remember besides its checkpoint. Needs the role `vaern_courier`. */
export class Courier1763700000002 implements MigrationInterface {
  readonly name = 'Courier1763700000002';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema courier;
      create table courier.progress (
        single boolean primary key default true check (single),
        table_version integer not null,
        vault_sequence bigint not null
      ) with (fillfactor = 40);
      create table courier.lagging (
        recipient text not null,
        stream text not null,
        case_id uuid not null,
        revision integer not null,
        ground text,
        next integer,
        primary key (recipient, case_id),
        check ((ground is null) = (next is null))
      );
      grant usage on schema courier to vaern_courier;
      grant select, insert, update on courier.progress to vaern_courier;
      grant select, insert, update, delete on courier.lagging to vaern_courier;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema courier cascade');
  }
}
