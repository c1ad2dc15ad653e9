import { definer } from '../database/definer.sql';

/** Who holds which part's key on which ground; made by sealing and telling, unmade by closing, striking, retracting, forgetting. */
export const holdingsSql = `
create table vault.holding (
  root bigint not null,
  part uuid not null,
  ground text not null,
  class text not null,
  fact_id uuid not null,
  wrapped bytea not null check (octet_length(wrapped) = 60),
  primary key (root, part, ground)
);
create trigger never_changed before update or truncate on vault.holding for each statement execute function vault.refuse();

-- The grounds besides \`home\` on which a case was somebody's own: those of its hand-overs.
create table vault.home_ground (
  case_id uuid not null,
  ground text not null,
  primary key (case_id, ground)
);

create function vault.is_ground_of_home(of_case uuid, of_ground text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select split_part(of_ground, '#', 1) = 'home'
    or exists (select from vault.home_ground g where g.case_id = of_case and g.ground = split_part(of_ground, '#', 1))
$$;

-- A ground once closed never holds again: what is told late, or twice, finds it here.
create table vault.closed_ground (
  recipient text not null,
  case_id uuid not null,
  ground text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (recipient, case_id, ground)
);

create table vault.forgotten (
  agency text not null,
  case_id uuid not null,
  person uuid not null,
  first_epoch integer not null,
  last_epoch integer not null,
  at timestamptz not null default clock_timestamp()
);
create index forgotten_of on vault.forgotten (agency, case_id, person);

-- First holdings: all, or none and the roots that are gone. Durable when committed, whatever the role has set.
create function vault.hold(roots bigint[], parts uuid[], classes text[], facts uuid[], grounds text[], wraps bytea)
returns table (sequence bigint, gone bigint[]) ${definer} as $$
declare
  missing bigint[];
  counted bigint;
begin
  perform set_config('synchronous_commit', 'on', true);
  perform vault.lock_against_forgetting();
  missing := array(select distinct u.id from unnest(roots) u(id) where not exists (select from vault.root r where r.id = u.id));
  if cardinality(missing) > 0 then
    return query select null::bigint, missing;
    return;
  end if;
  insert into vault.holding (root, part, ground, class, fact_id, wrapped)
    select u.r, u.p, u.g, u.c, u.f, substring(wraps from (u.ord::integer - 1) * 60 + 1 for 60)
    from unnest(roots, parts, classes, facts, grounds) with ordinality u(r, p, c, f, g, ord)
    order by u.r, u.p;
  insert into vault.home_ground (case_id, ground)
    select distinct r.case_id, split_part(u.g, '#', 1) from unnest(roots, grounds) u(id, g) join vault.root r on r.id = u.id
    where split_part(u.g, '#', 1) <> 'home' order by 1, 2 on conflict do nothing;
  update vault.sequence s set value = s.value + 1 returning s.value into counted;
  return query select counted, missing;
end $$;

-- What is to be told and may be: each entry with a key that somebody holds. A barred or closed ground, a key that
-- nobody holds any more, and what is held already are left out; a target without a root comes without one.
create function vault.to_tell(recipients text[], cases uuid[], grounds text[], grant_nos integer[], persons uuid[], parts uuid[])
returns table (ord integer, target bigint, source bigint, wrapped bytea) ${definer} as $$
#variable_conflict use_column
begin
  perform vault.lock_telling();
  return query
    with open as materialized (
      select g.no, g.recipient, g.case_id, g.ground
      from unnest(recipients, cases, grounds) with ordinality g(recipient, case_id, ground, no)
      where not vault.is_ground_barred(g.recipient, g.case_id, g.ground)
        and not exists (
          select from vault.closed_ground c
          where c.recipient = g.recipient and c.case_id = g.case_id and c.ground = g.ground)
    )
    select e.ord::integer, t.id, s.root, s.wrapped
    from unnest(grant_nos, persons, parts) with ordinality e(no, person, part, ord)
    join open g on g.no = e.no
    cross join lateral (
      select h.root, h.wrapped
      from vault.root r join vault.holding h on h.root = r.id and h.part = e.part
      where r.case_id = g.case_id and r.person = e.person
      order by r.id limit 1
    ) s
    left join vault.root t on t.case_id = g.case_id and t.person = e.person and t.recipient = g.recipient
    where not exists (select from vault.holding h where h.root = t.id and h.part = e.part and h.ground = g.ground);
end $$;

create function vault.tell(targets bigint[], sources bigint[], parts uuid[], grounds text[], wraps bytea)
returns integer ${definer} as $$
declare
  told integer;
begin
  insert into vault.holding (root, part, ground, class, fact_id, wrapped)
    select u.target, u.part, u.ground, s.class, s.fact_id, substring(wraps from (u.ord::integer - 1) * 60 + 1 for 60)
    from unnest(targets, sources, parts, grounds) with ordinality u(target, source, part, ground, ord)
    cross join lateral (
      select h.class, h.fact_id from vault.holding h where h.root = u.source and h.part = u.part limit 1
    ) s
    order by u.target, u.part
    on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end $$;

-- What one recipient holds in a case, whatever bars it: for another unit of its agency to hold instead.
create function vault.to_hand_on(of_case uuid, of_recipient text, to_recipient text)
returns table (part uuid, ground text, source bigint, target bigint, wrapped bytea) ${definer} as $$
#variable_conflict use_column
begin
  if split_part(of_recipient, '/', 1) <> split_part(to_recipient, '/', 1) then
    raise exception 'keys are handed on within one agency alone' using errcode = 'VA005';
  end if;
  perform vault.lock_telling();
  return query
    select h.part, h.ground, s.id, t.id, h.wrapped
    from vault.root s
    join vault.holding h on h.root = s.id
    left join vault.root t on t.case_id = s.case_id and t.person = s.person and t.recipient = to_recipient
    where s.case_id = of_case and s.recipient = of_recipient
    order by h.part, h.ground;
end $$;

create function vault.persons_held(of_case uuid, of_recipient text) returns uuid[] ${definer} as $$
begin
  return array(
    select r.person from vault.root r
    where r.case_id = of_case and r.recipient = of_recipient and exists (select from vault.holding h where h.root = r.id));
end $$;

-- Nothing of the case is left here, on whatever ground it was held.
create function vault.hold_no_more(of_case uuid, of_recipient text) returns void ${definer} as $$
begin
  with gone as (
    delete from vault.holding h using vault.root r
      where r.case_id = of_case and r.recipient = of_recipient and h.root = r.id
      returning h.ground
  )
  insert into vault.closed_ground (recipient, case_id, ground)
    select distinct of_recipient, of_case, g.ground from gone g on conflict do nothing;
end $$;

create function vault.close_ground(of_recipient text, of_case uuid, of_ground text) returns void ${definer} as $$
begin
  perform vault.lock_telling();
  perform vault.lock_bars();
  delete from vault.holding h using vault.root r
    where r.case_id = of_case and r.recipient = of_recipient and h.root = r.id and h.ground = of_ground;
  insert into vault.closed_ground (recipient, case_id, ground) values (of_recipient, of_case, of_ground) on conflict do nothing;
  update vault.bar b set closed_at = clock_timestamp()
    where b.recipient = of_recipient and b.case_id = of_case and b.ground = of_ground and b.closed_at is null;
end $$;

create function vault.strike_parts(of_case uuid, parts uuid[]) returns void ${definer} as $$
begin
  perform vault.lock_telling();
  delete from vault.holding h using vault.root r where r.case_id = of_case and h.root = r.id and h.part = any(parts);
  delete from vault.token t where t.case_id = of_case and t.part = any(parts);
end $$;

create function vault.retract_parts(of_recipient text, of_case uuid, parts uuid[]) returns void ${definer} as $$
begin
  perform vault.lock_telling();
  delete from vault.holding h using vault.root r
    where r.case_id = of_case and r.recipient = of_recipient and h.root = r.id and h.part = any(parts);
  delete from vault.token t where t.case_id = of_case and t.recipient = of_recipient and t.part = any(parts);
end $$;

-- Destroys the roots born no later than the given count; all of them without one.
create function vault.forget_person(of_agency text, of_case uuid, of_person uuid, up_to bigint) returns void ${definer} as $$
declare
  doomed bigint[];
begin
  perform vault.lock_telling();
  perform vault.lock_forgetting();
  doomed := array(
    select r.id from vault.root r
    where r.case_id = of_case and r.person = of_person and r.agency = of_agency and (up_to is null or r.born <= up_to));
  if cardinality(doomed) = 0 then
    return;
  end if;
  insert into vault.forgotten (agency, case_id, person, first_epoch, last_epoch)
    select of_agency, of_case, of_person, min(r.first_epoch), max(r.epoch) from vault.root r where r.id = any(doomed);
  delete from vault.holding h where h.root = any(doomed);
  delete from vault.root r where r.id = any(doomed);
  delete from vault.token t
    where t.case_id = of_case and t.person = of_person and split_part(t.recipient, '/', 1) = of_agency;
end $$;

create function vault.holds(of_case uuid, of_person uuid, of_recipient text, of_part uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from vault.root r join vault.holding h on h.root = r.id
    where r.case_id = of_case and r.person = of_person and r.recipient = of_recipient and h.part = of_part)
$$;

create function vault.held(of_recipient text, of_case uuid, parts uuid[]) returns uuid[] ${definer} as $$
begin
  return array(
    select distinct h.part from vault.root r join vault.holding h on h.root = r.id
    where r.case_id = of_case and r.recipient = of_recipient and h.part = any(parts));
end $$;
`;
