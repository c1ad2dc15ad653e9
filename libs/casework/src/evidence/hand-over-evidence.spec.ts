import { describe, expect, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { EntryAudienceChanged } from '../log/facts';
import { drawn, drawnRef, factId, given } from '../testing/decision';
import { evidenceId, handedOver, kept, otherEvidenceId, quarantined } from '../testing/evidence-facts';
import { opened, type Past } from '../testing/intake-facts';
import { entryRef, logged } from '../testing/log-facts';
import { familyCounsellor, police, units, visitator } from '../testing/people';
import {
  accepted,
  asked,
  otherReferralId,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
} from '../testing/referral-facts';
import { ReferralWithdrawn } from '../referral/facts';
import { EvidenceHandedOver, EvidenceReleased } from './facts';
import { handOverEvidence } from './hand-over-evidence';

const withEvidence = sentToPolice({ fieldSets: ['identity', 'evidence'] });
const taken = [withEvidence, received, accepted] as const;
const others = kept({ evidenceId: otherEvidenceId });
const handing = (more: object, ...before: Past) =>
  given(opened, ...before).when(handOverEvidence, { evidenceId, referralId, ...more });
const fact = (receipt: string, ...evidenceIds: readonly string[]) =>
  EvidenceHandedOver.of({ evidenceIds: [...evidenceIds], to: units.police, referralId, receipt });

describe('evidence is handed over', () => {
  it('to the police who accepted a referral with evidence, under a receipt', () =>
    handing({}, ...kept(), ...taken)
      .by(visitator)
      .gives(fact(drawnRef(1), evidenceId)));

  it('together with others', () =>
    handing({ also: [otherEvidenceId] }, ...kept(), ...others, ...taken)
      .by(visitator)
      .gives(fact(drawnRef(1), evidenceId, otherEvidenceId)));

  it('while the police wait for an answer', () =>
    expect(
      handing({}, ...kept(), ...taken, asked)
        .by(visitator)
        .decided(),
    ).toHaveLength(1));

  it('once on one referral: what was handed over is left out, and asked twice nothing happens', () => {
    handing({ also: [otherEvidenceId] }, ...kept(), ...others, ...taken, handedOver())
      .by(visitator)
      .gives(fact(drawnRef(1), otherEvidenceId));
    handing({}, ...kept(), ...taken, handedOver())
      .by(visitator)
      .givesNothing();
  });

  it('after it was released', () =>
    expect(
      handing({}, ...kept(), quarantined(), EvidenceReleased.of({ evidenceId, reason: 'type-explained' }), ...taken)
        .by(visitator)
        .decided(),
    ).toHaveLength(1));

  it('whoever may see its entry now: that it was kept from the police once is past', () =>
    expect(
      handing(
        {},
        logged({ audience: 'support' }),
        ...kept({ entryRef, audience: 'support' }),
        EntryAudienceChanged.of({ entryRef, audience: 'police', reason: 'asked-by-affected' }),
        ...taken,
      )
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
});

describe('a hand-over is refused', () => {
  it('to those for whom there is no such case', () =>
    handing({}, ...kept())
      .by(familyCounsellor)
      .refuses('no-such-case'));
  it('to other units than the home', () =>
    handing({}, ...kept(), ...taken)
      .by(police)
      .refuses('not-the-home-unit'));
  it.each([
    ['of what is not there', { evidenceId: drawn(7) }],
    ['if one of them is not there', { also: [drawn(7)] }],
  ])('%s', (_, more) =>
    handing(more, ...kept(), ...taken)
      .by(visitator)
      .refuses('no-such-evidence'),
  );
  it('of what was entered in error', () =>
    handing({}, ...kept(), ...taken, FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' }))
      .by(visitator)
      .refuses('no-such-evidence'));
  const onOthers: readonly (readonly [string, Past])[] = [
    ['that does not exist', []],
    ['that nobody accepted', [withEvidence, received]],
    ['that is over', [...taken, ReferralWithdrawn.of({ referralId, reason: 'no-longer-needed' })]],
    ['to others than the police', [sentToCentre({ fieldSets: ['evidence'] }), received, accepted]],
  ];
  it.each(onOthers)('on a referral %s', (_, before) =>
    handing({}, ...kept(), ...before)
      .by(visitator)
      .refuses('files-to-police-only'),
  );
  it('on a referral of another', () =>
    handing({ referralId: otherReferralId }, ...kept(), ...taken)
      .by(visitator)
      .refuses('files-to-police-only'));
  it('on a referral for which evidence was not chosen', () =>
    handing({}, ...kept(), sentToPolice(), received, accepted)
      .by(visitator)
      .refuses('evidence-beyond-terms'));
  it('in quarantine', () =>
    handing({}, ...kept(), quarantined(), ...taken)
      .by(visitator)
      .refuses('evidence-quarantined'));
  it('of what is for support only, by itself or by its entry', () => {
    handing({}, ...kept({ audience: 'support' }), ...taken)
      .by(visitator)
      .refuses('evidence-kept-from-police');
    const narrowed = EntryAudienceChanged.of({ entryRef, audience: 'support', reason: 'safety' });
    handing({}, logged(), ...kept({ entryRef }), narrowed, ...taken)
      .by(visitator)
      .refuses('evidence-kept-from-police');
  });
});
