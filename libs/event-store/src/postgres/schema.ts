import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key of the advisory lock that makes one order of all appends, across processes. */
export const APPEND_LOCK = '4711020561';

/** Where the store tells that there is something new. */
export const CHANNEL = 'vaern_event_store';

/**
 * `data` and `meta` are text, because jsonb does not keep bytes; `toast_tuple_target` keeps sealed words in the row.
 *
 * `append` judges and stores a group of commands, one per stream, in one call, so that no client holds the order
 * while it thinks. The lock is taken in a statement of its own: in READ COMMITTED the statements after it see all
 * that was committed before it was granted. Answers the last position there was before, and for each command the
 * revision its stream was at: those that expected it are stored, in the order given, on the positions that follow.
 */
const UP = `
create schema event_store;

create table event_store.event (
  position bigint primary key,
  id uuid not null constraint event_id_is_unique unique,
  revision integer not null check (revision >= 0),
  stream text collate "C" not null,
  type text collate "C" not null,
  data text not null,
  meta text not null,
  constraint event_revision_is_unique unique (stream, revision)
) with (toast_tuple_target = 8160);

create function event_store.append(
  streams text[], expected integer[],
  commands integer[], ids uuid[], types text[], datas text[], metas text[]
) returns table (last_position bigint, actual integer[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'appends need the isolation level read committed' using errcode = '25001';
  end if;
  if current_setting('synchronous_commit') not in ('on', 'remote_apply') then
    perform set_config('synchronous_commit', 'on', true);
  end if;

  perform pg_advisory_xact_lock(${APPEND_LOCK});

  select
    coalesce((select max(e.position) from event_store.event e), 0),
    array_agg(
      coalesce((select e.revision from event_store.event e where e.stream = c.stream order by e.revision desc limit 1), -1)
      order by c.n)
  into last_position, actual
  from unnest(streams) with ordinality c(stream, n);

  insert into event_store.event (position, id, revision, stream, type, data, meta)
  select last_position + row_number() over (order by e.n), e.id,
         expected[e.command] + row_number() over (partition by e.command order by e.n),
         streams[e.command], e.type, e.data, e.meta
  from unnest(commands, ids, types, datas, metas) with ordinality e(command, id, type, data, meta, n)
  where actual[e.command] = expected[e.command];

  return next;
end $$;

revoke all on function event_store.append from public;
`;

export class EventStore1763000000001 implements MigrationInterface {
  name = 'EventStore1763000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema event_store cascade');
  }
}
