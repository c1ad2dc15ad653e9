import type { MigrationInterface, QueryRunner } from 'typeorm';
import { draftsSql } from './drafts.sql';

/** Schema `drafts`. Needs the roles, schema `directory`, and the vault, whose read log and tickets it uses. */
export class Drafts1763700000601 implements MigrationInterface {
  readonly name = 'Drafts1763700000601';

  async up(query: QueryRunner): Promise<void> {
    await query.query(draftsSql);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema drafts cascade');
  }
}
