import { definer } from '../database/definer.sql';
import { searchLimits } from './limits';

const { minutes, perAccount, perRole } = searchLimits;

/** Tokens of CPR numbers, phones and e-mails, and the two steps of a search: sign, and in a later transaction collect. */
export const finderSql = `
create table vault.token (
  recipient text not null,
  kind text not null check (kind in ('cpr', 'phone', 'email')),
  token bytea not null check (octet_length(token) = 32),
  case_id uuid not null,
  person uuid not null,
  part uuid not null,
  primary key (recipient, kind, token, part)
);
create index token_of_case on vault.token (case_id, part);

-- With the roots by which somebody was known go that agency's tokens; and once the home forgets, those of whoever was
-- never told, who could not be told any more.
create function vault.forget_tokens() returns trigger ${definer} as $$
begin
  delete from vault.token t
    using (select distinct g.case_id, g.person, g.agency from gone g) g
    where t.case_id = g.case_id and t.person = g.person
      and not vault.holds(t.case_id, t.person, t.recipient, t.part)
      and (split_part(t.recipient, '/', 1) = g.agency or not vault.is_at_home(t.case_id, t.person, t.part));
  return null;
end $$;
create trigger tokens_go_too after delete on vault.root referencing old table as gone
  for each statement execute function vault.forget_tokens();

create function vault.is_at_home(of_case uuid, of_person uuid, of_part uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from vault.root r join vault.holding h on h.root = r.id
    where r.case_id = of_case and r.person = of_person and h.part = of_part and vault.is_ground_of_home(of_case, h.ground))
$$;

-- An agency that handed a case over finds in it what its units still hold, and nothing else.
create function vault.forget_tokens_of_old_home(of_agency text, of_case uuid) returns void ${definer} as $$
begin
  delete from vault.token t
    where t.case_id = of_case and split_part(t.recipient, '/', 1) = of_agency
      and not vault.holds(t.case_id, t.person, t.recipient, t.part);
end $$;

create table vault.search (
  agency text not null,
  account text not null,
  at timestamptz not null default clock_timestamp()
);
create index search_by_agency on vault.search (agency, at);

create unlogged table vault.finding (
  ticket uuid not null,
  recipient text not null,
  kind text not null,
  case_id uuid not null,
  person uuid not null,
  part uuid not null
);
create index finding_of on vault.finding (ticket);

create function vault.keep_tokens(recipients text[], kinds text[], tokens bytea[], cases uuid[], persons uuid[], parts uuid[])
returns void ${definer} as $$
begin
  perform set_config('synchronous_commit', 'on', true);
  insert into vault.token (recipient, kind, token, case_id, person, part)
    select distinct u.r, u.k, u.t, u.c, u.p, u.q from unnest(recipients, kinds, tokens, cases, persons, parts) u(r, k, t, c, p, q)
    order by 1, 2, 3, 6 on conflict do nothing;
end $$;

-- Counts one search against its account and its agency; refuses with the seconds to wait.
create function vault.count_search(own text, by_account text) returns void ${definer} as $$
declare
  since timestamptz := clock_timestamp() - interval '${minutes} minutes';
  by_one integer;
  by_all integer;
  oldest timestamptz;
begin
  perform pg_advisory_xact_lock(22082, hashtext(own));
  delete from vault.search s where s.agency = own and s.at < since;
  select count(*) filter (where s.account = by_account), count(*) into by_one, by_all from vault.search s where s.agency = own;
  if by_one >= ${perAccount} or by_all >= ${perRole} then
    select min(s.at) into oldest from vault.search s where s.agency = own and (s.account = by_account or by_one < ${perAccount});
    raise exception 'too many searches' using errcode = 'VA003',
      hint = ceil(extract(epoch from oldest - since))::integer::text;
  end if;
  insert into vault.search (agency, account) values (own, by_account);
end $$;

create function vault.sign_search(reader jsonb, asked_for text, kinds text[], tokens bytea[]) returns uuid ${definer} as $$
declare
  me name := vault.caller();
  own text := vault.agency_of_signer(reader->>'agency');
  mine boolean := exists (select from directory.role_recipient r where r.role = me and r.recipient = asked_for);
  ticket uuid := gen_random_uuid();
begin
  perform set_config('synchronous_commit', 'on', true);
  perform vault.count_search(own, reader->>'account');
  perform vault.drop_expired_tickets();
  delete from vault.finding f where not exists (select from vault.ticket t where t.id = f.ticket);
  insert into vault.ticket (id, role, ords, roots, parts) values (ticket, me, '{}', '{}', '{}');
  with found as (
    insert into vault.finding (ticket, recipient, kind, case_id, person, part)
    select distinct ticket, t.recipient, t.kind, t.case_id, t.person, t.part
    from unnest(kinds, tokens) u(kind, token)
    join vault.token t on t.recipient = asked_for and t.kind = u.kind and t.token = u.token
    where mine and vault.may_find(t.recipient, t.case_id, t.person, t.part)
    returning kind, case_id, person
  ), hits as (
    select f.case_id, array_agg(distinct f.person) as persons, array_agg(distinct f.kind) as kinds, count(*) as found
    from found f group by f.case_id
  )
  insert into vault.read_log (kind, agency, unit, account, role, recipient, case_id, persons, classes_asked, classes_opened,
    parts, hit, purpose, policies, request_id, signed_by)
  select 'search', own, reader->>'unit', reader->>'account', reader->>'role', asked_for, h.case_id,
    coalesce(h.persons, '{}'), array(select distinct k from unnest(sign_search.kinds) u(k)), coalesce(h.kinds, '{}'),
    coalesce(h.found, 0), h.case_id is not null,
    reader->>'purpose', array(select jsonb_array_elements_text(reader->'policies')), reader->>'requestId', me
  from (select 1) one left join hits h on true;
  return ticket;
end $$;

-- Found is only what its recipient holds on a ground that is not barred.
create function vault.may_find(of_recipient text, of_case uuid, of_person uuid, of_part uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from vault.root r join vault.holding h on h.root = r.id
    where r.case_id = of_case and r.person = of_person and r.recipient = of_recipient and h.part = of_part
      and not exists (
        select from vault.bar b
        where b.recipient = of_recipient and b.case_id = of_case and b.closed_at is null and (b.whole_case or b.ground = h.ground)))
$$;

create function vault.collect_found(ticket uuid) returns table (kind text, case_id uuid, person uuid, part uuid) ${definer} as $$
#variable_conflict use_column
declare
  redeemed vault.ticket := vault.redeem(collect_found.ticket);
begin
  return query
    with found as (
      delete from vault.finding f where f.ticket = redeemed.id returning f.recipient, f.kind, f.case_id, f.person, f.part
    )
    select distinct f.kind, f.case_id, f.person, f.part from found f
    where vault.may_find(f.recipient, f.case_id, f.person, f.part);
end $$;
`;
