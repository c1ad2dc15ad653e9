import { describe, expect, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { EntryAudienceChanged } from '../log/facts';
import { drawn, factId, given, later, NOW } from '../testing/decision';
import { evidenceId, file, fileKey, inStore, kept, received } from '../testing/evidence-facts';
import { opened, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { entryRef, logged } from '../testing/log-facts';
import { centre, police, units, visitator } from '../testing/people';
import { EvidenceQuarantined } from './facts';
import { receiveEvidence } from './receive-evidence';

const { filename, ...found } = file;
const stored = { evidenceId, ...found, key: fileKey, scan: 'not-scanned' };
const body = { uploadId: evidenceId, kind: 'video', obtained: 'own-camera', filename, stored };
const receiving = (more: object = {}, ...before: Past) =>
  given(opened, ...before).when(receiveEvidence, { ...body, ...more });

describe('evidence is received', () => {
  it('as a line of the list, and apart from it what opens the file', () =>
    receiving().by(visitator).gives(received(), inStore()));

  it('in quarantine, in the same append, when something about the file is not right', () =>
    receiving({ stored: { ...stored, quarantine: 'type-mismatch' } })
      .by(visitator)
      .gives(received(), inStore(), EvidenceQuarantined.of({ evidenceId, reason: 'type-mismatch' })));

  it('with when it was taken among its words, and nowhere else', () => {
    const capturedAt = later(NOW, -30);
    const [line, opener] = receiving({ capturedAt }).by(visitator).decided();
    expect(line).toEqual(received({ evidence: { ...file, capturedAt } }));
    expect(JSON.stringify([line?.plain, line?.occurredAt, opener])).not.toContain(capturedAt);
  });

  it.each(['support', 'perpetrator'] as const)('for whom its entry is for, as that stands now: %s', (meantFor) => {
    const changed = EntryAudienceChanged.of({ entryRef, audience: meantFor, reason: 'safety' });
    const [line] = receiving({ entryRef }, logged(), changed).by(visitator).decided();
    expect(line?.plain).toMatchObject({ entryRef, audience: meantFor });
  });

  it('for whom it is said to be, without an entry', () => {
    const [line] = receiving({ audience: 'support' }).by(visitator).decided();
    expect(line?.plain).toMatchObject({ audience: 'support' });
  });

  it('when it is what was announced', () =>
    expect(receiving({ sha256: file.sha256 }).by(visitator).decided()).toHaveLength(2));

  it.each([
    ['police', police, units.police],
    ['centre', centre, units.centre],
  ])('from whoever holds an open referral, by that unit: the %s', (_, actor, unit) => {
    const [, opener] = receiving({}, referredTo(unit)).by(actor).decided();
    expect(opener?.plain).toEqual({ evidenceId, receivedBy: unit });
  });

  it('once: asked again, also when the upload is gone, nothing new has come', () => {
    receiving({}, ...kept())
      .by(visitator)
      .givesNothing();
    receiving({ stored: undefined }, ...kept())
      .by(visitator)
      .givesNothing();
  });
});

it('comes without an upload of its own, in one request', () =>
  receiving({ uploadId: undefined }).by(visitator).gives(received(), inStore()));

describe('evidence is refused', () => {
  it('from a unit for which there is no such case', () => receiving().by(centre).refuses('no-such-case'));
  it('by the home of a case that it closed', () => receiving({}, closed).by(visitator).refuses('case-closed'));
  it('without a file', () => receiving({ stored: undefined }).by(visitator).refuses('no-such-upload'));
  it('that is not what was announced', () =>
    receiving({ sha256: 'b'.repeat(64) })
      .by(visitator)
      .refuses('evidence-differs'));
  it('that was taken in the future', () =>
    receiving({ capturedAt: later(NOW, 0.1) })
      .by(visitator)
      .refuses('in-future'));
  it('for an entry that is not there', () =>
    receiving({ entryRef: 'zzzzzzzz' }).by(visitator).refuses('no-such-entry'));
  it('for an entry that the unit is not told of', () =>
    receiving({ entryRef }, referredTo(units.police), logged({ audience: 'support' }))
      .by(police)
      .refuses('no-such-entry'));
  it('for an entry that was retracted', () =>
    receiving({ entryRef }, logged(), FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' }))
      .by(visitator)
      .refuses('entry-retracted'));
  it('of the police for support alone: the list would not show them what they sent in', () =>
    receiving({ audience: 'support' }, referredTo(units.police)).by(police).refuses('kept-from-its-writer'));
  it('for others than its entry is for', () =>
    receiving({ entryRef, audience: 'support' }, logged()).by(visitator).refuses('evidence-follows-entry'));
});

it('another file is another piece of evidence', () =>
  expect(
    receiving({ uploadId: drawn(9), stored: { ...stored, evidenceId: drawn(9) } }, ...kept())
      .by(visitator)
      .decided(),
  ).toHaveLength(2));
