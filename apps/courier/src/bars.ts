import { withoutGrounds, type Step } from '@vaern/disclosure';
import type { PoolClient } from 'pg';
import type { Work } from './work';

/** Bars that stand: grounds to be closed by a fact that was perhaps not carried yet. Nothing is told on them. */
export class Bars {
  readonly #grounds = new Set<string>();
  readonly #cases = new Set<string>();

  static async standing(tx: PoolClient): Promise<Bars> {
    const bars = new Bars();
    const { rows } = await tx.query<{ recipient: string; case_id: string; ground: string; whole_case: boolean }>(
      'select recipient, case_id, ground, whole_case from vault.pending_bars()',
    );
    for (const { recipient, case_id: caseId, ground, whole_case: wholeCase } of rows) {
      bars.#grounds.add(key(recipient, caseId, ground));
      if (wholeCase) bars.#cases.add(key(recipient, caseId));
    }
    return bars;
  }

  get size(): number {
    return this.#grounds.size;
  }

  /** What may be told and done of the works while the bars stand. */
  obeyed(works: readonly Work[]): readonly Work[] {
    if (this.size === 0) return works;
    return works.flatMap((work) => {
      const step = this.#left(work.caseId, work.step);
      return step ? [{ ...work, step }] : [];
    });
  }

  #left(caseId: string, step: Work['step']): Work['step'] | undefined {
    if (step.kind === 'told') return withoutGrounds(step, (ground) => this.#bars(step.recipient, caseId, ground));
    if (!isAnnouncement(step)) return step;
    return this.#bars(step.recipient, caseId, step.ground) ? undefined : step;
  }

  #bars(recipient: string, caseId: string, ground: string): boolean {
    return this.#cases.has(key(recipient, caseId)) || this.#grounds.has(key(recipient, caseId, ground));
  }
}

const key = (...names: readonly string[]) => names.join(' ');
const isAnnouncement = (step: Step) => step.kind === 'opened' || step.kind === 'ended' || step.kind === 'rests';
