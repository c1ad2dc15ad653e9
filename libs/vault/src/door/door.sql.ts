import { definer } from '../database/definer.sql';
import { ownWorkSql } from './own-work.sql';

/** How long a signature may wait to be collected. */
export const TICKET_SECONDS = 10;

/** The read log, which only grows; and the two steps by which keys leave: sign, and in a later transaction collect. */
export const doorSql = `
create table vault.read_log (
  number bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('open', 'search')),
  agency text not null,
  unit text not null,
  account text not null,
  role text not null,
  recipient text not null,
  case_id uuid,
  persons uuid[] not null,
  classes_asked text[] not null,
  classes_opened text[] not null,
  parts integer not null,
  hit boolean not null,
  purpose text not null,
  policies text[] not null,
  request_id text not null,
  file uuid,
  signed_by name not null,
  check (char_length(unit) + char_length(account) + char_length(role) + char_length(purpose) + char_length(request_id) <= 2000)
);
create index read_log_of_file on vault.read_log (file, number) where file is not null;
create index read_log_of_agency on vault.read_log (agency, number);
create index read_log_of_case on vault.read_log (case_id, number);
create trigger only_grows before update or delete or truncate on vault.read_log for each statement execute function vault.refuse();

-- Short-lived, so not worth a log of its own: after a crash every signature is asked for again.
create unlogged table vault.ticket (
  id uuid primary key default gen_random_uuid(),
  role name not null,
  signed_in xid8 not null default pg_current_xact_id(),
  expires timestamptz not null default clock_timestamp() + interval '${TICKET_SECONDS} seconds',
  ords integer[] not null,
  roots bigint[] not null,
  parts uuid[] not null
);
create index ticket_expiry on vault.ticket (expires);
alter table vault.ticket alter column ords set storage external, alter column roots set storage external, alter column parts set storage external;

-- The agency whose officer will read the row: told by the role that signs, never by what it says of itself.
create function vault.agency_of_signer(said text) returns text ${definer} as $$
declare
  own text := (select r.agency from directory.role_recipient r where r.role = vault.caller() limit 1);
begin
  if own is null or said is distinct from own then
    raise exception 'not a reader of this agency' using errcode = 'VA002';
  end if;
  return own;
end $$;

${ownWorkSql}
create function vault.drop_expired_tickets() returns void ${definer} as $$
begin
  delete from vault.ticket t where t.id in (
    select x.id from vault.ticket x where x.expires < clock_timestamp() limit 100 for update skip locked);
end $$;

create function vault.sign(reader jsonb, asked_for text, cases uuid[], case_nos integer[], persons uuid[], parts uuid[], classes text[])
returns uuid ${definer} as $$
declare
  me name := vault.caller();
  work text := vault.own_work_of_desk(reader, asked_for);
  own text := case when work is null then vault.agency_of_signer(reader->>'agency') else reader->>'agency' end;
  mine boolean := work is not null or exists (select from directory.role_recipient r where r.role = me and r.recipient = asked_for);
  ticket uuid;
begin
  perform set_config('synchronous_commit', 'on', true);
  perform vault.drop_expired_tickets();
  with asked as materialized (
    select a.case_no, a.person, a.part, a.class, a.ord::integer
    from unnest(case_nos, persons, parts, classes) with ordinality a(case_no, person, part, class, ord)
  ), held as materialized (
    select a.case_no, a.person, a.part, a.ord, h.root, h.class
    from asked a
    cross join lateral (
      select r.id as root, x.class
      from vault.root r join vault.holding x on x.root = r.id and x.part = a.part
      where r.case_id = cases[a.case_no] and r.person = a.person
        and (r.recipient = asked_for
          or (work is not null and (r.agency = own or vault.is_leaving_home(r.case_id, r.recipient, x.ground))))
        and (work is null or vault.is_for_work_of_desk(work, x.class))
        and (work is not null or not exists (
          select from vault.bar b
          where b.recipient = asked_for and b.case_id = r.case_id and b.closed_at is null and (b.whole_case or b.ground = x.ground)))
      limit 1
    ) h
    where mine
  ), wanted as (
    select a.case_no, array_agg(distinct a.class) as classes from asked a group by a.case_no
  ), opened as (
    select h.case_no, array_agg(distinct h.class) as classes, array_agg(distinct h.person) as persons, count(*) as parts
    from held h group by h.case_no
  ), logged as (
    insert into vault.read_log (kind, agency, unit, account, role, recipient, case_id, persons, classes_asked, classes_opened,
      parts, hit, purpose, policies, request_id, file, signed_by)
    select 'open', own, reader->>'unit', reader->>'account', reader->>'role', asked_for, c.case_id,
      coalesce(o.persons, '{}'), coalesce(w.classes, '{}'), coalesce(o.classes, '{}'), coalesce(o.parts, 0), o.parts is not null,
      reader->>'purpose', array(select jsonb_array_elements_text(reader->'policies')), reader->>'requestId', (reader->>'file')::uuid, me
    from unnest(cases) with ordinality c(case_id, no)
    left join wanted w on w.case_no = c.no
    left join opened o on o.case_no = c.no
    order by c.no
  )
  insert into vault.ticket (role, ords, roots, parts)
    select me, coalesce(array_agg(h.ord), '{}'), coalesce(array_agg(h.root), '{}'), coalesce(array_agg(h.part), '{}') from held h
    returning id into ticket;
  return ticket;
end $$;

-- Takes the ticket, once. Its row was committed by an earlier transaction; that it is on disk is seen to here,
-- because the one who signed may have turned waiting for the disk off.
create function vault.redeem(ticket uuid) returns vault.ticket ${definer} as $$
declare
  redeemed vault.ticket;
begin
  delete from vault.ticket t
    where t.id = redeem.ticket and t.role = vault.caller() and t.signed_in <> pg_current_xact_id() and t.expires > clock_timestamp()
    returning t.* into redeemed;
  if redeemed.id is null then
    raise exception 'no such signature' using errcode = 'VA001';
  end if;
  if pg_current_wal_flush_lsn() < pg_current_wal_insert_lsn() then
    perform pg_logical_emit_message(false, 'vaern', '', true);
  end if;
  return redeemed;
end $$;

-- One row per root: which of the asked (counted from 1), and their keys, 60 bytes each.
create function vault.collect(ticket uuid) returns table (ords integer[], recipient text, epoch integer, wrapped bytea, keys bytea) ${definer} as $$
#variable_conflict use_column
declare
  me name := vault.caller();
  redeemed vault.ticket := vault.redeem(collect.ticket);
begin
  return query
    select array_agg(u.ord order by u.ord), r.recipient, r.epoch, r.wrapped, string_agg(h.wrapped, ''::bytea order by u.ord)
    from unnest(redeemed.ords, redeemed.roots, redeemed.parts) u(ord, root, part)
    join vault.root r on r.id = u.root
    cross join lateral (
      select x.wrapped from vault.holding x
      where x.root = u.root and x.part = u.part
        and (me = 'vaern_casedesk' or not exists (
          select from vault.bar b
          where b.recipient = r.recipient and b.case_id = r.case_id and b.closed_at is null and (b.whole_case or b.ground = x.ground)))
      limit 1
    ) h
    where me = 'vaern_casedesk'
      or exists (select from directory.role_recipient m where m.role = me and m.recipient = r.recipient)
    group by r.id;
  -- Words that were signed for and not opened would count as searched.
  if me = 'vaern_casedesk' and exists (
    select from unnest(redeemed.roots, redeemed.parts) u(root, part)
    where not exists (select from vault.holding x where x.root = u.root and x.part = u.part)) then
    raise exception 'the keys went on meanwhile' using errcode = 'VA001';
  end if;
end $$;
`;
