import { systemChance } from '@vaern/platform';
import { Pool } from 'pg';

const TABLE = `
create table if not exists public.floor (
  position bigserial primary key, id uuid not null unique, revision integer not null, stream text collate "C" not null,
  type text collate "C" not null, data text not null, meta text not null, unique (stream, revision)
) with (toast_tuple_target = 8160)`;
const INSERT = 'insert into public.floor (id, revision, stream, type, data, meta) values ($1, $2, $3, $4, $5, $6)';

/** What is stored in a row: a fact, as the event store keeps one. */
export interface FloorRow {
  readonly type: string;
  readonly data: unknown;
  readonly meta: unknown;
}

/** The floor: single-row inserts, each committed, with the columns and indexes of the facts and no order to keep. */
export class Floor {
  private constructor(private readonly pool: Pool) {}

  static async lay(url: string, connections = 32): Promise<Floor> {
    const pool = new Pool({ connectionString: url, max: connections });
    pool.on('error', () => undefined);
    await pool.query(TABLE);
    return new Floor(pool);
  }

  insert({ type, data, meta }: FloorRow): Promise<unknown> {
    const values = [
      systemChance.id(),
      0,
      `case-${systemChance.id()}`,
      type,
      JSON.stringify(data),
      JSON.stringify(meta),
    ];
    return this.pool.query({ name: 'floor', text: INSERT, values });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
