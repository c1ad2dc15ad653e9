import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The quarters that a funder was given: added, never changed, never removed. Needs `knowledge.stays_frozen()`. */
export class FunderFigures1763700000602 implements MigrationInterface {
  readonly name = 'FunderFigures1763700000602';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table knowledge.frozen_quarter (
        agency text not null, quarter text not null, figures text not null, checksum text not null,
        frozen_at timestamptz not null, account text not null, role text not null, primary key (agency, quarter));
      create trigger stays_frozen before update or delete or truncate on knowledge.frozen_quarter
        for each statement execute function knowledge.stays_frozen();
      grant select, insert on knowledge.frozen_quarter to vaern_knowledge;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop table knowledge.frozen_quarter');
  }
}
