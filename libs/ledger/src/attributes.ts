import type { Notice } from './notice';

/** What the hash covers: everything a notice says of itself. Its data is covered by the digest among it. */
export type Unsigned = Omit<Notice, 'hash' | 'data'>;

/** `ReferralSent` ↔ `referral-sent`. */
export const kebab = (type: string): string =>
  type.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
export const pascal = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The CloudEvents attributes of a notice, each in its string form, without `hash`. */
export function attributesOf(notice: Unsigned): Record<string, string> {
  const name = kebab(notice.type);
  return {
    specversion: '1.0',
    id: notice.id,
    source: `/vaern/${notice.recipient}`,
    type: `dk.vaern.${name}.v1`,
    subject: `${notice.stream}/${notice.caseId}`,
    time: notice.toldAt,
    sequence: String(notice.number),
    partitionkey: notice.caseId,
    datacontenttype: 'application/json',
    dataschema: `urn:vaern:notice:${name}:v1`,
    legalbasis: notice.legalBasis,
    occurredat: notice.occurredAt,
    recordedat: notice.recordedAt,
    backfill: String(notice.backfill),
    tableversion: String(notice.tableVersion),
    version: String(notice.version),
    epoch: String(notice.epoch),
    datadigest: notice.dataDigest,
    previoushash: notice.previousHash,
  };
}
