import { definer } from '../database/definer.sql';

/** The pause after which whoever reads on is at another sitting. */
const SITTING_MINUTES = 30;

/** Who may ask what of the read log. */
export const readingsSql = `
-- One agency's rows, newest first, from the row after which the last page ended.
create function vault.read_log_of_case(of_agency text, of_case uuid, before timestamptz, most integer)
returns setof vault.read_log ${definer} stable as $$
begin
  return query
    select l.* from vault.read_log l
    where l.case_id = of_case and l.agency = of_agency and l.at < before
    order by l.number desc limit least(most, 1000);
end $$;

create function vault.read_log_of(of_agency text, after_id uuid, most integer) returns setof vault.read_log ${definer} stable as $$
declare
  before bigint := (select l.number from vault.read_log l where l.id = after_id and l.agency = of_agency);
begin
  return query
    select l.* from vault.read_log l
    where l.agency = of_agency and (after_id is null or l.number < before)
    order by l.number desc limit least(most, 1000);
end $$;

-- Who of the caller's own agency read a file, in order.
create function vault.readings_of_file(of_case uuid, of_file uuid) returns setof vault.read_log ${definer} stable as $$
begin
  return query
    select l.* from vault.read_log l
    where l.file = of_file and l.case_id = of_case and l.hit
      and l.agency in (select r.agency from directory.role_recipient r where r.role = vault.caller())
    order by l.number limit 10000;
end $$;

-- When somebody of the caller's own agency last opened a case before a pause that was longer than the sitting they are at.
create function vault.last_reading(of_case uuid, of_account text) returns timestamptz ${definer} stable as $$
begin
  return (
    select s.at from (
      select l.at, coalesce(lag(l.at) over (order by l.number desc), clock_timestamp()) - l.at as pause
      from (
        select l.number, l.at from vault.read_log l
        where l.case_id = of_case and l.account = of_account and l.kind = 'open'
          and l.agency in (select r.agency from directory.role_recipient r where r.role = vault.caller())
        order by l.number desc limit 1000
      ) l
    ) s
    where s.pause > interval '${SITTING_MINUTES} minutes'
    order by s.at desc limit 1);
end $$;
`;
