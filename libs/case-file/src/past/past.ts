import type { LedgerReader, Notice } from '@vaern/ledger';
import { Fold, type Row, type View } from '@vaern/views';
import { actionView, type ActionRow } from '../action.view';
import { addressHitView, type AddressHitRow } from '../address-hit.view';
import { approachView, type ApproachRow } from '../approach.view';
import { approachedAs, type Approached } from '../approached';
import { asItStands } from '../as-it-stands';
import { breachView, type BreachRow } from '../breach.view';
import { caseFileView, type CaseFileRow } from '../case-file.view';
import type { Running, Stored } from '../case-in-hand';
import { withEntry, type Entry } from '../entry';
import { evidenceView, type EvidenceRow } from '../evidence/evidence.view';
import type { ForgottenHere } from '../forgotten-here';
import { logView, type LogRow } from '../log.view';
import { orderView, type OrderRow } from '../order.view';
import { otherCaseView, type OtherCaseRow } from '../other-case.view';
import { plannedAs, type PlannedAction } from '../planned';
import type { MattersOfCase } from '../police-matters';
import { referralAt } from '../referral-at';
import { referralView, type ReferralRow } from '../referral.view';
import { reportView, type ReportRow } from '../report.view';
import { supportView, type SupportRow, type SupportTold } from '../support/support.view';

/** What one unit had been told of a case at some moment, as its pages showed it then. */
export interface KnownThen {
  /** How many notices. */
  readonly told: number;
  /** Absent: it had been told nothing. */
  readonly row?: Stored<CaseFileRow>;
  readonly referrals: readonly Running[];
  readonly actions: readonly PlannedAction[];
  /** With what was owed of them, and whom not to call, at that moment. */
  readonly approaches: readonly Approached[];
  readonly matters: MattersOfCase;
  readonly hits: readonly Stored<AddressHitRow>[];
  readonly beside: readonly Stored<OtherCaseRow>[];
  /** In the order in which it came. */
  readonly evidence: readonly Stored<EvidenceRow>[];
  /** Absent: it had been told of none. */
  readonly help: SupportTold | undefined;
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

  /** Facts of these types as they stand today, in the order in which they were told; `from` is in the time, `to` is not. */
  async entries(
    recipient: string,
    caseId: string,
    { types, from = '', to }: { types: readonly string[]; from?: string; to?: string },
  ): Promise<readonly Entry[]> {
    const told: Notice[] = [];
    for await (const notice of this.parts.ledger.ofCase(recipient, caseId)) told.push(notice);
    return asItStands(told, this.parts.isForgottenHere).reduce<readonly Entry[]>((entries, notice) => {
      const { type, data, occurredAt, recordedAt } = notice;
      const isWanted = types.includes(type) && recordedAt >= from && (to === undefined || recordedAt < to);
      return data && isWanted ? withEntry(entries, { ...(data as Entry), type, occurredAt, recordedAt }) : entries;
    }, []);
  }

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
    const sent = rows<ReferralRow>(referralView(schema));
    const referrals = sent.map((one) => ({ ...referralAt(one, before, sent), caseClosed }));
    const actions = rows<ActionRow>(actionView(schema)).map((one) => plannedAs(one, row, referrals));
    const hits = rows<AddressHitRow>(addressHitView(schema));
    const beside = rows<OtherCaseRow>(otherCaseView(schema));
    const log = rows<LogRow>(logView(schema)).toSorted(
      (a, b) => Date.parse(b.occurredFrom) - Date.parse(a.occurredFrom),
    );
    const seen = { row, now: before };
    const approaches = rows<ApproachRow>(approachView(schema)).map((one) => approachedAs(one, seen));
    const matters = {
      reports: rows<ReportRow>(reportView(schema)),
      orders: rows<OrderRow>(orderView(schema)),
      breaches: rows<BreachRow>(breachView(schema)),
    };
    const evidence = rows<EvidenceRow>(evidenceView(schema)).toSorted(
      (a, b) => Date.parse(a.since) - Date.parse(b.since),
    );
    const help = rows<SupportRow>(supportView(schema))[0]?.support;
    return {
      told: told.length,
      ...(row && { row }),
      help,
      referrals,
      actions,
      approaches,
      matters,
      hits,
      beside,
      evidence,
      log,
    };
  }
}

function rowsOf<R extends Row>(view: View<R>, notices: readonly Notice[]): Stored<R>[] {
  const fold = new Fold(view);
  for (const notice of notices) fold.apply(notice);
  return fold.takeChanges().kept.map(({ place, row }) => ({ ...(row as R), ...place }));
}
