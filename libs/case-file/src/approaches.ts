import type { Actor } from '@vaern/access';
import { readRows, tableOf } from '@vaern/views';
import { approachEntity, type ApproachRow } from './approach.view';
import { approachedAs, type Approached } from './approached';
import type { CaseFiles } from './case-files';
import type { AsReader, CaseInHand, Stored } from './case-in-hand';

/** An approach that is neither made nor cancelled, in one of the unit's cases. */
export type OpenApproach = Approached & { readonly caseId: string };

/** Most that one list shows. */
const MOST = 200;

/** What units were told of approaches: their own, and the holds of others. */
export class Approaches {
  readonly #table;

  constructor(
    private readonly files: CaseFiles,
    private readonly parts: { readonly schema: string; readonly asReader: AsReader; readonly now: () => Date },
  ) {
    this.#table = tableOf(approachEntity(parts.schema));
  }

  /** Those of one case, the first planned for first. */
  async ofCase(actor: Actor, { caseId, row }: CaseInHand): Promise<readonly Approached[]> {
    const rows = await this.#rows(actor, 't.case_id = $2 order by t.planned_for, t.key', [caseId]);
    return rows.map((stored) => approachedAs(stored, { row, now: this.parts.now() }));
  }

  /** What the unit owes, and what keeps it from calling, in all its cases: the first planned for first. */
  async open(actor: Actor): Promise<{ ours: readonly OpenApproach[]; holds: readonly OpenApproach[] }> {
    const rows = await this.#rows(actor, "t.status = 'planned' order by t.planned_for, t.case_id, t.key limit $2", [
      MOST,
    ]);
    const cases = await this.files.casesWhere(actor, 't.case_id = any($2)', [
      [...new Set(rows.map(({ caseId }) => caseId))],
    ]);
    const open = rows.flatMap((stored) => {
      const { caseId } = stored;
      const row = cases.find((one) => one.caseId === caseId);
      return row ? [{ ...approachedAs(stored, { row, now: this.parts.now() }), caseId }] : [];
    });
    return {
      ours: open.filter(({ ours }) => ours),
      holds: open.filter(({ doNotCallBefore }) => doNotCallBefore !== undefined),
    };
  }

  async #rows(actor: Actor, where: string, params: readonly unknown[]): Promise<readonly Stored<ApproachRow>[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows(tx, this.#table, `t.recipient = $1 and ${where}`, [actor.unit, ...params]),
    );
  }
}
