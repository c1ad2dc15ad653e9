import { Refusal, TIMEKEEPER, type IntentName } from '@vaern/casework';
import { CaseMovedOn } from '@vaern/case-desk';
import type { EventStore, Position } from '@vaern/event-store';
import type { Alike } from '@vaern/vault';
import type { PoolClient } from 'pg';
import type { TimekeeperParts } from '../timekeeper';

export interface MatcherParts extends Pick<
  TimekeeperParts,
  'desk' | 'inTransaction' | 'unitBehind' | 'logger' | 'failpoints'
> {
  readonly store: Pick<EventStore, 'compare'>;
  /** What a case has alike with others of its home's agency. */
  readonly alikes: { of(caseId: string): Promise<readonly Alike[]> };
  /** How far facts were told. */
  readonly told: () => Promise<Position | undefined>;
  /** The case that another one calls so. */
  readonly caseBeside: (caseId: string, other: string) => string | undefined;
}

interface ToCompare {
  readonly caseId: string;
  readonly position: string;
}

interface Pair {
  readonly older: string;
  readonly newer: string;
}

interface LinkToPassOn {
  readonly number: string;
  readonly caseId: string;
  readonly linkId: string;
  readonly other: string;
  readonly relation: string;
  readonly unit: string;
  readonly reason: string | null;
}

const MOST = 500;
/** Of one person's many cases the oldest are enough: they are linked with the others. */
const MOST_OTHERS = 50;

/**
 * Hands in what concerns another case: that a newer one may be about the same affected person, and that a link stands in
 * both. Later than what brought it, so that nobody who reports is answered otherwise or later for it. Safe to run twice.
 */
export class Matcher {
  constructor(private readonly parts: MatcherParts) {}

  /** Whatever is told by now. */
  async tick(): Promise<void> {
    const { inTransaction, store, told } = this.parts;
    const waiting = await inTransaction(toCompare);
    const upTo = waiting.length > 0 ? await told() : undefined;
    if (upTo !== undefined)
      for (const one of waiting)
        if (store.compare(one.position, upTo) <= 0) await this.#unlessMoved(this.#compare(one));
    for (const link of await inTransaction(toPassOn)) await this.#unlessMoved(this.#passOn(link));
  }

  /** What lost against three others is handed in again next time. */
  async #unlessMoved(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!(error instanceof CaseMovedOn)) throw error;
    });
  }

  async #compare({ caseId, position }: ToCompare): Promise<void> {
    const { alikes, inTransaction, failpoints } = this.parts;
    const alike = await alikes.of(caseId);
    const others = [...new Set(alike.map(({ otherCase }) => otherCase))];
    const pairs = await inTransaction((tx) => pairsOf(tx, caseId, others));
    for (const pair of pairs) await this.#notice(pair, inOlder(pair, caseId, alike), position);
    await failpoints.hit('matcher.after-intent');
    await inTransaction((tx) =>
      tx.query('delete from timekeeper.to_compare where case_id = $1 and position = $2', [caseId, position]),
    );
  }

  async #notice({ older, newer }: Pair, alike: readonly object[], position: string): Promise<void> {
    const { inTransaction } = this.parts;
    if (alike.length > 0)
      await inTransaction((tx) =>
        tx.query('insert into timekeeper.compared (older, newer) values ($1, $2) on conflict do nothing', [
          older,
          newer,
        ]),
      );
    const home = await inTransaction((tx) => homeOf(tx, older));
    const unit = home === undefined ? undefined : this.parts.unitBehind(older, home);
    const body = { other: newer, alike: alike.slice(0, 200) };
    const key = `${position} ${JSON.stringify(body)}`;
    if (unit !== undefined) await this.#handIn('NoticeMatch', { caseId: older, unit, body, key });
  }

  async #passOn({ number, caseId, linkId, other, relation, unit, reason }: LinkToPassOn): Promise<void> {
    const { caseBeside, inTransaction, unitBehind, failpoints } = this.parts;
    const into = caseBeside(caseId, other);
    const by = unitBehind(caseId, unit);
    const body = { other: caseId, linkId, relation, ...(reason !== null && { reason }) };
    const key = `${linkId} ${caseId} ${reason ?? ''}`;
    if (into !== undefined && by !== undefined) await this.#handIn('PassLinkOn', { caseId: into, unit: by, body, key });
    await failpoints.hit('matcher.after-intent');
    await inTransaction((tx) => tx.query('delete from timekeeper.link_to_pass_on where number = $1', [number]));
  }

  async #handIn(
    intent: IntentName,
    { caseId, unit, body, key }: { caseId: string; unit: string; body: object; key: string },
  ): Promise<void> {
    const agency = unit.slice(0, unit.indexOf('/'));
    const actor = { id: TIMEKEEPER, agency, unit, role: TIMEKEEPER, roles: [TIMEKEEPER] };
    try {
      await this.parts.desk.decide({ intent, caseId, actor, body: { ...body }, route: `timekeeper ${intent}`, key });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.parts.logger.info('match-moot', { caseId, refusal: error.code });
    }
  }
}

/** As the older of two cases sees what is alike. */
const inOlder = ({ older, newer }: Pair, caseId: string, alike: readonly Alike[]) =>
  alike
    .filter(({ otherCase }) => otherCase === (caseId === older ? newer : older))
    .map(({ kind, person, otherPerson }) => ({
      kind,
      ...(caseId === older ? { person, inOther: otherPerson } : { person: otherPerson, inOther: person }),
    }));

async function toCompare(tx: PoolClient): Promise<ToCompare[]> {
  const sql = `select case_id as "caseId", position from timekeeper.to_compare order by number limit ${MOST}`;
  return (await tx.query<ToCompare>(sql)).rows;
}

async function toPassOn(tx: PoolClient): Promise<LinkToPassOn[]> {
  const { rows } = await tx.query<LinkToPassOn>(
    `select p.number, p.case_id as "caseId", p.link_id as "linkId", l.other, l.relation, p.unit, p.reason
       from timekeeper.link_to_pass_on p join timekeeper.link l using (case_id, link_id) order by p.number limit ${MOST}`,
  );
  return rows;
}

/** Cases, and never a track: with these others, and with those that it was alike before; the older is the one that was opened first. */
async function pairsOf(tx: PoolClient, caseId: string, others: readonly string[]): Promise<Pair[]> {
  const { rows } = await tx.query<Pair>(
    `select case when o.opened < m.opened then o.case_id else m.case_id end as older,
            case when o.opened < m.opened then m.case_id else o.case_id end as newer
       from timekeeper.home m, timekeeper.home o
      where m.kind = 'case' and o.kind = 'case' and m.case_id = $1 and o.case_id <> $1 and (o.case_id = any($2) or o.case_id in (
        select c.older from timekeeper.compared c where c.newer = $1 union
        select c.newer from timekeeper.compared c where c.older = $1))
      order by o.opened limit ${MOST_OTHERS}`,
    [caseId, others],
  );
  return rows;
}

async function homeOf(tx: PoolClient, caseId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ home: string }>('select home from timekeeper.home where case_id = $1', [caseId]);
  return rows[0]?.home;
}
