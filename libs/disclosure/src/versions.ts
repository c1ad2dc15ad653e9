import { TABLE_VERSION, catalogue, type Told } from '@vaern/casework';

/** Who learns what, by fact. */
export type Table = ReadonlyMap<string, Told>;

/** A referral was sent, or a fact was made, under a table that this engine does not know: it must not tell. */
export class UnknownTable extends Error {
  constructor(what: string) {
    super(`the table of who learns what does not know ${what}: a newer courier is needed`);
    this.name = 'UnknownTable';
  }
}

const current: Table = new Map(Object.values(catalogue).map(({ type, told }) => [type, told]));

/** Every table that an open ground may still be kept under. */
const tables: ReadonlyMap<number, Table> = new Map([[TABLE_VERSION, current]]);

/** @throws UnknownTable */
export function tableOf(version: number): Table {
  const table = tables.get(version);
  if (!table) throw new UnknownTable(`version ${version}`);
  return table;
}

/** @throws UnknownTable */
export function toldOf(version: number, type: string): Told {
  const told = tableOf(version).get(type);
  if (!told) throw new UnknownTable(`the fact ${type}`);
  return told;
}
