import type { Actor } from '@vaern/access';
import { readRows, tableOf } from '@vaern/views';
import { addressHitEntity, type AddressHitRow } from './address-hit.view';
import type { AsReader, Stored } from './case-in-hand';
import type { CaseFiles } from './case-files';

const MOST = 1_000;

/** What was found of hers in words, as one agency kind's homes were told of it; units that are no home are told nothing. */
export class FoundHits {
  readonly #table;

  constructor(
    private readonly parts: {
      readonly schema: string;
      readonly asReader: AsReader;
      readonly files: Pick<CaseFiles, 'casesWhere'>;
    },
  ) {
    this.#table = tableOf(addressHitEntity(parts.schema));
  }

  /** Those in one case, which the asker has been found to know. */
  ofCase(actor: Actor, caseId: string): Promise<readonly Stored<AddressHitRow>[]> {
    return this.#rows(actor, 't.case_id = $2', [caseId]);
  }

  /** Those that nobody has decided about, in cases that are there for the asker. */
  async undecided(actor: Actor): Promise<readonly Stored<AddressHitRow>[]> {
    const rows = await this.#rows(actor, 'not t.decided', []);
    const cases = await this.parts.files.casesWhere(actor, 't.case_id = any($2)', [rows.map(({ caseId }) => caseId)]);
    const there = new Set(cases.map(({ caseId }) => caseId));
    return rows.filter(({ caseId }) => there.has(caseId));
  }

  /** The oldest first. */
  async #rows(actor: Actor, where: string, params: readonly unknown[]): Promise<readonly Stored<AddressHitRow>[]> {
    const inOrder = `t.recipient = $1 and ${where} order by t.found_at, t.case_id, t.key limit ${MOST}`;
    return this.parts.asReader(actor.unit, (tx) => readRows(tx, this.#table, inOrder, [actor.unit, ...params]));
  }
}
