import type { LedgerReader, Notice } from '@vaern/ledger';
import { Fold, type Row, type View } from '@vaern/views';
import { actionView, type ActionRow } from '../action.view';
import { asItStands } from '../as-it-stands';
import { caseFileView, type CaseFileRow } from '../case-file.view';
import type { Running, Stored } from '../case-in-hand';
import type { ForgottenHere } from '../forgotten-here';
import { logView, type LogRow } from '../log.view';
import { plannedAs, type PlannedAction } from '../planned';
import { referralView, type ReferralRow } from '../referral.view';

/** What one unit had been told of a case at some moment, as its pages showed it then. */
export interface KnownThen {
  /** How many notices. */
  readonly told: number;
  /** Absent: it had been told nothing. */
  readonly row?: Stored<CaseFileRow>;
  readonly referrals: readonly Running[];
  readonly actions: readonly PlannedAction[];
  /** Newest first. */
  readonly log: readonly Stored<LogRow>[];
}

/**
 * Makes the pages of a case anew from what a unit had been told by a moment: by when it was told, whatever happened
 * since. What was taken back since has lost its words for good; that it was told stays.
 */
export class Past {
  constructor(
    private readonly parts: {
      readonly schema: string;
      readonly ledger: Pick<LedgerReader, 'ofCase'>;
      readonly isForgottenHere: ForgottenHere;
    },
  ) {}

  /** `before`: the first moment that no longer counts. */
  async known(recipient: string, caseId: string, before: Date): Promise<KnownThen> {
    const told: Notice[] = [];
    for await (const notice of this.parts.ledger.ofCase(recipient, caseId))
      if (new Date(notice.toldAt) < before) told.push(notice);
    const { schema, isForgottenHere } = this.parts;
    const stood = asItStands(told, isForgottenHere);
    const rows = <R extends Row>(view: View<R>) => rowsOf(view, stood);
    const [row] = rows<CaseFileRow>(caseFileView(schema));
    const caseClosed = row?.closedAt != null;
    const referrals = rows<ReferralRow>(referralView(schema)).map((one) => ({ ...one, caseClosed }));
    const actions = rows<ActionRow>(actionView(schema)).map((one) => plannedAs(one, row, referrals));
    const log = rows<LogRow>(logView(schema)).toSorted(
      (a, b) => Date.parse(b.occurredFrom) - Date.parse(a.occurredFrom),
    );
    return { told: told.length, ...(row && { row }), referrals, actions, log };
  }
}

function rowsOf<R extends Row>(view: View<R>, notices: readonly Notice[]): Stored<R>[] {
  const fold = new Fold(view);
  for (const notice of notices) fold.apply(notice);
  return fold.takeChanges().kept.map(({ place, row }) => ({ ...(row as R), ...place }));
}
