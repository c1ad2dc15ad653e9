import { bookkeepingOf, createTableSql } from '@vaern/views';
import type { EntitySchema, MigrationInterface, QueryRunner } from 'typeorm';
import { actionEntity } from './action.view';
import { addressHitEntity } from './address-hit.view';
import { approachEntity } from './approach.view';
import { breachEntity } from './breach.view';
import { caseFileEntity } from './case-file.view';
import { evidenceEntity } from './evidence/evidence.view';
import { logEntity } from './log.view';
import { orderEntity } from './order.view';
import { otherCaseEntity } from './other-case.view';
import { referralEntity } from './referral.view';
import { reportEntity } from './report.view';
import { supportEntities } from './support/views';
import { timelineEntity } from './timeline.view';
import { keepsTracks, trackEntity } from './track/track.view';

/** Every view entity of an agency kind's schema. */
export const caseFileEntities = (schema: string): readonly EntitySchema[] => [
  caseFileEntity(schema),
  logEntity(schema),
  referralEntity(schema),
  timelineEntity(schema),
  actionEntity(schema),
  approachEntity(schema),
  reportEntity(schema),
  orderEntity(schema),
  breachEntity(schema),
  addressHitEntity(schema),
  evidenceEntity(schema),
  ...(keepsTracks(schema) ? [trackEntity(schema)] : []),
  ...supportEntities(schema),
  otherCaseEntity(schema),
];

/** Rows of a referral to the unit rest on that referral alone. */
const restsOn = (schema: string) =>
  new Map([[referralEntity(schema).options.name, { ground: 'case when to_us then key end' }]]);

/** The tables of one agency kind's case file, with fences, indexes and grants to the kind's readers and writers. */
export function caseFileMigration(schema: string, timestamp: number): new () => MigrationInterface {
  const entities = [...caseFileEntities(schema), ...bookkeepingOf(schema)];
  return class implements MigrationInterface {
    readonly name = `CaseFileOf_${schema}_${timestamp}`;

    async up(query: QueryRunner): Promise<void> {
      await query.query(`create schema if not exists "${schema}"`);
      for (const entity of entities)
        await query.query(createTableSql(entity, restsOn(schema).get(entity.options.name) ?? {}));
      await query.query(`
        create index on "${schema}".case_file (recipient, opened_at desc, case_id desc);
        create index on "${schema}".case_file (recipient, danger_at desc) where danger;
        create index on "${schema}".case_file (recipient, children_at) where children_at is not null;
        create index on "${schema}".log_fact (recipient, case_id, occurred_from desc, key desc);
        create index on "${schema}".referral (recipient, to_us, status, respond_by);
        create index on "${schema}".referral (recipient, answered_at) where to_us and answered_at is not null;
        create index on "${schema}".timeline (recipient, case_id, number);
        create index on "${schema}".action (recipient, status, due);
        create index on "${schema}".approach (recipient, status, planned_for);
        create index on "${schema}".protective_order (recipient, status, until);
        create index on "${schema}".breach (recipient, status);
        create index on "${schema}".address_hit (recipient, decided, found_at);
        ${keepsTracks(schema) ? `create index on "${schema}".track (recipient, opened_at desc, case_id desc);` : ''}
        create index on "${schema}".other_case (recipient, waits, since);
        grant usage on schema "${schema}" to vaern_${schema}_readers, vaern_${schema}_writers;
        grant select on all tables in schema "${schema}" to vaern_${schema}_readers;
        grant select, insert, update, delete on all tables in schema "${schema}" to vaern_${schema}_writers;`);
    }

    async down(query: QueryRunner): Promise<void> {
      await query.query(`drop schema "${schema}" cascade`);
    }
  };
}
