import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Timekeeper1763700000001 implements MigrationInterface {
  readonly name = 'Timekeeper1763700000001';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema if not exists timekeeper;
      create table timekeeper.deadline (
        case_id uuid not null, kind text not null, about uuid not null, due_at timestamptz not null, home text not null,
        primary key (case_id, kind, about));
      create index on timekeeper.deadline (due_at);
      create table timekeeper.home (
        case_id uuid primary key, home text not null, kind text not null, opened bigint generated always as identity);
      create table timekeeper.to_compare (
        case_id uuid primary key, position text not null, number bigint generated always as identity);
      create table timekeeper.compared (older uuid not null, newer uuid not null, primary key (older, newer));
      create index on timekeeper.compared (newer);
      create table timekeeper.link (
        case_id uuid not null, link_id uuid not null, other text not null, relation text not null,
        primary key (case_id, link_id));
      create table timekeeper.link_to_pass_on (
        number bigint generated always as identity primary key, case_id uuid not null, link_id uuid not null,
        unit text not null, reason text);
      create table timekeeper.checkpoint (single boolean primary key default true check (single), position text not null, event_id uuid not null);
      grant usage on schema timekeeper to vaern_timekeeper;
      grant select, insert, update, delete on all tables in schema timekeeper to vaern_timekeeper;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema timekeeper cascade');
  }
}
