import { describe, expect, it } from '@jest/globals';
import { CaseOpened } from '../intake/facts';
import type { Decided } from '../kernel/fact';
import { acceptReferral } from '../referral/accept-referral';
import { ReferralSent } from '../referral/facts';
import { closeCourse } from '../support/close-course';
import { CourseClosed } from '../support/facts';
import { holdSession } from '../support/hold-session';
import { by, given, type Given } from '../testing/decision';
import { affected, contact } from '../testing/intake-facts';
import { centre, units, varde } from '../testing/people';
import { handOverId, sentToVarde } from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { atTheCentre, courseClosed, courseId, courseOpened, interest, session } from '../testing/support-facts';

type Past = readonly (Decided | Given)[];
const accept = { referralId: handOverId };
const helped: Past = [...atTheCentre, contact, screened('stalking'), interest, courseOpened()];
const handedOver = (before: Past, handOver: Decided | Given = sentToVarde()): readonly Decided[] =>
  given(...before, handOver)
    .when(acceptReferral, accept)
    .by(varde)
    .decided();
const endsOf = (facts: readonly Decided[]) => facts.filter(({ type }) => type === 'CourseClosed');

describe('a course in a case that is handed over', () => {
  it('goes on at the centre, as the referral does that it is held on', () => {
    const facts = handedOver(helped);
    expect(endsOf(facts)).toEqual([]);
    given(...helped, sentToVarde(), ...facts.map((fact) => by(varde, fact)))
      .when(holdSession, { courseId, note: 'x' })
      .by(centre)
      .gives(session());
  });

  describe('that the centre held in a case of its own', () => {
    const begun: Past = [by(centre, CaseOpened.of({ homeUnit: units.centre, affected })), contact, courseOpened()];
    const { plain } = sentToVarde();
    const handOver = by(
      centre,
      ReferralSent.of({ ...plain, from: units.centre, to: units.varde, narrative: { text: 'the summary' } }),
    );
    it('is over: nobody holds it any more', () => {
      const over = CourseClosed.of({ courseId, byUnit: units.centre, outcome: 'handed-over' });
      expect(endsOf(handedOver(begun, handOver))).toEqual([over]);
      expect(endsOf(handedOver([...begun, courseClosed], handOver))).toEqual([]);
    });
  });

  it('is not said to be over so by whoever holds it', () =>
    expect(() =>
      given(...helped)
        .when(closeCourse, { courseId, outcome: 'handed-over' as 'completed' })
        .by(centre)
        .decided(),
    ).toThrow('the body is not the intent'));
});
