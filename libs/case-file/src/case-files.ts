import { isOwn, rights, type Actor, type CaseRight } from '@vaern/access';
import { refusal } from '@vaern/casework';
import { purposeFor, type Asking } from '@vaern/gateway';
import { readRows, tableOf, versionReached } from '@vaern/views';
import { actionEntity, type ActionRow } from './action.view';
import { caseFileEntity, type CaseFileRow } from './case-file.view';
import { type Entry } from './entry';
import type { AskedFor, CaseFileParts, CaseInHand, Running, Stored } from './case-in-hand';
import { hasRunOut } from './grounds';
import { logEntity, type LogRow } from './log.view';
import { orderEntity, type OrderRow } from './order.view';
import { plannedAs, type PlannedAction } from './planned';
import { referralEntity, type ReferralRow } from './referral.view';
import { readerOf } from './reader-of';
import { inItsCase, referralAt } from './referral-at';
import { isHomeRow, isThereFor } from './restricted';
import { seenBy } from './seen-by';
import { timelineEntity, type TimelineRow } from './timeline.view';
import { partsOf, type Opened } from './words';

/** A step of a plan that somebody owes; `isHome`: in a case of the unit's own. */
export type Owed = Stored<PlannedAction> & { readonly isHome: boolean };

/** What one agency kind's units were told of their cases: found by row, allowed by policy, opened through the door. */
export class CaseFiles {
  readonly #tables;

