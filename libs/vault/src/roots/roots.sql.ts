import { definer } from '../database/definer.sql';

/** Roots, the epochs that wrap them, and the count of everything ever held first. */
export const rootsSql = `
create table vault.sequence (
  only_one boolean primary key default true check (only_one),
  value bigint not null
) with (fillfactor = 20);
insert into vault.sequence (value) values (0);

create table vault.epoch (
  agency text not null,
  epoch integer not null check (epoch > 0),
  opened_at timestamptz not null default clock_timestamp(),
  retired_at timestamptz,
  destroy_after timestamptz,
  destroyed_at timestamptz,
  primary key (agency, epoch)
);

create table vault.root (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  person uuid not null,
  recipient text not null,
  agency text not null,
  epoch integer not null,
  first_epoch integer not null,
  born bigint not null,
  wrapped bytea not null check (octet_length(wrapped) = 60),
  unique (case_id, person, recipient)
);
create index root_of_epoch on vault.root (agency, epoch, id);

-- Makes those that are missing and answers all, in one order everywhere: so two that make the same never wait in a circle.
-- Not flushed by itself: no holding can be, before the root it rests on is.
create function vault.make_roots(cases uuid[], persons uuid[], recipients text[], epochs integer[], wraps bytea)
returns table (ord integer, id bigint, epoch integer, wrapped bytea) ${definer} as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into vault.epoch (agency, epoch)
    select distinct split_part(r, '/', 1), e from unnest(recipients, epochs) u(r, e) order by 1, 2 on conflict do nothing;
  perform from vault.epoch k
    where (k.agency, k.epoch) in (select split_part(r, '/', 1), e from unnest(recipients, epochs) u(r, e))
    order by k.agency, k.epoch for share;
  if exists (
    select from vault.epoch k
    where k.retired_at is not null
      and (k.agency, k.epoch) in (select split_part(r, '/', 1), e from unnest(recipients, epochs) u(r, e))
  ) then
    raise exception 'the epoch is retired' using errcode = 'VA004';
  end if;
  insert into vault.root (case_id, person, recipient, agency, epoch, first_epoch, born, wrapped)
    select u.c, u.p, u.r, split_part(u.r, '/', 1), u.e, u.e, s.value + 1, substring(wraps from (u.ord::integer - 1) * 60 + 1 for 60)
    from unnest(cases, persons, recipients, epochs) with ordinality u(c, p, r, e, ord), vault.sequence s
    order by u.c, u.p, u.r
    on conflict do nothing;
  return query
    select u.ord::integer, t.id, t.epoch, t.wrapped
    from unnest(cases, persons, recipients) with ordinality u(c, p, r, ord)
    join vault.root t on t.case_id = u.c and t.person = u.p and t.recipient = u.r;
end $$;

create function vault.roots_by_id(ids bigint[])
returns table (id bigint, case_id uuid, person uuid, recipient text, epoch integer, wrapped bytea) ${definer} as $$
#variable_conflict use_column
begin
  return query
    select r.id, r.case_id, r.person, r.recipient, r.epoch, r.wrapped
    from unnest(ids) u(id) join vault.root r on r.id = u.id;
end $$;

create function vault.current_sequence() returns bigint ${definer} as $$
begin
  return (select value from vault.sequence);
end $$;

-- After a loss was accepted: counting goes on above what the facts have seen.
create function vault.raise_sequence(seen bigint) returns bigint ${definer} as $$
declare
  now_at bigint;
begin
  update vault.sequence set value = greatest(value, seen) returning value into now_at;
  return now_at;
end $$;
`;
