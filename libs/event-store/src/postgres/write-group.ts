import type { Pool } from 'pg';
import { EventStoreUnavailable, WrongExpectedRevision, type Appended } from '../event-store';
import { plainArray, textArray } from './array-literal';
import type { Command } from './command';

const APPEND = 'select last_position::text, actual from event_store.append($1, $2, $3, $4, $5, $6, $7)';

/** Judges and stores the commands, at most one per stream, in one transaction and one round trip. */
export async function writeGroup(
  pool: Pool,
  commands: readonly Command[],
): Promise<readonly (Appended | WrongExpectedRevision)[]> {
  const events = commands.flatMap((one) => one.events);
  const values = [
    textArray(commands.map(({ stream }) => stream)),
    plainArray(commands.map(({ expected }) => expected)),
    plainArray(commands.flatMap((one, n) => one.events.map(() => n + 1))),
    textArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    textArray(events.map(({ data }) => data)),
    textArray(events.map(({ meta }) => meta)),
  ];
  const query = { name: 'event_store.append', text: APPEND, values };
  const { rows } = await pool.query<{ last_position: string; actual: number[] }>(query);
  const [judged] = rows;
  if (!judged) throw new EventStoreUnavailable(new Error('the append was not answered'));
  return outcomes(commands, judged.actual, BigInt(judged.last_position));
}

function outcomes(commands: readonly Command[], actual: readonly number[], before: bigint) {
  let position = before;
  return commands.map(({ stream, expected, events }, n) => {
    const found = actual[n] ?? Number.NaN;
    if (found !== expected) return new WrongExpectedRevision(stream, expected, found);
    position += BigInt(events.length);
    return { revision: expected + events.length, position: String(position) };
  });
}
