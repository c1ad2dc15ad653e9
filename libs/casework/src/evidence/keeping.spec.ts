import { describe, expect, it } from '@jest/globals';
import { FactRetracted, WordsStruck } from '../intake/facts';
import { retractFact } from '../intake/retract-fact';
import { strikeWords } from '../intake/strike-words';
import { drawn, factId, given } from '../testing/decision';
import { evidenceId, handedOver, inStore, kept, quarantined, received } from '../testing/evidence-facts';
import { affected, opened, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, otherDistrict, police, units, visitator } from '../testing/people';
import { accepted, referralId, sentToPolice } from '../testing/referral-facts';
import { EvidenceReleased, EvidenceVerified, ItemRegistered } from './facts';
import { registerItem } from './register-item';
import { releaseEvidence } from './release-evidence';
import { verifyEvidence } from './verify-evidence';

describe('a file in quarantine is released', () => {
  const releasing = (reason: string, ...before: Past) =>
    given(opened, ...kept(), ...before).when(releaseEvidence, { evidenceId, reason });
  const released = EvidenceReleased.of({ evidenceId, reason: 'type-explained' });

  it('by the home, for a reason', () => releasing('type-explained', quarantined()).by(visitator).gives(released));
  it('when a scan found something, as a false alarm only', () => {
    releasing('looked-at-apart', quarantined('scan-found')).by(visitator).refuses('release-needs-all-clear');
    expect(releasing('false-alarm', quarantined('scan-found')).by(visitator).decided()).toHaveLength(1);
  });
  it('once, and only if it is in quarantine', () => {
    releasing('type-explained', quarantined(), released).by(visitator).givesNothing();
    releasing('type-explained').by(visitator).givesNothing();
  });
  it('by no other unit', () =>
    releasing('type-explained', quarantined(), referredTo(units.police)).by(police).refuses('not-the-home-unit'));
  it('if it is there', () =>
    given(opened)
      .when(releaseEvidence, { evidenceId, reason: 'false-alarm' })
      .by(visitator)
      .refuses('no-such-evidence'));
});

describe('a file is verified', () => {
  const on = [sentToPolice({ fieldSets: ['evidence'] }), accepted] as const;
  const verifying = (...before: Past) =>
    given(opened, ...before).when(verifyEvidence, { evidenceId, result: 'changed' });
  const verified = EvidenceVerified.of({ evidenceId, result: 'changed' });

  it('by its home, whatever came of it', () =>
    verifying(...kept())
      .by(visitator)
      .gives(verified));
  it('by whom it was handed over to', () =>
    verifying(...kept(), ...on, handedOver())
      .by(police)
      .gives(verified));
  it('by whoever received it', () =>
    verifying(referredTo(units.police), { fact: received(), by: police }, inStore({ receivedBy: units.police }))
      .by(police)
      .gives(verified));
  it('by nobody who was told of it without the file', () => {
    verifying(...kept(), ...on)
      .by(police)
      .refuses('no-such-evidence');
    verifying(...kept(), ...on, handedOver(), referredTo(units.otherDistrict))
      .by(otherDistrict)
      .refuses('no-such-evidence');
  });
  it('by nobody for whom there is no such case', () =>
    verifying(...kept())
      .by(centre)
      .refuses('no-such-case'));
});

describe('an item is registered', () => {
  const body = { kind: 'gift', heldBy: 'affected', what: 'Et krus i gavepapir' };
  it('with what it is among its words', () =>
    given(opened)
      .when(registerItem, body)
      .by(visitator)
      .gives(
        ItemRegistered.of({
          itemId: drawn(1),
          kind: 'gift',
          heldBy: 'affected',
          narrative: { what: 'Et krus i gavepapir' },
        }),
      ));
  it('where the case is known, and open', () => {
    given(opened).when(registerItem, body).by(centre).refuses('no-such-case');
    given(opened, closed).when(registerItem, body).by(visitator).refuses('case-closed');
  });
});

describe('what is taken back of a file is taken back of all that names or opens it', () => {
  const [line, opener] = [factId(2), factId(3)];
  it.each([line, opener])('its words struck: %s', (struck) =>
    given(opened, ...kept())
      .when(strikeWords, { factId: struck, personId: drawn(999_999), class: 'evidence', basis: 'unlawful' })
      .by(visitator)
      .gives(
        ...[line, opener].map((fact) =>
          WordsStruck.of({ factId: fact, personId: drawn(999_999), class: 'evidence', basis: 'unlawful' }),
        ),
      ),
  );
  it('the line retracted', () =>
    given(opened, ...kept())
      .when(retractFact, { factId: line, reason: 'wrong-person' })
      .by(visitator)
      .gives(...[line, opener].map((fact) => FactRetracted.of({ factId: fact, reason: 'wrong-person' }))));
  it('never what opens it alone', () =>
    given(opened, ...kept())
      .when(retractFact, { factId: opener, reason: 'wrong-person' })
      .by(visitator)
      .refuses('fact-stays'));
  it('words of other facts are struck alone', () =>
    expect(
      given(
        opened,
        ...kept(),
        ItemRegistered.of(
          { itemId: drawn(1), kind: 'gift', heldBy: 'police', narrative: { what: 'x' } },
          { about: affected },
        ),
      )
        .when(strikeWords, { factId: factId(4), personId: affected, class: 'narrative', basis: 'unlawful' })
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
});

it('facts name the referral that a file was handed over on', () =>
  expect(handedOver().plain).toMatchObject({ referralId }));
