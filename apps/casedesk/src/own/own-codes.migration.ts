import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which case a code belongs to: by a keyed hash of it, which on a device is of the device, too. */
export class OwnCodes1763700000401 implements MigrationInterface {
  readonly name = 'OwnCodes1763700000401';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema if not exists own_access;
      create table own_access.code (
        mark bytea primary key, access_id uuid not null unique, case_id uuid not null, use_by timestamptz);
      grant usage on schema own_access to vaern_casedesk;
      grant select, insert, update, delete on own_access.code to vaern_casedesk;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema own_access cascade');
  }
}
