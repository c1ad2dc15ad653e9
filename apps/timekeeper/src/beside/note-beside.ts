import type { FactType, StoredFact } from '@vaern/casework';
import type { RecordedEvent } from '@vaern/event-store';
import type { PoolClient } from 'pg';

/** Facts after which a case is compared with others again: words came or went, another home may be told, or other readers. */
const compared: ReadonlySet<string> = new Set<FactType>([
  'ContactReported',
  'PersonDescribed',
  'SafeReachSet',
  'PersonsMerged',
  'PersonRetracted',
  'FactRetracted',
  'WordsStruck',
  'PersonForgotten',
  'CaseRestricted',
  'RestrictedReadersChanged',
  'CaseUnrestricted',
  'HomeUnitChanged',
]);

type Plain = Readonly<Record<string, unknown>>;

/** Notes what a fact of a case brings for others: that it is to be compared, or a link that is to stand in the other, too. */
export async function noteBeside(
  tx: PoolClient,
  caseId: string,
  { type, plain, position }: Pick<StoredFact, 'type' | 'plain'> & Pick<RecordedEvent, 'position'>,
): Promise<void> {
  if (compared.has(type)) await toCompare(tx, caseId, position);
  if (type === 'CasesLinked') await linked(tx, caseId, plain);
  if (type === 'CasesUnlinked') await toPassOn(tx, caseId, plain);
}

const toCompare = (tx: PoolClient, caseId: string, position: string) =>
  tx.query(
    `insert into timekeeper.to_compare (case_id, position) values ($1, $2)
     on conflict (case_id) do update set position = excluded.position`,
    [caseId, position],
  );

async function linked(tx: PoolClient, caseId: string, plain: Plain): Promise<void> {
  await tx.query(
    `insert into timekeeper.link (case_id, link_id, other, relation) values ($1, $2, $3, $4) on conflict do nothing`,
    [caseId, plain.linkId, plain.other, plain.relation],
  );
  await toPassOn(tx, caseId, plain);
}

const toPassOn = (tx: PoolClient, caseId: string, { linkId, unit, reason }: Plain) =>
  tx.query(`insert into timekeeper.link_to_pass_on (case_id, link_id, unit, reason) values ($1, $2, $3, $4)`, [
    caseId,
    linkId,
    unit,
    reason ?? null,
  ]);
