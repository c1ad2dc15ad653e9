import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { withEntry, type Entry } from '../entry';
import type { ToldFacts } from '../told-facts';
import { standOf } from './standing';
import type { TrackFile, TrackReferralTold, TrackRow } from './track-file';

export const trackEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-track`,
    schema,
    tableName: 'track',
    columns: {
      ...leadingColumns,
      track: { type: 'jsonb' },
      ours: { type: 'boolean' },
      status: { type: 'text' },
      nextIs: { type: 'text', name: 'next_is' },
      openedAt: { type: 'timestamptz', name: 'opened_at' },
      respondBy: { type: 'timestamptz', name: 'respond_by', nullable: true },
      overdue: { type: 'boolean' },
      handler: { type: 'text', nullable: true },
      closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    },
  });

/** The kinds of agency that have tracks: the police have none. */
export const keepsTracks = (schema: string): boolean => schema === 'municipality' || schema === 'centre';

const empty: TrackFile = { descriptions: [], consents: {}, advice: [], referrals: {}, sessions: [] };

type Change = (file: TrackFile, entry: Entry, notice: Notice) => Partial<TrackFile>;

const begun = (notice: Notice): TrackRow => ({
  track: empty,
  ours: notice.data?.ground === 'home',
  openedAt: notice.recordedAt,
  ...standOf(empty),
});

const keep =
  (change: Change) =>
  (row: TrackRow | undefined, data: object, { notice }: { notice: Notice }): TrackRow => {
    const { occurredAt, recordedAt, type } = notice;
    const before = row ?? begun(notice);
    const entry = { ...(data as Entry), type, occurredAt, recordedAt };
    const track = { ...before.track, ...change(before.track, entry, notice) };
    return { ...before, track, ...standOf(track) };
  };

const ofReferral = (change: Partial<TrackReferralTold>): Change => {
  return ({ referrals }, entry) => {
    const of = String(entry.referralId);
    const before = referrals[of];
    if (!before) return {};
    const isNew = !before.life.some(({ factId }) => factId === entry.factId);
    return {
      referrals: { ...referrals, [of]: { ...before, ...(isNew && change), life: withEntry(before.life, entry) } },
    };
  };
};

const consentEnded =
  (status: 'withdrawn' | 'expired'): Change =>
  ({ consents }, { consentId, occurredAt }) => {
    const given = consents[String(consentId)];
    return given ? { consents: { ...consents, [String(consentId)]: { ...given, status, endedAt: occurredAt } } } : {};
  };

const sent: Change = ({ referrals }, entry) => {
  const before = referrals[String(entry.referralId)];
  const told: TrackReferralTold = before
    ? { ...before, sent: withEntry([before.sent], entry)[0] ?? entry }
    : { status: 'sent', overdue: false, sent: entry, life: [] };
  return { referrals: { ...referrals, [String(entry.referralId)]: told } };
};

/** One row a track: key ''. */
export const trackView = (schema: string) =>
  viewsOf<ToldFacts>()<TrackRow>({
    name: `${schema}-track-v1`,
    stream: 'track',
    table: tableOf(trackEntity(schema)),
    key: () => '',
    on: {
      AccessOpened: (row, _, { notice }) => row ?? begun(notice),
      TrackOpened: keep((_, opened) => ({ opened })),
      PerpetratorDescribed: keep(({ descriptions }, said) => ({ descriptions: withEntry(descriptions, said) })),
      TrackConsentGiven: keep(({ consents }, given) => ({
        consents: {
          ...consents,
          [String(given.consentId)]: { status: 'given', ...consents[String(given.consentId)], ...given },
        },
      })),
      TrackConsentWithdrawn: keep(consentEnded('withdrawn')),
      TrackConsentExpired: keep(consentEnded('expired')),
      PerpetratorAdvised: keep(({ advice }, given) => ({ advice: withEntry(advice, given) })),
      TrackReferred: keep(sent),
      TrackReferralReceived: keep(ofReferral({ status: 'received' })),
      TrackReferralAccepted: keep(ofReferral({ status: 'accepted', overdue: false })),
      TrackReferralDeclined: keep(ofReferral({ status: 'declined', overdue: false })),
      TrackReferralWithdrawn: keep(ofReferral({ status: 'withdrawn', overdue: false })),
      TrackReferralOverdue: keep(ofReferral({ overdue: true })),
      TrackSessionHeld: keep(({ sessions }, held) => ({ sessions: withEntry(sessions, held) })),
      TrackClosed: keep((_, closure) => ({ closure })),
    },
  });
