import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger's tables. Needs the roles `vaern_courier`, `vaern_agency` and `vaern_agency_writer`, and, when it is read,
 * `directory.role_recipient` and the vault's bars. Agencies have no right to any table: they read through three
 * functions that know their caller.
 */
export class Ledger1763000000400 implements MigrationInterface {
  name = 'Ledger1763000000400';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [tables, bookkeeping, callers, fence, reading, rights]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema ledger cascade');
  }
}

const tables = `
  create schema ledger;
  create table ledger.notice (
    number bigint not null check (number > 0),
    id uuid not null,
    case_id uuid not null,
    fact_id uuid,
    epoch integer not null,
    table_version integer not null,
    version integer not null,
    backfill boolean not null,
    recipient text not null,
    stream text not null,
    type text not null,
    told_at text not null,
    legal_basis text not null,
    occurred_at text not null,
    recorded_at text not null,
    data_digest bytea not null check (octet_length(data_digest) = 32),
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    grounds text[] not null,
    data bytea,
    primary key (recipient, number)
  ) with (toast_tuple_target = 8160);
  alter table ledger.notice alter column data set storage external;
  create index notice_of_case on ledger.notice (case_id, recipient, number);
  create index notice_of_fact on ledger.notice (fact_id) where fact_id is not null;
  create table ledger.head (
    recipient text primary key,
    number bigint not null,
    hash bytea not null
  ) with (fillfactor = 40);`;

const bookkeeping = `
  create table ledger.epoch (
    single boolean primary key default true check (single),
    epoch integer not null
  );
  insert into ledger.epoch (epoch) values (1);
  create table ledger.checkpoint (
    name text primary key,
    position text not null,
    event_id uuid not null
  ) with (fillfactor = 40);
  create table ledger.published (
    recipient text primary key,
    number bigint not null
  ) with (fillfactor = 40);`;

/** `caller` is whoever asks, also inside a function that runs with its owner's rights. */
const callers = `
  create function ledger.caller() returns text language sql stable
    return case current_setting('role') when 'none' then session_user::text else current_setting('role') end;
  create function ledger.recipients() returns setof text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    begin
      return query select r.recipient from directory.role_recipient r where r.role = ledger.caller()::name;
    end $$;
  create function ledger.reads(whose text) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp
    return ledger.caller() = 'vaern_courier' or whose in (select ledger.recipients());`;

/** What stands if a function should forget to ask who calls; it holds for the owner of the tables too. */
const fence = ['notice', 'head']
  .map(
    (table) => `
  alter table ledger.${table} enable row level security;
  alter table ledger.${table} force row level security;
  create policy courier_writes on ledger.${table} to vaern_courier using (true) with check (true);
  create policy own_recipients on ledger.${table} for select
    using ((select ledger.caller()) = 'vaern_courier' or recipient in (select ledger.recipients()));`,
  )
  .join('');

const served = `
  create type ledger.served as (
    number bigint, id uuid, case_id uuid, epoch integer, table_version integer, version integer, backfill boolean,
    recipient text, stream text, type text, told_at text, legal_basis text, occurred_at text, recorded_at text,
    data_digest bytea, previous_hash bytea, hash bytea, data text);`;

/**
 * Reads a page. A notice of a barred case comes without data, and so does one that rests on barred grounds alone; but
 * not the notice that closes. `barred_grounds` has every bar, settled ones too: it says which cases are worth asking for.
 */
const page = (name: string, parameters: string, where: string) => `
  create function ledger.${name}(${parameters}, past bigint, size integer) returns setof ledger.served
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if not ledger.reads(whose) then return; end if;
      return query
        with page as materialized (
          select n.* from ledger.notice n where n.recipient = whose and ${where} n.number > past
           order by n.number limit size),
        suspect as materialized (
          select distinct b.case_id from vault.barred_grounds() b where b.recipient = whose),
        barred_case as materialized (
          select s.case_id from suspect s where vault.is_barred(whose, s.case_id)),
        barred_ground as materialized (
          select g.case_id, g.ground
            from (select distinct p.case_id, unnest(p.grounds) as ground
                    from page p where p.case_id in (select s.case_id from suspect s)) g
           where vault.is_ground_barred(whose, g.case_id, g.ground))
        select p.number, p.id, p.case_id, p.epoch, p.table_version, p.version, p.backfill, p.recipient,
               p.stream, p.type,
               p.told_at, p.legal_basis, p.occurred_at, p.recorded_at, p.data_digest, p.previous_hash, p.hash,
               case when p.type <> 'AccessClosed' and p.case_id in (select s.case_id from suspect s) and (
                      p.case_id in (select b.case_id from barred_case b)
                      or p.grounds <> '{}' and p.grounds <@ array(
                           select b.ground from barred_ground b where b.case_id = p.case_id))
                    then null else convert_from(p.data, 'UTF8') end
          from page p order by p.number;
    end $$;`;

const reading = `${served}
  ${page('after', 'whose text', '')}
  ${page('of_case', 'whose text, whichever uuid', 'n.case_id = whichever and')}
  create function ledger.head_of(whose text) returns bigint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    begin
      if not ledger.reads(whose) then return 0; end if;
      return coalesce((select h.number from ledger.head h where h.recipient = whose), 0);
    end $$;`;

const rights = `
  revoke execute on all functions in schema ledger from public;
  grant usage on schema ledger to vaern_agency, vaern_agency_writer, vaern_courier;
  grant execute on function ledger.after, ledger.of_case, ledger.head_of
    to vaern_agency, vaern_agency_writer, vaern_courier;
  grant execute on function ledger.caller, ledger.recipients to vaern_courier;
  grant select, insert, update (grounds, data) on ledger.notice to vaern_courier;
  grant select, insert, update on ledger.head, ledger.checkpoint, ledger.published to vaern_courier;
  grant select, update on ledger.epoch to vaern_courier;`;
