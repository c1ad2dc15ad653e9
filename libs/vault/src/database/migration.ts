import type { MigrationInterface, QueryRunner } from 'typeorm';
import { barsSql } from '../bars/bars.sql';
import { doorSql } from '../door/door.sql';
import { readingsSql } from '../door/readings.sql';
import { alikeSql } from '../finder/alike.sql';
import { finderSql } from '../finder/finder.sql';
import { holdingsSql } from '../holdings/holdings.sql';
import { rotationSql } from '../keys/rotation.sql';
import { rootsSql } from '../roots/roots.sql';
import { callerSql } from './definer.sql';
import { grantsSql } from './grants.sql';

/** Schema `vault`. Needs the roles, schema `directory` with its table `role_recipient`, and PostgreSQL 17: the door flushes with it. */
export class Vault1763000000001 implements MigrationInterface {
  name = 'Vault1763000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin
      if current_setting('server_version_num')::integer < 170000 then
        raise exception 'the vault needs PostgreSQL 17 or newer';
      end if;
    end $$`);
    await runner.query('create schema vault');
    const parts = [
      callerSql,
      rootsSql,
      holdingsSql,
      barsSql,
      doorSql,
      readingsSql,
      finderSql,
      alikeSql,
      rotationSql,
      grantsSql,
    ];
    for (const sql of parts) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}
