import { DRAFT_CLASS } from '../draft';

/** As the vault's functions: they run as the owner, and find nothing by a name that a caller could shadow. */
const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

/**
 * Drafts, reached by these functions alone. An agency's role asks for its own units' drafts, by their names. Words leave
 * in two steps, as through the door: sign, and in a later transaction collect.
 */
export const draftsSql = `
create schema drafts;
create table drafts.draft (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  name text not null,
  case_id uuid,
  version uuid not null,
  saved_at timestamptz not null,
  epoch integer not null,
  wrapped bytea not null check (octet_length(wrapped) = 60),
  sealed bytea not null,
  unique (recipient, name)
) with (fillfactor = 70);
create index draft_of_case on drafts.draft (recipient, case_id);
create index draft_by_age on drafts.draft (recipient, saved_at);

-- A unit that the role serves; or, of its agency, one that has no ledger and whose people only report.
create function drafts.is_of_caller(of_recipient text) returns boolean ${definer} stable as $$
declare
  me name := vault.caller();
begin
  return exists (select from directory.role_recipient r where r.role = me and r.recipient = of_recipient)
    or (not exists (select from directory.role_recipient r where r.recipient = of_recipient)
      and split_part(of_recipient, '/', 1) in (select r.agency from directory.role_recipient r where r.role = me));
end $$;

create function drafts.must_be_of_caller(of_recipient text) returns void ${definer} as $$
begin
  if not drafts.is_of_caller(of_recipient) then
    raise exception 'not a unit of this agency' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Whether it was kept: not over another save than the one that it goes on from. What is older than \`since\` is no more.
create function drafts.keep(of_recipient text, of_name text, of_case uuid, of_version uuid, seen text,
  at timestamptz, since timestamptz, of_epoch integer, of_wrapped bytea, of_sealed bytea) returns boolean ${definer} as $$
begin
  perform drafts.must_be_of_caller(of_recipient);
  delete from drafts.draft d where d.recipient = of_recipient and d.saved_at < since;
  if seen is null then
    insert into drafts.draft as d (recipient, name, case_id, version, saved_at, epoch, wrapped, sealed)
      values (of_recipient, of_name, of_case, of_version, at, of_epoch, of_wrapped, of_sealed)
      on conflict (recipient, name) do update
        set saved_at = at, epoch = of_epoch, wrapped = of_wrapped, sealed = of_sealed
        where d.version = of_version;
  else
    update drafts.draft d
      set version = of_version, saved_at = at, epoch = of_epoch, wrapped = of_wrapped, sealed = of_sealed
      where d.recipient = of_recipient and d.name = of_name and (d.version::text = seen or d.version = of_version);
  end if;
  return found;
end $$;

-- Whether it was discarded: the save that was seen, or whichever there is where none is named.
create function drafts.discard(of_recipient text, of_name text, seen text) returns boolean ${definer} as $$
begin
  perform drafts.must_be_of_caller(of_recipient);
  delete from drafts.draft d
    where d.recipient = of_recipient and d.name = of_name and (seen is null or d.version::text = seen);
  return found or seen is null;
end $$;

-- A ticket for the draft, null for none. Of a draft in a case the read log has a row before the ticket can be redeemed.
create function drafts.sign(reader jsonb, of_recipient text, of_name text, since timestamptz) returns uuid ${definer} as $$
declare
  own text := vault.agency_of_signer(reader->>'agency');
  found_draft drafts.draft;
  ticket uuid;
begin
  perform set_config('synchronous_commit', 'on', true);
  perform drafts.must_be_of_caller(of_recipient);
  perform vault.drop_expired_tickets();
  select d.* into found_draft from drafts.draft d
    where d.recipient = of_recipient and d.name = of_name and d.saved_at >= since
      and (d.case_id is null or not vault.is_barred(of_recipient, d.case_id));
  if found_draft.id is null then
    return null;
  end if;
  if found_draft.case_id is not null then
    insert into vault.read_log (kind, agency, unit, account, role, recipient, case_id, persons, classes_asked, classes_opened,
      parts, hit, purpose, policies, request_id, signed_by)
    values ('open', own, reader->>'unit', reader->>'account', reader->>'role', of_recipient, found_draft.case_id, '{}',
      '{${DRAFT_CLASS}}', '{${DRAFT_CLASS}}', 1, true, reader->>'purpose',
      array(select jsonb_array_elements_text(reader->'policies')), reader->>'requestId', vault.caller());
  end if;
  insert into vault.ticket (role, ords, roots, parts) values (vault.caller(), '{}', '{}', array[found_draft.id])
    returning id into ticket;
  return ticket;
end $$;

create function drafts.collect(ticket uuid)
returns table (version uuid, saved_at timestamptz, epoch integer, wrapped bytea, sealed bytea) ${definer} as $$
#variable_conflict use_column
declare
  redeemed vault.ticket := vault.redeem(collect.ticket);
begin
  return query
    select d.version, d.saved_at, d.epoch, d.wrapped, d.sealed from drafts.draft d
    where d.id = any(redeemed.parts) and drafts.is_of_caller(d.recipient);
end $$;

create function drafts.drop_old(of_recipient text, since timestamptz) returns integer ${definer} as $$
declare
  dropped integer;
begin
  perform drafts.must_be_of_caller(of_recipient);
  delete from drafts.draft d where d.recipient = of_recipient and d.saved_at < since;
  get diagnostics dropped = row_count;
  return dropped;
end $$;

-- For whoever writes the views: everything that the unit's people had begun in a case.
create function drafts.drop_case(of_recipient text, of_case uuid) returns void ${definer} as $$
begin
  perform drafts.must_be_of_caller(of_recipient);
  delete from drafts.draft d where d.recipient = of_recipient and d.case_id = of_case;
end $$;

revoke all on all tables in schema drafts from public;
revoke all on all functions in schema drafts from public;
grant usage on schema drafts to vaern_agency, vaern_agency_writer;
grant execute on function drafts.keep, drafts.discard, drafts.sign, drafts.collect, drafts.drop_old to vaern_agency;
grant execute on function drafts.drop_case to vaern_agency_writer;
`;