  constructor(private readonly parts: CaseFileParts) {
    const { schema } = parts;
    this.#tables = {
      file: tableOf(caseFileEntity(schema)),
      action: tableOf(actionEntity(schema)),
      log: tableOf(logEntity(schema)),
      order: tableOf(orderEntity(schema)),
      referral: tableOf(referralEntity(schema)),
      timeline: tableOf(timelineEntity(schema)),
    };
  }

  /** The case, if the actor's unit knows it and this right holds there. @throws Refusal no-such-case @throws BadInput */
  async find(asking: Asking, caseId: string, { right, deliberate = false }: AskedFor): Promise<CaseInHand> {
    const { actor, stated } = asking;
    const found = await this.#stored(actor, caseId);
    if (!found.row || hasRunOut(found.row.grounds, this.parts.today())) throw refusal('no-such-case');
    const seen = seenBy(this.parts.who, actor, found.row, found);
    const asked = { actor, action: right, case: seen, purpose: stated ?? 'case-work' } as const;
    const { allowed, policyIds } = this.parts.policies.decide(asked);
    if (!allowed) throw refusal('no-such-case');
    const goesWithoutSaying = rights[right].about !== 'words' || (isOwn(seen) && !deliberate);
    const purpose = purposeFor(stated, goesWithoutSaying);
    const { row, referrals, version } = found;
    return { caseId, row, referrals, version, seen, policies: policyIds, purpose };
  }

  /** What the actor is called in this case. */
  nameOf(caseId: string, actor: Actor): string {
    return this.parts.who.pseudonymOf(caseId, actor);
  }

  /** The version of the case that the unit's views have reached. */
  async versionOf(actor: Actor, caseId: string): Promise<number> {
    return this.parts.asReader(actor.unit, (tx) =>
      versionReached(tx, this.parts.schema, { recipient: actor.unit, caseId }),
    );
  }

  /** The unit's cases, newest first, codes only. */
  async list(
    actor: Actor,
    page: { after?: { openedAt: string; caseId: string }; limit: number },
  ): Promise<readonly Stored<CaseFileRow>[]> {
    const found: Stored<CaseFileRow>[] = [];
    for (let { after } = page; ;) {
      const rows = await this.#page(actor, { ...page, ...(after && { after }) });
      found.push(...rows.filter((row) => isThereFor(this.parts.who, actor, row)));
      after = rows.at(-1);
      if (rows.length < page.limit || found.length >= page.limit) return found.slice(0, page.limit);
    }
  }

  #page(
    { unit }: Actor,
    { after, limit }: { after?: { openedAt: string; caseId: string }; limit: number },
  ): Promise<Stored<CaseFileRow>[]> {
    return this.parts.asReader(unit, (tx) =>
      readRows(
        tx,
        this.#tables.file,
        `t.recipient = $1 and ($2::timestamptz is null or (t.opened_at, t.case_id) < ($2::timestamptz, $3::uuid)) order by t.opened_at desc, t.case_id desc limit $4`,
        [unit, after?.openedAt ?? null, after?.caseId ?? null, limit],
      ),
    );
  }

  /** The cases of a unit that fit `where` (which speaks of the table as `t`, parameters from $2). */
  async casesWhere(actor: Actor, where: string, params: readonly unknown[]): Promise<readonly Stored<CaseFileRow>[]> {
    const rows = await this.parts.asReader(actor.unit, (tx) =>
      readRows<Stored<CaseFileRow>>(tx, this.#tables.file, `t.recipient = $1 and ${where}`, [actor.unit, ...params]),
    );
    return rows.filter((row) => isThereFor(this.parts.who, actor, row));
  }

  /** The referrals of a unit that fit `where` (which speaks of the table as `t`, parameters from $2). */
  async referrals(actor: Actor, where: string, params: readonly unknown[] = []): Promise<readonly Running[]> {
    const { file, referral } = this.#tables;
    return this.parts.asReader(actor.unit, async (tx) => {
      const of = `t.recipient = $1 and ${where}`;
      const rows = await readRows<Stored<ReferralRow>>(tx, referral, of, [actor.unit, ...params]);
      const ofCases = 't.recipient = $1 and t.case_id = any($2)';
      const at = [actor.unit, [...new Set(rows.map(({ caseId }) => caseId))]];
      const cases = await readRows<Stored<CaseFileRow>>(tx, file, ofCases, at);
      const sentOn = `${ofCases} and t.status = 'forwarded'`;
      const forwarded = rows.some(({ toUs }) => !toUs)
        ? await readRows<Stored<ReferralRow>>(tx, referral, sentOn, at)
        : [];
      const hidden = new Set(cases.flatMap((row) => (isThereFor(this.parts.who, actor, row) ? [] : [row.caseId])));
      const fileOf = new Map(cases.map((row) => [row.caseId, row]));
      return rows
        .filter(({ caseId }) => !hidden.has(caseId))
        .map((row) => ({
          ...referralAt(row, this.parts.now(), forwarded),
          ...inItsCase(row, fileOf.get(row.caseId), this.parts.who.standingOf(actor.unit)),
        }));
    });
  }

  /** The case's plan, as the unit knows it, by day due. */
  async plan(actor: Actor, { caseId, row, referrals }: CaseInHand): Promise<readonly PlannedAction[]> {
    const rows = await this.#actions(actor, 't.case_id = $2 order by t.due, t.key', [caseId]);
    return rows.map((action) => plannedAs(action, row, referrals));
  }

  /** The steps that are still owed in the cases of the unit, the first due first, at most so many. */
  async owed(actor: Actor, most: number): Promise<readonly Owed[]> {
    const inOrder = "t.status = 'open' order by t.due, t.case_id, t.key limit $2";
    const rows = await this.#actions(actor, inOrder, [most]);
    const [of, at] = ['t.case_id = any($2)', [rows.map(({ caseId }) => caseId)]] as const;
    const [cases, referrals] = await Promise.all([this.casesWhere(actor, of, at), this.referrals(actor, of, at)]);
    const there = new Set([...cases, ...referrals].map(({ caseId }) => caseId));
    return rows
      .filter(({ caseId }) => there.has(caseId))
      .map((action) => {
        const { caseId, key } = action;
        const row = cases.find((one) => one.caseId === caseId);
        const ofCase = referrals.filter((one) => one.caseId === caseId);
        return { ...plannedAs(action, row, ofCase), caseId, key, isHome: row !== undefined && isHomeRow(row) };
      });
  }

  /** The facts of a case's log, newest first. */
  async log(
    actor: Actor,
    caseId: string,
    page: { before?: { occurredFrom: string; key: string }; limit: number },
  ): Promise<readonly Stored<LogRow>[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows(
        tx,
        this.#tables.log,
        `t.recipient = $1 and t.case_id = $2 and ($3::timestamptz is null or (t.occurred_from, t.key) < ($3::timestamptz, $4)) order by t.occurred_from desc, t.key desc limit $5`,
        [actor.unit, caseId, page.before?.occurredFrom ?? null, page.before?.key ?? null, page.limit],
      ),
    );
  }

  async timeline(
    actor: Actor,
    caseId: string,
    page: { after: number; limit: number },
  ): Promise<readonly Stored<TimelineRow>[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows(
        tx,
        this.#tables.timeline,
        't.recipient = $1 and t.case_id = $2 and t.number > $3 order by t.number limit $4',
        [actor.unit, caseId, page.after, page.limit],
      ),
    );
  }

  /** Of these cases those that the actor's unit knows, and where the actor has this right for case work. */
  async among(actor: Actor, caseIds: readonly string[], right: CaseRight): Promise<readonly Stored<CaseFileRow>[]> {
    const { asReader, policies, who } = this.parts;
    const { file, order, referral } = this.#tables;
    const [of, at] = ['t.recipient = $1 and t.case_id = any($2)', [actor.unit, caseIds]];
    const { rows, referrals, orders } = await asReader(actor.unit, async (tx) => ({
      rows: await readRows<Stored<CaseFileRow>>(tx, file, of, at),
      referrals: await readRows<Stored<ReferralRow>>(tx, referral, of, at),
      orders: await readRows<Stored<OrderRow>>(tx, order, of, at),
    }));
    const standing = rows.filter(({ grounds }) => !hasRunOut(grounds, this.parts.today()));
    return standing.filter((row) => {
      const ofCase = <R extends Stored<object>>(all: readonly R[]) => all.filter((one) => one.caseId === row.caseId);
      const taken = { referrals: ofCase(referrals), orders: ofCase(orders) };
      const seen = seenBy(who, actor, row, taken);
      return policies.decide({ actor, action: right, case: seen, purpose: 'case-work' }).allowed;
    });
  }

  /** Opens the wanted words of these entries, against a signature. @throws DoorClosed */
  async open(
    asking: Asking,
    found: CaseInHand,
    entries: readonly Entry[],
    wanted: (sealedClass: string) => boolean,
  ): Promise<Opened> {
    const parts = partsOf(entries, wanted);
    if (parts.length === 0) return new Map();
    return this.parts.door.open(readerOf(asking, found), asking.actor.unit, [{ caseId: found.caseId, parts }]);
  }

  async #actions(actor: Actor, where: string, params: readonly unknown[]): Promise<readonly Stored<ActionRow>[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows(tx, this.#tables.action, `t.recipient = $1 and ${where}`, [actor.unit, ...params]),
    );
  }

  async #stored(actor: Actor, caseId: string) {
    const { asReader, schema } = this.parts;
    const { file, order, referral } = this.#tables;
    const at = [actor.unit, caseId];
    const ofCase = 't.recipient = $1 and t.case_id = $2';
    return asReader(actor.unit, async (tx) => {
      const [row] = await readRows<Stored<CaseFileRow>>(tx, file, ofCase, at);
      const rows = await readRows<Stored<ReferralRow>>(tx, referral, `${ofCase} order by t.sent_at`, at);
      const referrals = rows.map((one) => referralAt(one, this.parts.now(), rows));
      const orders = await readRows<Stored<OrderRow>>(tx, order, ofCase, at);
      return { row, referrals, orders, version: await versionReached(tx, schema, { recipient: actor.unit, caseId }) };
    });
  }
}
