import type { Actor } from '@vaern/access';
import type { PublishedMeasures } from '@vaern/numbers';
import type { Database } from '@vaern/platform';
import { checksumOf } from '../checksum';

/** A year as it was published, once and for all. */
export interface FrozenYear {
  readonly year: number;
  readonly frozenAt: Date;
  /** SHA-256 in hex of the canonical JSON of `year` and `measures`. */
  readonly checksum: string;
  readonly measures: PublishedMeasures;
}

interface Row extends Omit<FrozenYear, 'measures'> {
  readonly measures: string;
}

const ROLE = 'vaern_knowledge';
const columns = 'year, measures, checksum, frozen_at as "frozenAt"';

/** The years that are frozen. What was read once is kept: it does not change. */
export class FrozenYears {
  readonly #known = new Map<number, FrozenYear>();

  constructor(private readonly database: Pick<Database, 'inRole' | 'read'>) {}

  async find(year: number): Promise<FrozenYear | undefined> {
    const known = this.#known.get(year);
    if (known) return known;
    const [row] = await this.database.read<Row>(ROLE, `select ${columns} from knowledge.frozen_year where year = $1`, [
      year,
    ]);
    return row && this.#keep(row);
  }

  /** The newest first. */
  async all(): Promise<readonly FrozenYear[]> {
    const rows = await this.database.read<Row>(ROLE, `select ${columns} from knowledge.frozen_year order by year desc`);
    return rows.map((row) => this.#known.get(row.year) ?? this.#keep(row));
  }

  /** Freezes a year, unless it is frozen already: answers how it is frozen. */
  async freeze(year: number, measures: PublishedMeasures, by: { actor: Actor; at: Date }): Promise<FrozenYear> {
    const { agency, id, role } = by.actor;
    await this.database.inRole(ROLE, (tx) =>
      tx.query(
        `insert into knowledge.frozen_year (year, measures, checksum, frozen_at, agency, account, role)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [year, JSON.stringify(measures), checksumOf({ year, measures }), by.at, agency, id, role],
      ),
    );
    const frozen = await this.find(year);
    if (!frozen) throw new Error('a year that was frozen is not there');
    return frozen;
  }

  #keep({ measures, ...row }: Row): FrozenYear {
    const frozen = { ...row, measures: JSON.parse(measures) as PublishedMeasures };
    this.#known.set(row.year, frozen);
    return frozen;
  }
}
