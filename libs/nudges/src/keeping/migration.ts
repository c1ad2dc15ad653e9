import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to be nudged, and where: a table that each agency's role has for its own units, fenced by row. */
export class Nudges1763700000501 implements MigrationInterface {
  readonly name = 'Nudges1763700000501';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema if not exists nudges;
      create table nudges.wish (
        recipient text not null, person text not null, role text not null, sealed bytea not null, known text[] not null,
        seen_at timestamptz not null, nudged_at timestamptz, tries int not null, not_before timestamptz not null,
        primary key (recipient, person)) with (fillfactor = 70);
      alter table nudges.wish enable row level security;
      alter table nudges.wish force row level security;
      create policy own on nudges.wish using (
        recipient in (select r.recipient from directory.role_recipient r where r.role = current_user));
      grant usage on schema nudges to vaern_agency;
      grant select, insert, update, delete on nudges.wish to vaern_agency;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema nudges cascade');
  }
}
