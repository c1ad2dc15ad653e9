import { withoutGrounds, type Ended, type Opened, type Rests } from '@vaern/disclosure';
import type { PoolClient } from 'pg';
import type { Carried, Work } from './work';

/** Bars that stand: grounds to be closed by a fact that was perhaps not carried yet. Nothing is told on them. */
export class Bars {
  /** Recipient and case → ground → whether the bar is for the whole case. */
  readonly #bars = new Map<string, Map<string, boolean>>();

  private constructor(
    /** How many stood. */
    readonly count: number,
  ) {}

  static async standing(tx: PoolClient): Promise<Bars> {
    const { rows } = await tx.query<{ recipient: string; case_id: string; ground: string; whole_case: boolean }>(
      'select recipient, case_id, ground, whole_case from vault.pending_bars()',
    );
    const bars = new Bars(rows.length);
    for (const { recipient, case_id: caseId, ground, whole_case: wholeCase } of rows) {
      const key = keyOf(recipient, caseId);
      bars.#bars.set(key, (bars.#bars.get(key) ?? new Map<string, boolean>()).set(ground, wholeCase));
    }
    return bars;
  }

  /** What may be told and done of the works, in their order: a bar stands until its ground is closed. */
  obeyed(works: readonly Work[]): readonly Work[] {
    if (this.count === 0) return works;
    return works.flatMap((work) => {
      const step = this.#left(work.caseId, work.step);
      return step ? [{ ...work, step }] : [];
    });
  }

  #left(caseId: string, step: Work['step']): Work['step'] | undefined {
    if (step.kind === 'told') return withoutGrounds(step, (ground) => this.#stands(step.recipient, caseId, ground));
    if (step.kind === 'closed') this.#bars.get(keyOf(step.recipient, caseId))?.delete(step.ground);
    if (!isAnnouncement(step)) return step;
    return this.#stands(step.recipient, caseId, step.ground) ? undefined : step;
  }

  #stands(recipient: string, caseId: string, ground: string): boolean {
    const bars = this.#bars.get(keyOf(recipient, caseId));
    return bars !== undefined && (bars.has(ground) || [...bars.values()].includes(true));
  }
}

const keyOf = (recipient: string, caseId: string) => `${recipient} ${caseId}`;
const isAnnouncement = (step: Carried): step is Opened | Ended | Rests =>
  step.kind === 'opened' || step.kind === 'ended' || step.kind === 'rests';
