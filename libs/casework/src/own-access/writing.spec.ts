import { describe, expect, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { EntryAudienceChanged, IncidentLogged } from '../log/facts';
import { logIncident } from '../log/log-incident';
import { by, drawn, drawnRef, factId, given, later, NOW } from '../testing/decision';
import { evidenceId, file, fileKey, inStore, kept, received } from '../testing/evidence-facts';
import { opened, type Past } from '../testing/intake-facts';
import { entryRef, logged } from '../testing/log-facts';
import { bound, cameBy, codeGiven, deviceId, ended, unsafe } from '../testing/own-access-facts';
import { herself, timekeeper, units, visitator } from '../testing/people';
import { restricted } from '../testing/restriction-facts';
import { bindOwnAccess } from './bind-own-access';
import { OwnAccessBound } from './facts';
import { logOwnIncident } from './log-own-incident';
import { receiveOwnEvidence } from './receive-own-evidence';

const hers: Past = [opened, codeGiven(), bound];
const elsewhere = { ...cameBy, deviceId: drawn(777) };
const another = { ...cameBy, accessId: drawn(778) };

describe('a code is used for the first time', () => {
  const using = (before: Past, on: object = cameBy) => given(opened, ...before).when(bindOwnAccess, on);
  it('and is bound to that device', () => using([codeGiven()]).by(herself).gives(OwnAccessBound.of(cameBy)));
  it('in a restricted case, too', () =>
    expect(using([restricted(), codeGiven()]).by(herself).decided()).toHaveLength(1));
  it('and used again there, in silence', () => using([codeGiven(), bound]).by(herself).givesNothing());
  it('and there long after', () =>
    using([codeGiven(), bound])
      .by(herself, { now: later(NOW, 5_000) })
      .givesNothing());

  const late = { now: later(NOW, 7 * 24 + 1) };
  it.each<readonly [string, Past, object, object]>([
    ['of which nobody knows', [], cameBy, {}],
    ['that is another', [codeGiven()], another, {}],
    ['that was revoked', [codeGiven(), unsafe], cameBy, {}],
    ['that ended', [codeGiven(), bound, ended], cameBy, {}],
    ['that expired', [codeGiven()], cameBy, late],
    ['that is bound elsewhere', [codeGiven(), bound], elsewhere, {}],
  ])('but not one %s', (_, before, on, at) => using(before, on).by(herself, at).refuses('no-such-case'));
  it('by nobody else', () => {
    using([codeGiven()]).by(visitator).refuses('no-such-case');
    using([codeGiven()]).by(timekeeper).refuses('no-such-case');
  });
});

const incident = {
  occurredFrom: later(NOW, -24),
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['threat'],
  direction: 'incoming',
  audience: 'police',
} as const;
const writing = (more: object = {}, before: Past = hers) =>
  given(...before).when(logOwnIncident, { ...incident, ...cameBy, ...more });

describe('she writes an entry', () => {
  it('which is told by her, with every word in its class', () =>
    writing({ text: 'Fyrre sms’er', place: 'Ved skolen', effect: 'Sover ikke', senderIdentifier: '12', count: 40 })
      .by(herself)
      .gives(
        IncidentLogged.of(
          {
            ...incident,
            channels: ['sms'],
            behaviours: ['threat'],
            count: 40,
            toldBy: 'affected',
            witnesses: [],
            entryRef: drawnRef(1),
            'log-text': { text: 'Fyrre sms’er', senderIdentifier: '12' },
            place: { text: 'Ved skolen' },
            effect: { text: 'Sover ikke' },
          },
          { occurredAt: incident.occurredFrom },
        ),
      ));
  it('for the support alone', () => {
    const [fact] = writing({ audience: 'support' }).by(herself).decided();
    expect(fact?.plain).toMatchObject({ audience: 'support' });
  });
  it('in a restricted case, too', () =>
    expect(writing({}, [opened, restricted(), codeGiven(), bound]).by(herself).decided()).toHaveLength(1));

  it.each<readonly [string, object, Past]>([
    ['on another device', elsewhere, hers],
    ['by another access', another, hers],
    ['before the code was used', cameBy, [opened, codeGiven()]],
    ['when it was revoked', cameBy, [...hers, unsafe]],
    ['when it ended', cameBy, [...hers, ended]],
    ['without any', cameBy, [opened]],
  ])('not %s', (_, by_, before) => writing(by_, before).by(herself).refuses('no-such-case'));
  it('which nobody writes for her', () => writing().by(visitator).refuses('no-such-case'));
  it('and as nobody else', () =>
    given(...hers)
      .when(logIncident, { ...incident, toldBy: 'police' })
      .by(herself)
      .refuses('no-such-case'));
  it('of what has happened, in its order', () => {
    writing({ occurredFrom: later(NOW, 1) })
      .by(herself)
      .refuses('in-future');
    writing({ writtenAt: later(NOW, 1) })
      .by(herself)
      .refuses('in-future');
    writing({ occurredTo: later(NOW, -48) })
      .by(herself)
      .refuses('end-before-start');
  });
  it('and hides no reply of her own from the police', () =>
    writing({ direction: 'reply', audience: 'support' }).by(herself).refuses('reply-kept-from-police'));
});

const { filename, ...found } = file;
const stored = { evidenceId, ...found, key: fileKey, scan: 'not-scanned' };
const sending = (more: object = {}, before: Past = hers) =>
  given(...before).when(receiveOwnEvidence, {
    uploadId: evidenceId,
    kind: 'video',
    obtained: 'own-camera',
    filename,
    stored,
    ...cameBy,
    ...more,
  });
const ofHers = (more: object = {}) => by(herself, logged(more));

const opener = inStore({ receivedBy: units.own });

describe('she sends a file', () => {
  it('which is kept as every other is', () => sending().by(herself).gives(received(), opener));
  it('for the support alone', () =>
    sending({ audience: 'support' })
      .by(herself)
      .gives(received({ audience: 'support' }), opener));
  it('beside an entry of hers, for whom that is for', () =>
    sending({ entryRef }, [...hers, ofHers({ audience: 'support' })])
      .by(herself)
      .gives(received({ entryRef, audience: 'support' }), opener));
  it('once', () =>
    sending({}, [...hers, by(herself, received()), by(herself, opener)])
      .by(herself)
      .givesNothing());
  it('which is none that others sent: those are not there', () =>
    sending({}, [...hers, ...kept()])
      .by(herself)
      .refuses('no-such-upload'));

  it.each<readonly [string, object, Past]>([
    ['on another device', elsewhere, hers],
    ['by another access', another, hers],
    ['when it was revoked', cameBy, [...hers, unsafe]],
  ])('not %s', (_, by_, before) => sending(by_, before).by(herself).refuses('no-such-case'));
  it('which nobody sends for her', () => sending().by(visitator).refuses('no-such-case'));
  it('not beside an entry of another, told to her or not', () => {
    sending({ entryRef }, [...hers, logged()])
      .by(herself)
      .refuses('no-such-entry');
    sending({ entryRef: 'zzzzzzzz' }).by(herself).refuses('no-such-entry');
  });
});

describe('what she wrote stays hers when her case has another home, and she another code', () => {
  const elsewhereNow = { ...herself, unit: units.vardesOwn };
  it('her files are there, and sent again they are there once', () =>
    sending({}, [...hers, by(herself, received()), by(herself, opener)])
      .by(elsewhereNow)
      .givesNothing());
  it('a file comes beside an entry of then', () =>
    expect(
      sending({ entryRef }, [...hers, ofHers({ audience: 'support' })])
        .by(elsewhereNow)
        .decided()[0]?.plain,
    ).toMatchObject({ entryRef, audience: 'support' }));
});

describe('what became of her entry is nothing that she is told', () => {
  const types = (past: Past, more: object = {}) =>
    sending({ entryRef, ...more }, [...hers, ofHers(), ...past])
      .by(herself)
      .decided();
  it.each<readonly [string, Past]>([
    ['nothing', []],
    ['its audience was changed', [EntryAudienceChanged.of({ entryRef, audience: 'perpetrator', reason: 'safety' })]],
    ['it was retracted', [FactRetracted.of({ factId: factId(4), reason: 'entered-in-error' })]],
  ])('%s', (_, past) => expect(types(past).map(({ type }) => type)).toEqual(['EvidenceReceived', 'EvidenceStored']));
  it('a file beside one that was retracted is for the support alone', () =>
    expect(types([FactRetracted.of({ factId: factId(4), reason: 'entered-in-error' })])[0]?.plain).toMatchObject({
      audience: 'support',
    }));
  it('she cannot ask who may see it by saying so again', () => {
    for (const audience of ['support', 'police'])
      sending({ entryRef, audience }, [...hers, ofHers()])
        .by(herself)
        .refuses('evidence-follows-entry');
  });
});

it('a device is known by what it is called in this access', () => expect(bound.plain).toMatchObject({ deviceId }));
