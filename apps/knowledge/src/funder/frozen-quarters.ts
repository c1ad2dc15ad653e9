import type { Actor } from '@vaern/access';
import type { Database } from '@vaern/platform';
import { checksumOf } from '../checksum';
import type { QuarterFigures } from './figures';
import type { Quarter } from './period';

/** A quarter as it was given to a funder first. */
export interface FrozenQuarter {
  readonly quarter: Quarter;
  readonly figures: QuarterFigures;
  readonly checksum: string;
  readonly frozenAt: Date;
}

const ROLE = 'vaern_knowledge';

/** The quarters that were fetched once. */
export class FrozenQuarters {
  constructor(private readonly database: Pick<Database, 'inRole' | 'read'>) {}

  async find(agency: string, quarter: Quarter): Promise<FrozenQuarter | undefined> {
    const [row] = await this.database.read<Omit<FrozenQuarter, 'figures'> & { figures: string }>(
      ROLE,
      `select quarter, figures, checksum, frozen_at as "frozenAt" from knowledge.frozen_quarter
        where agency = $1 and quarter = $2`,
      [agency, quarter],
    );
    return row && { ...row, figures: JSON.parse(row.figures) as QuarterFigures };
  }

  /** Freezes a quarter, unless it is frozen already: answers how it is frozen. */
  async freeze(
    quarter: Quarter,
    figures: QuarterFigures,
    { actor, at }: { readonly actor: Actor; readonly at: Date },
  ): Promise<FrozenQuarter> {
    const { agency, id, role } = actor;
    await this.database.inRole(ROLE, (tx) =>
      tx.query(
        `insert into knowledge.frozen_quarter (agency, quarter, figures, checksum, frozen_at, account, role)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [agency, quarter, JSON.stringify(figures), checksumOf({ agency, quarter, figures }), at, id, role],
      ),
    );
    const frozen = await this.find(agency, quarter);
    if (!frozen) throw new Error('a quarter that was frozen is not there');
    return frozen;
  }
}
