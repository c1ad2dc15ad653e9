import { policeMatterOf } from '@vaern/casework';
import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, withEntry, type Entry } from './entry';
import { originOf } from './passing';
import type { ToldFacts } from './told-facts';

export type ReferralStatus =
  'sent' | 'received' | 'accepted' | 'awaiting-information' | 'declined' | 'forwarded' | 'withdrawn' | 'completed';

/** A referral as its sender or its recipient sees it, with whose turn it is. */
export interface ReferralRow extends Row {
  /** Whether it was sent to the unit whose row this is. */
  readonly toUs: boolean;
  readonly status: ReferralStatus;
  readonly urgency: string;
  readonly purpose: string;
  readonly sentAt: string;
  readonly respondBy: string;
  /** When its clock begins to run, where offices were closed when it was sent or went on. */
  readonly opensAt?: string | null;
  /** When it was taken on, the first time: of the other answers its recipient keeps no row. */
  readonly answeredAt?: string | null;
  readonly overdue: boolean;
  readonly handler?: string | null;
  /** Whose turn it is once offices are open: exactly one of the two, or nobody's when it is over. */
  readonly nextIs: 'sender' | 'recipient' | 'nobody';
  readonly referral: { readonly sent?: Entry; readonly life: readonly Entry[]; readonly before?: ReferralStatus };
}

export const referralEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-referral`,
    schema,
    tableName: 'referral',
    columns: {
      ...leadingColumns,
      toUs: { type: 'boolean', name: 'to_us' },
      status: { type: 'text' },
      urgency: { type: 'text' },
      purpose: { type: 'text' },
      sentAt: { type: 'timestamptz', name: 'sent_at' },
      respondBy: { type: 'timestamptz', name: 'respond_by' },
      opensAt: { type: 'timestamptz', name: 'opens_at', nullable: true },
      answeredAt: { type: 'timestamptz', name: 'answered_at', nullable: true },
      overdue: { type: 'boolean' },
      handler: { type: 'text', nullable: true },
      nextIs: { type: 'text', name: 'next_is' },
      referral: { type: 'jsonb' },
    },
  });

type Life =
  | 'ReferralReceived'
  | 'ReferralAccepted'
  | 'ReferralDeclined'
  | 'ReferralForwarded'
  | 'InformationRequested'
  | 'InformationProvided'
  | 'ReferralWithdrawn'
  | 'ReferralCompleted'
  | 'ReferralOverdue'
  | 'RecipientContinued'
  | 'ReferralPassedOn'
  | 'HomeUnitChanged';

const entry = (data: object, notice: Notice): Entry => ({
  ...(data as { factId: string }),
  type: notice.type,
  occurredAt: notice.occurredAt,
  recordedAt: notice.recordedAt,
});

const turn = (status: ReferralStatus, overdue: boolean): ReferralRow['nextIs'] => {
  if (status === 'forwarded' || status === 'withdrawn' || status === 'completed') return 'nobody';
  return status === 'awaiting-information' || status === 'declined' || overdue ? 'sender' : 'recipient';
};

const justSent = (row: ReferralRow | undefined, data: ToldFacts['ReferralSent'], sent: Entry): ReferralRow => ({
  toUs: row?.toUs ?? false,
  status: 'sent',
  urgency: data.urgency ?? 'normal',
  purpose: data.purpose ?? '',
  sentAt: sent.occurredAt,
  respondBy: data.respondBy ?? sent.occurredAt,
  opensAt: data.opensAt ?? null,
  overdue: false,
  nextIs: 'recipient',
  referral: { sent, life: [] },
});

/** What was told before, now with more words: nothing happened anew. */
function toldAgain(row: ReferralRow, told: Entry): ReferralRow {
  const { sent, life } = row.referral;
  const isSent = sent?.factId === told.factId;
  const referral = isSent
    ? { ...row.referral, sent: merged(sent, told) }
    : { ...row.referral, life: withEntry(life, told) };
  return { ...row, referral };
}

/** A later fact of a referral's life; nothing before it was sent. */
const then =
  <Type extends Life>(change: (row: ReferralRow, data: ToldFacts[Type], told: Entry) => Partial<ReferralRow>) =>
  (row: ReferralRow | undefined, data: ToldFacts[Type], { notice }: { notice: Notice }): ReferralRow | undefined => {
    if (!row) return undefined;
    const told = entry(data, notice);
    if (row.referral.life.some(({ factId }) => factId === told.factId)) return toldAgain(row, told);
    const changed = { ...row, ...change(row, data, told) };
    const referral = { ...changed.referral, life: [...row.referral.life, told] };
    return { ...changed, nextIs: turn(changed.status, changed.overdue), referral };
  };

const becomes = (status: ReferralStatus) => () => ({ status, overdue: false });

/** One row a referral: key is the referral's id. */
export const referralView = (schema: string) =>
  viewsOf<ToldFacts>()<ReferralRow>({
    name: `${schema}-referral-v1`,
    table: tableOf(referralEntity(schema)),
    key: ({ type, data }) =>
      [type === 'AccessOpened' && data?.of === undefined ? data?.ground : data?.referralId, data?.resends].flatMap(
        (value) => idOf(value) ?? [],
      ),
    on: {
      AccessOpened: (row, _, { notice }) => row ?? waiting(notice),
      ReferralSent: (row, data, { notice, key }) => {
        if (key === data.resends) return row && { ...row, nextIs: 'nobody' };
        const told = entry(data, notice);
        return row?.referral.sent?.factId === told.factId ? toldAgain(row, told) : justSent(row, data, told);
      },
      ReferralReceived: then(becomes('received')),
      ReferralAccepted: then<'ReferralAccepted'>(({ answeredAt }, { handler }, { occurredAt }) => ({
        status: 'accepted',
        overdue: false,
        handler: handler ?? null,
        answeredAt: answeredAt ?? occurredAt,
      })),
      ReferralDeclined: then(becomes('declined')),
      ReferralForwarded: then(becomes('forwarded')),
      InformationRequested: then((row) => ({
        status: 'awaiting-information',
        referral: { ...row.referral, before: row.status },
      })),
      InformationProvided: then<'InformationProvided'>((row, { respondBy, opensAt }) => ({
        status: row.referral.before ?? 'received',
        respondBy: respondBy ?? row.respondBy,
        opensAt: opensAt ?? null,
      })),
      ReferralWithdrawn: then(becomes('withdrawn')),
      ReferralCompleted: then(becomes('completed')),
      ReferralOverdue: then(() => ({ overdue: true })),
      RecipientContinued: then(() => ({})),
      ReferralPassedOn: then(() => ({})),
      HomeUnitChanged: then(becomes('completed')),
    },
  });

/** A referral's ground has its id; those of the home, of orders and of breaches are other matters. */
const idOf = (value: unknown) => {
  const id = typeof value === 'string' ? originOf(value) : 'home';
  return id === 'home' || policeMatterOf(id) ? undefined : id;
};

/** Access was opened on a referral: the unit is its recipient; what it says follows. */
const waiting = (notice: Notice): ReferralRow => ({
  toUs: true,
  status: 'sent',
  urgency: 'normal',
  purpose: '',
  sentAt: notice.toldAt,
  respondBy: notice.toldAt,
  overdue: false,
  nextIs: 'recipient',
  referral: { life: [] },
});
