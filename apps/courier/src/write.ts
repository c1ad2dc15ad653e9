import {
  agencyOf,
  type Closed,
  type Draft,
  type Forgotten,
  type HandedOn,
  type Retracted,
  type Struck,
  type TakenBack,
} from '@vaern/disclosure';
import type { NoticeDraft, Resting } from '@vaern/ledger';
import type { Grant, HandOn } from '@vaern/vault';
import type { PoolClient } from 'pg';
import type { CourierParts } from './ports';
import { draftOf, grantsOf, partOf, type Work } from './work';

type Pen = Pick<CourierParts, 'ledger' | 'holdings' | 'chances'>;

/**
 * Carries out what is to be told and taken back, in order, within one transaction: runs of tellings together, for that
 * is fast, and what takes something back in its place between them. Answers how many notices were written.
 */
export class Writing {
  #drafts: NoticeDraft[] = [];
  #grants: Grant[] = [];
  #resting: Resting[] = [];
  #notices = 0;

  constructor(
    private readonly pen: Pen,
    private readonly tx: PoolClient,
    private readonly toldAt: string,
  ) {}

  async all(works: readonly Work[]): Promise<number> {
    for (const work of works) await this.#one(work);
    await this.#flush();
    return this.#notices;
  }

  async #one(work: Work): Promise<void> {
    const draft = draftOf(work);
    if (draft) this.#drafts.push(noticeOf(this.pen, work, draft, this.toldAt));
    this.#grants.push(...grantOf(work));
    if (work.step.kind === 'rests') this.#resting.push(work.step);
    const takeBack = takenBack(work);
    if (!takeBack) return;
    await this.#flush();
    await takeBack(this.pen, this.tx, work.caseId);
    if (work.step.kind === 'retracted') await this.#retract(work, work.step);
  }

  async #flush(): Promise<void> {
    const { holdings } = this.pen;
    const [drafts, resting, grants] = [this.#drafts, this.#resting, this.#grants];
    this.#drafts = [];
    this.#resting = [];
    this.#grants = [];
    await both(holdings.grant(this.tx, grants), this.#append(drafts, resting));
  }

  async #append(drafts: readonly NoticeDraft[], resting: readonly Resting[]): Promise<void> {
    const { ledger } = this.pen;
    this.#notices += (await ledger.append(this.tx, drafts)).length;
    await ledger.restOn(this.tx, resting);
  }

  /** One notice for each that told the fact; they keep their numbers and lose their data, but in the home's own record. */
  async #retract(work: Work, step: Retracted): Promise<void> {
    const { ledger } = this.pen;
    const numbers = await ledger.numbersOf(this.tx, step.recipient, step.factId);
    for (const number of numbers) {
      const draft = retraction(step, work.cause.recordedAt, number);
      this.#drafts.push(noticeOf(this.pen, work, draft, this.toldAt));
    }
    if (!step.atHome) await ledger.withhold(this.tx, step.recipient, numbers);
  }
}

/**
 * One computes while the database works for the other. Neither is left running when the other fails: what it asks after
 * the transaction was rolled back would stand.
 */
async function both(...works: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Every case that passes from one unit to another by these works, for making roots beforehand. */
export const handOnsOf = (works: readonly Work[]): readonly HandOn[] =>
  works.flatMap(({ caseId, step }) => (step.kind === 'handed-on' ? [handOnOf(caseId, step)] : []));

const handOnOf = (caseId: string, { recipient, to, period }: HandedOn): HandOn => ({
  caseId,
  from: recipient,
  to,
  period,
});

/** Every key that the works grant, for making roots beforehand. */
export const grantsOfAll = (works: readonly Work[]): readonly Grant[] => works.flatMap(grantOf);

function grantOf(work: Work): readonly Grant[] {
  const { step, caseId } = work;
  if (step.kind === 'keys-ahead')
    return [{ recipient: step.recipient, caseId, ground: step.ground, parts: step.parts }];
  if (step.kind !== 'told' && step.kind !== 'rests') return [];
  return grantsOf(work).map(({ ground, parts }) => ({
    recipient: step.recipient,
    caseId,
    ground,
    parts: parts.flatMap((id) => partOf(work, id) ?? []),
  }));
}

/** The same notice told again has another cause or rests on another ground, so its id is another. */
function noticeOf({ chances }: Pen, work: Work, draft: Draft, toldAt: string): NoticeDraft {
  const about = [draft.data.factId, draft.data.ground, draft.data.number, ...draft.grounds].join(' ');
  const chance = chances.for(`notice ${draft.recipient} ${work.caseId} ${work.cause.id} ${draft.type} ${about}`);
  return { ...draft, id: chance.id(), stream: work.stream.kind, caseId: work.caseId, toldAt };
}

const retraction = (step: Retracted, recordedAt: string, number: number): Draft => ({
  recipient: step.recipient,
  legalBasis: step.legalBasis,
  tableVersion: step.tableVersion,
  version: step.version,
  grounds: step.grounds,
  type: 'Retracted',
  occurredAt: recordedAt,
  recordedAt,
  backfill: false,
  data: { number },
});

type TakeBack = (pen: Pen, tx: PoolClient, caseId: string) => Promise<void>;

function takenBack({ step }: Work): TakeBack | undefined {
  if (step.kind === 'handed-on') return ({ holdings }, tx, caseId) => holdings.handOn(tx, handOnOf(caseId, step));
  if (step.kind === 'closed') return (pen, tx, caseId) => close(pen, tx, caseId, step);
  if (step.kind === 'struck') return (pen, tx, caseId) => strike(pen, tx, caseId, step);
  if (step.kind === 'taken-back' || step.kind === 'retracted')
    return (pen, tx, caseId) => retract(pen, tx, caseId, step);
  if (step.kind === 'forgotten') return (pen, tx, caseId) => forget(pen, tx, caseId, step);
  return undefined;
}

async function close({ ledger, holdings }: Pen, tx: PoolClient, caseId: string, step: Closed): Promise<void> {
  const { recipient, ground } = step;
  await holdings.close(tx, { recipient, caseId, ground });
  if (step.passesTo !== undefined) await holdings.forgetTokens(tx, { agency: agencyOf(recipient), caseId });
  const partIds = await ledger.partsTold(tx, { recipient, caseId });
  const remaining = partIds.length > 0 ? await holdings.held(tx, { recipient, caseId, partIds }) : [];
  await ledger.strip(tx, { recipient, caseId, ground, remaining });
}

async function strike({ ledger, holdings }: Pen, tx: PoolClient, caseId: string, { parts }: Struck): Promise<void> {
  await holdings.strike(tx, { caseId, partIds: parts });
  await ledger.removeWords(tx, { caseId, partIds: parts });
}

async function retract(
  { ledger, holdings }: Pen,
  tx: PoolClient,
  caseId: string,
  { recipient, parts }: TakenBack | Retracted,
): Promise<void> {
  if (parts.length === 0) return;
  await holdings.retract(tx, { recipient, caseId, partIds: parts });
  await ledger.removeWords(tx, { recipient, caseId, partIds: parts });
}

async function forget({ ledger, holdings }: Pen, tx: PoolClient, caseId: string, step: Forgotten): Promise<void> {
  await holdings.forget(tx, { agency: step.agency, caseId, personId: step.person });
  for (const recipient of step.recipients) await ledger.removeWords(tx, { recipient, caseId, partIds: step.parts });
}
