import { definer } from '../database/definer.sql';

/**
 * Bars. Pending: written before the closing is acknowledged, obeyed by door, ledger and courier. Closed: the courier
 * has closed the ground; the views, which come after, still hide what rested on it. Applied: the views have removed it; the row goes.
 */
export const barsSql = `
create table vault.bar (
  recipient text not null,
  case_id uuid not null,
  ground text not null,
  whole_case boolean not null,
  fact_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  primary key (recipient, case_id, ground)
);

create function vault.bar_grounds(recipients text[], cases uuid[], grounds text[], whole boolean[], facts uuid[])
returns void ${definer} as $$
begin
  perform set_config('synchronous_commit', 'on', true);
  perform vault.lock_bars();
  insert into vault.bar (recipient, case_id, ground, whole_case, fact_id)
    select distinct on (u.r, u.c, u.g) u.r, u.c, u.g, u.w, u.f
    from unnest(recipients, cases, grounds, whole, facts) u(r, c, g, w, f)
    where not exists (
      select from vault.closed_ground k where k.recipient = u.r and k.case_id = u.c and k.ground = u.g)
    order by u.r, u.c, u.g, u.w desc
    on conflict (recipient, case_id, ground) do update
      set fact_id = excluded.fact_id, whole_case = vault.bar.whole_case or excluded.whole_case;
end $$;

-- An agency role hears of its own recipients only; of any other's it hears that they are barred, whatever they are.
create function vault.may_ask_of(of_recipient text) returns boolean ${definer} stable as $$
declare
  me name := vault.caller();
begin
  return exists (select from directory.role_recipient r where r.role = me and r.recipient = of_recipient)
    or not exists (select from directory.role_recipient r where r.role = me);
end $$;

create function vault.is_barred(of_recipient text, of_case uuid) returns boolean ${definer} stable as $$
begin
  if not vault.may_ask_of(of_recipient) then
    return true;
  end if;
  return exists (
    select from vault.bar b
    where b.recipient = of_recipient and b.case_id = of_case and b.whole_case and b.closed_at is null);
end $$;

create function vault.is_ground_barred(of_recipient text, of_case uuid, of_ground text) returns boolean ${definer} stable as $$
begin
  if not vault.may_ask_of(of_recipient) then
    return true;
  end if;
  return exists (
    select from vault.bar b
    where b.recipient = of_recipient and b.case_id = of_case and (b.whole_case or b.ground = of_ground) and b.closed_at is null);
end $$;

-- For the fences round views: asked once for a query, not once for a row.
create function vault.barred_cases() returns table (recipient text, case_id uuid) ${definer} stable as $$
#variable_conflict use_column
begin
  return query select b.recipient, b.case_id from vault.bar b where b.whole_case and vault.may_ask_of(b.recipient);
end $$;

create function vault.barred_grounds() returns table (recipient text, case_id uuid, ground text) ${definer} stable as $$
#variable_conflict use_column
begin
  return query select b.recipient, b.case_id, b.ground from vault.bar b where vault.may_ask_of(b.recipient);
end $$;

-- The views have removed what rested on a ground that the courier has closed. A pending bar stays.
create function vault.bar_applied(of_recipient text, of_case uuid, of_ground text) returns void ${definer} as $$
begin
  delete from vault.bar b
    where b.recipient = of_recipient and b.case_id = of_case and b.ground = of_ground and b.closed_at is not null
      and vault.may_ask_of(b.recipient);
end $$;

create function vault.pending_bars()
returns table (recipient text, case_id uuid, ground text, whole_case boolean, fact_id uuid, age_seconds double precision) ${definer} as $$
#variable_conflict use_column
begin
  return query
    select b.recipient, b.case_id, b.ground, b.whole_case, b.fact_id, extract(epoch from clock_timestamp() - b.at)::double precision
    from vault.bar b where b.closed_at is null order by b.at;
end $$;
`;
