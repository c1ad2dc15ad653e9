import { definer } from '../database/definer.sql';

/** The life of a key-encryption key: open, retired (wraps nothing new), destroyed. */
export const rotationSql = `
create function vault.retire_epoch(of_agency text, of_epoch integer, after timestamptz) returns void ${definer} as $$
begin
  insert into vault.epoch (agency, epoch) values (of_agency, of_epoch) on conflict do nothing;
  update vault.epoch k set retired_at = coalesce(k.retired_at, clock_timestamp()), destroy_after = after
    where k.agency = of_agency and k.epoch = of_epoch and k.destroyed_at is null;
end $$;

create function vault.roots_of_epoch(of_agency text, of_epoch integer, most integer)
returns table (id bigint, case_id uuid, person uuid, recipient text, epoch integer, wrapped bytea) ${definer} as $$
#variable_conflict use_column
begin
  return query
    select r.id, r.case_id, r.person, r.recipient, r.epoch, r.wrapped from vault.root r
    where r.agency = of_agency and r.epoch = of_epoch order by r.id limit most;
end $$;

create function vault.rewrap_roots(ids bigint[], from_epoch integer, epochs integer[], wraps bytea) returns integer ${definer} as $$
declare
  rewrapped integer;
begin
  perform vault.lock_against_forgetting();
  insert into vault.epoch (agency, epoch)
    select distinct r.agency, u.e from unnest(ids, epochs) u(id, e) join vault.root r on r.id = u.id on conflict do nothing;
  update vault.root r set epoch = u.e, wrapped = substring(wraps from (u.ord::integer - 1) * 60 + 1 for 60)
    from unnest(ids, epochs) with ordinality u(id, e, ord)
    where r.id = u.id and r.epoch = from_epoch;
  get diagnostics rewrapped = row_count;
  return rewrapped;
end $$;

create function vault.check_epoch_unused(of_agency text, of_epoch integer) returns void ${definer} as $$
begin
  if exists (select from vault.root r where r.agency = of_agency and r.epoch = of_epoch)
    or not exists (select from vault.epoch k where k.agency = of_agency and k.epoch = of_epoch and k.retired_at is not null) then
    raise exception 'the epoch is in use' using errcode = 'VA006';
  end if;
  if exists (select from vault.epoch k where k.agency = of_agency and k.epoch = of_epoch and k.destroy_after > clock_timestamp()) then
    raise exception 'a backup still needs the epoch' using errcode = 'VA007';
  end if;
end $$;

create function vault.mark_epoch_destroyed(of_agency text, of_epoch integer) returns void ${definer} as $$
begin
  perform vault.check_epoch_unused(of_agency, of_epoch);
  update vault.epoch k set destroyed_at = clock_timestamp()
    where k.agency = of_agency and k.epoch = of_epoch and k.destroyed_at is null;
end $$;

-- Forgetting is complete when every epoch that wrapped a destroyed root is destroyed.
create function vault.forgetting(of_agency text, of_case uuid, of_person uuid)
returns table (forgotten_at timestamptz, waits_for integer[], complete_at timestamptz, expected_at timestamptz) ${definer} as $$
begin
  return query
    select max(f.at),
      coalesce(array_agg(distinct k.epoch order by k.epoch) filter (where k.destroyed_at is null), '{}'),
      case when bool_and(k.destroyed_at is not null) then greatest(max(f.at), max(k.destroyed_at)) end,
      case when bool_and(k.destroyed_at is not null or k.destroy_after is not null)
        then max(k.destroy_after) filter (where k.destroyed_at is null) end
    from vault.forgotten f
    join vault.epoch k on k.agency = f.agency and k.epoch between f.first_epoch and f.last_epoch
    where f.agency = of_agency and f.case_id = of_case and f.person = of_person
    having count(*) > 0;
end $$;
`;
