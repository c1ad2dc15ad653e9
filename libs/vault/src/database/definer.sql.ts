/** How every function that reaches keys is made: it runs as the owner and finds nothing by a name that a caller could shadow. */
export const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

/** Who calls, and the locks that keep telling, sealing and forgetting out of each other's way. */
export const callerSql = `
create function vault.caller() returns name language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(current_setting('role'), 'none'), session_user)::name
$$;

create function vault.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% of % is never done', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Its own statements see what was committed before they began only under read committed.
create function vault.lock_telling() returns void ${definer} as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'telling needs read committed' using errcode = 'VA005';
  end if;
  perform pg_advisory_xact_lock(22081, 1);
end $$;

create function vault.lock_bars() returns void ${definer} as $$
begin
  perform pg_advisory_xact_lock(22081, 3);
end $$;

create function vault.lock_forgetting() returns void ${definer} as $$
begin
  perform pg_advisory_xact_lock(22081, 2);
end $$;

create function vault.lock_against_forgetting() returns void ${definer} as $$
begin
  perform pg_advisory_xact_lock_shared(22081, 2);
end $$;
`;
