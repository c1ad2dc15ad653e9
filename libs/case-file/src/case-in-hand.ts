import type { Actor, CaseInView, CaseRight, CaseStanding, Policies, Purpose } from '@vaern/access';
import type { Door } from '@vaern/vault';
import type { PoolClient } from 'pg';
import type { CaseFileRow } from './case-file.view';
import type { ReferralRow } from './referral.view';

/** Runs `work` in one read transaction under the database role that reads for this unit. */
export type AsReader = <T>(unit: string, work: (tx: PoolClient) => Promise<T>) => Promise<T>;

/** How an actor is called in a case, and how a unit stands where it is not the home. */
export interface WhoIsWho {
  pseudonymOf(caseId: string, actor: Actor): string;
  standingOf(unit: string): Exclude<CaseStanding, 'home'> | undefined;
}

export interface CaseFileParts {
  readonly schema: string;
  readonly asReader: AsReader;
  readonly who: WhoIsWho;
  readonly policies: Policies;
  readonly door: Door;
  readonly now: () => Date;
  /** In Denmark. */
  readonly today: () => string;
}

export type Stored<R> = R & { readonly caseId: string; readonly key: string };

/** A referral as it stands now; `sentBy`: of the unit's own, who sent it, as the case calls them. */
export type AtHand = Stored<ReferralRow> & { readonly sentBy?: string | undefined };
/** A referral, whether its case is closed as far as the unit was told, and what the case calls the unit at its other end. */
export type Running = AtHand & { readonly caseClosed: boolean; readonly otherUnit?: string | undefined };

/** One case, as the actor's unit knows it, and what the actor may do there. */
export interface CaseInHand {
  readonly caseId: string;
  readonly row: Stored<CaseFileRow>;
  readonly referrals: readonly AtHand[];
  readonly version: number;
  readonly seen: CaseInView;
  readonly policies: readonly string[];
  readonly purpose: Purpose;
}

/** The right by which somebody asks; `deliberate`: for words that are shown only when their purpose is stated. */
export interface AskedFor {
  readonly right: CaseRight;
  readonly deliberate?: boolean;
}
