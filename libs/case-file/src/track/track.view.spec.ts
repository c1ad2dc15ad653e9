import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Fold } from '@vaern/views';
import { hasRunOutIn } from './standing';
import type { TrackRow } from './track-file';
import { trackView } from './track.view';

const TRACK = '00000000-0000-4000-8000-000000000001';
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const part = (id: string) => ({ id, class: 'identity', person: 'him', commitment: 'c', ciphertext: 'x' });

/** The row after these notices. */
function after(...told: readonly [type: string, data: object][]): TrackRow {
  const fold = new Fold(trackView('centre'));
  told.forEach(([type, data], index) => {
    const times = { occurredAt: at(index + 1), recordedAt: at(index + 1), toldAt: at(index + 1) };
    fold.apply({ type, data, stream: 'track', number: index + 1, caseId: TRACK, ...times } as unknown as Notice);
  });
  return fold.takeChanges().kept[0]?.row as TrackRow;
}
const opened = (ground: string): [string, object] => ['AccessOpened', { ground, basis: 'consent', classes: [] }];
const sent = (more: object = {}): [string, object] => [
  'TrackReferred',
  { factId: 's', referralId: 'r', respondBy: at(9), ...more },
];
const life = (type: string, data: object = {}): [string, object] => [
  `TrackReferral${type}`,
  { factId: type, referralId: 'r', ...data },
];
const accepted = life('Accepted', { handler: 's-x' });
const closed: [string, object] = ['TrackClosed', { factId: 'c', outcome: 'completed' }];

describe('a track in a list', () => {
  it('is its home’s, or referred', () => {
    expect(after(opened('home'))).toMatchObject({ ours: true, status: 'open', nextIs: 'home', openedAt: at(1) });
    expect(after(opened('r'), sent())).toMatchObject({
      ours: false,
      status: 'referred',
      nextIs: 'treatment',
      respondBy: at(9),
    });
  });
  it.each([
    [[life('Received')], 'referred', 'treatment'],
    [[life('Overdue')], 'referred', 'home'],
    [[life('Declined', { reason: 'no-capacity' })], 'open', 'home'],
    [[life('Withdrawn', { reason: 'no-longer-needed' })], 'open', 'home'],
    [[accepted], 'in-treatment', 'treatment'],
    [[life('Overdue'), accepted], 'in-treatment', 'treatment'],
    [[accepted, closed], 'closed', 'nobody'],
    [
      [life('Declined', { reason: 'no-capacity' }), sent({ factId: 't', referralId: 'again' })],
      'referred',
      'treatment',
    ],
  ] as const)('has exactly one whose turn it is: %#', (told, status, nextIs) =>
    expect(after(opened('home'), sent(), ...told)).toMatchObject({ status, nextIs }),
  );
  it('names its handler, when it is over, and since when', () => {
    expect(after(sent(), accepted)).toMatchObject({ handler: 's-x', overdue: false });
    expect(after(sent(), accepted, closed)).toMatchObject({ closedAt: at(3), overdue: false });
  });
});

describe('what is told of a track', () => {
  it('stands once, with all its words, when it is told again', () => {
    const described = (id: string): [string, object] => [
      'PerpetratorDescribed',
      { factId: 'd', personId: 'him', parts: [part(id)] },
    ];
    expect(after(described('a'), described('b')).track.descriptions).toMatchObject([
      { parts: [{ id: 'a' }, { id: 'b' }] },
    ]);
    expect(after(sent({ parts: [part('a')] }), accepted, sent({ parts: [part('b')] }))).toMatchObject({
      status: 'in-treatment',
      track: { referrals: { r: { sent: { parts: [{ id: 'a' }, { id: 'b' }] } } } },
    });
    const again = after(sent(), accepted, life('Received'), accepted).track.referrals.r;
    expect(again?.life.map(({ type }) => type)).toEqual(['TrackReferralAccepted', 'TrackReferralReceived']);
  });
  it('keeps a consent, and how it ended', () => {
    const given: [string, object] = ['TrackConsentGiven', { factId: 'g', consentId: 'c' }];
    const ended = (type: string) =>
      after(given, [`TrackConsent${type}`, { factId: 'e', consentId: 'c' }]).track.consents.c;
    expect(after(given).track.consents.c).toMatchObject({ status: 'given' });
    expect(ended('Withdrawn')).toMatchObject({ status: 'withdrawn', endedAt: at(2) });
    expect(ended('Expired')).toMatchObject({ status: 'expired' });
  });
  it('keeps advice, sessions and the end', () => {
    const row = after(['PerpetratorAdvised', { factId: 'a' }], ['TrackSessionHeld', { factId: 'h' }], closed);
    expect(row.track).toMatchObject({
      advice: [{ factId: 'a' }],
      sessions: [{ factId: 'h' }],
      closure: { outcome: 'completed' },
    });
  });
});

describe('a track that is there on his consent', () => {
  const last = '2026-03-05';
  const given: [string, object] = ['TrackConsentGiven', { factId: 'g', consentId: 'k', until: last }];
  const referred = sent({ consentId: 'k' });
  const isShut = (day: string, ...told: [string, object][]) => hasRunOutIn(after(...told), day);

  it('is there the whole last day of it, and not after', () => {
    const told = [opened('r'), given, referred, accepted];
    expect([isShut(last, ...told), isShut('2026-03-06', ...told)]).toEqual([false, true]);
  });
  it('stays its home’s, and with whoever has closed it', () => {
    expect(isShut('2026-03-06', opened('home'), given, referred)).toBe(false);
    expect(isShut('2026-03-06', opened('r'), given, referred, accepted, closed)).toBe(false);
  });
});
