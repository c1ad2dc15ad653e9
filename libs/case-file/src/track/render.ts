import type { Stored } from '../case-in-hand';
import type { Entry } from '../entry';
import { show, type Opened } from '../words';
import type { TrackFile, TrackRow } from './track-file';

const instant = (at: string | Date) => new Date(at).toISOString();

/** Every entry of a track that may have words. */
export const entriesOfTrack = ({ descriptions, advice, referrals, sessions }: TrackFile): readonly Entry[] => [
  ...descriptions,
  ...advice,
  ...sessions,
  ...Object.values(referrals).flatMap(({ sent, life }) => [sent, ...life]),
];

export const trackLineOf = (row: Stored<TrackRow>, me: string) => ({
  trackId: row.caseId,
  ours: row.ours,
  status: row.status,
  nextIs: row.nextIs,
  openedAt: instant(row.openedAt),
  respondBy: row.respondBy ? instant(row.respondBy) : undefined,
  overdue: row.overdue,
  handler: row.handler ?? undefined,
  mine: row.handler === me,
  closedAt: row.closedAt ? instant(row.closedAt) : undefined,
});

/** The track as it is answered: entries with the words that were opened. */
export function trackFileOf(row: Stored<TrackRow>, { me, opened }: { me: string; opened: Opened }) {
  const { track } = row;
  const each = (entries: readonly Entry[]) => entries.map((entry) => show(entry, opened));
  return {
    ...trackLineOf(row, me),
    opened: track.opened && show(track.opened, opened),
    descriptions: each(track.descriptions),
    consents: each(Object.values(track.consents)),
    advice: each(track.advice),
    referrals: Object.entries(track.referrals).map(([referralId, { sent, life, ...stands }]) => ({
      referralId,
      ...stands,
      sent: show(sent, opened),
      life: each(life),
    })),
    sessions: each(track.sessions),
    closure: track.closure && show(track.closure, opened),
  };
}
