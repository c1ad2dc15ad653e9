import * as facts from '../support/facts';
import { by, drawn, NOW, type Given } from './decision';
import { opened, referredTo } from './intake-facts';
import { centre, units } from './people';
import { ReferralAccepted } from '../referral/facts';

export const groupId = drawn(400_001);
export const place = drawn(400_002);
export const courseId = drawn(400_003);

/** Where she wishes to meet others. */
export const interest = facts.SupportGroupInterestRegistered.of({
  interestId: drawn(400_004),
  area: 'municipality:0561',
});
export const placed: Given = by(centre, facts.SupportGroupPlaced.of({ groupId, placeId: place }));
export const courseOpened = (byUnit: string = units.centre): Given =>
  by(centre, facts.CourseOpened.of({ courseId, byUnit, form: 'phone' }));
export const courseClosed: Given = by(
  centre,
  facts.CourseClosed.of({ courseId, byUnit: units.centre, outcome: 'completed' }),
);
export const session = (more: object = {}) =>
  facts.SessionHeld.of(
    {
      courseId,
      byUnit: units.centre,
      sessionId: drawn(1),
      at: NOW,
      note: { text: 'x' },
      ...more,
    },
    { occurredAt: NOW },
  );

/** Her case, where the centre has taken her on. */
export const atTheCentre = [
  opened,
  referredTo(units.centre),
  by(centre, ReferralAccepted.of({ referralId: drawn(800_030), handler: centre.actor, staff: { handler: centre.id } })),
] as const;
