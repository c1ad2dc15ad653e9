import { definer } from '../database/definer.sql';
import { DESK, deskWork } from './desk-work';

const works = deskWork.map((work) => `'${work}'`).join(', ');

/** What the CaseDesk opens of its own accord, and signs for as itself. */
export const ownWorkSql = `
-- The CaseDesk does two things with words of its own accord, and signs for them as itself, in the read log of the home's
-- agency: it searches them for the affected person's own address, and makes tokens anew for an agency that takes the case
-- on. It opens what the home holds, whichever of its units does, and what a former home still does whose bar is not
-- carried out: a case passes from one to another, and its keys follow a moment later. For nothing else can it sign.
create function vault.own_work_of_desk(reader jsonb, asked_for text) returns text ${definer} as $$
begin
  return case when vault.caller() = 'vaern_casedesk'
    and reader->>'agency' = split_part(asked_for, '/', 1)
    and reader->>'unit' = asked_for
    and reader->>'account' = '${DESK}'
    and reader->>'role' = '${DESK}'
    and reader->>'purpose' in (${works})
  then reader->>'purpose' end;
end $$;

create function vault.is_for_work_of_desk(work text, class text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case work
    when 'address-search' then class not in ('cpr', 'staff', 'police-ref', 'note')
    when 'hand-over' then class in ('cpr', 'reach')
  end
$$;

-- Whether a home of before still holds what it loses: barred, and not yet closed.
create function vault.is_leaving_home(of_case uuid, of_recipient text, of_ground text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select vault.is_ground_of_home(of_case, of_ground) and exists (
    select from vault.bar b
    where b.recipient = of_recipient and b.case_id = of_case and b.ground = of_ground and b.closed_at is null)
$$;
`;
