import { definer } from '../database/definer.sql';

/** A phone or an e-mail that stands in more other cases than these is many people's: a shelter's, an interpreter's. */
export const MOST_CASES = 10;

/**
 * Comparing two cases without opening a word: tokens of one agency's homes. Those of two agencies are made with two keys,
 * so that they are never alike.
 */
export const alikeSql = `
-- Whether the recipient has the part as the case's home, on a ground that is not barred.
create function vault.has_as_home(of_recipient text, of_case uuid, of_person uuid, of_part uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from vault.root r join vault.holding h on h.root = r.id
    where r.case_id = of_case and r.person = of_person and r.recipient = of_recipient and h.part = of_part
      and vault.is_ground_of_home(of_case, h.ground)
      and not exists (
        select from vault.bar b
        where b.recipient = of_recipient and b.case_id = of_case and b.closed_at is null and (b.whole_case or b.ground = h.ground)))
$$;

create function vault.alike(of_case uuid)
returns table (kind text, person uuid, other_case uuid, other_person uuid) ${definer} as $$
#variable_conflict use_column
begin
  return query
    with mine as materialized (
      select distinct t.kind, t.token, t.person, split_part(t.recipient, '/', 1) as agency
      from vault.token t
      where t.case_id = of_case and vault.has_as_home(t.recipient, t.case_id, t.person, t.part)
    ), units as (
      select distinct r.recipient, r.agency from directory.role_recipient r
      where r.agency in (select m.agency from mine m)
    ), found as materialized (
      select distinct m.kind, m.token, m.person, t.case_id, t.person as other_person
      from mine m
      join units u on u.agency = m.agency
      join vault.token t on t.recipient = u.recipient and t.kind = m.kind and t.token = m.token
      where t.case_id <> of_case and vault.has_as_home(t.recipient, t.case_id, t.person, t.part)
    )
    select distinct f.kind, f.person, f.case_id, f.other_person
    from found f
    where f.kind = 'cpr'
      or (select count(distinct o.case_id) from found o where o.kind = f.kind and o.token = f.token) <= ${MOST_CASES}
    order by 3, 1, 2, 4;
end $$;
`;
