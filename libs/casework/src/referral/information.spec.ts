import { describe, expect, it } from '@jest/globals';
import { given, drawn, later, NOW } from '../testing/decision';
import { contact, opened, type Past } from '../testing/intake-facts';
import { centre, otherDistrict, police, visitator } from '../testing/people';
import {
  accepted,
  asked,
  completed,
  consentToCentre,
  provided,
  questionId,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { askForInformation } from './ask-for-information';
import { InformationProvided, InformationRequested, ReferralReceived } from './facts';
import { provideInformation } from './provide-information';

const sent = [opened, contact, screened('stalking'), sentToPolice()];
const question = { referralId, question: 'which door?' };
const answer = { referralId, questionId, answer: 'the blue one' };
const asking = InformationRequested.of({ referralId, questionId: drawn(1), narrative: { text: 'which door?' } });

describe('information is asked for', () => {
  const on = (...facts: Past) => given(...sent, ...facts).when(askForInformation, question);
  it('by the recipient, before it answers and after', () => {
    on(received).by(police).gives(asking);
    on(received, accepted).by(police).gives(asking);
    on(received, asked, provided).by(police).gives(asking);
  });
  it('with its receipt, if nobody gave one', () => on().by(police).gives(ReferralReceived.of({ referralId }), asking));
  it('one question at a time', () => on(received, asked).by(police).refuses('information-awaited'));
  it('by nobody else, and not once it is over', () => {
    on().by(visitator).refuses('no-such-referral');
    on().by(centre).refuses('no-such-case');
    on(withdrawn).by(police).refuses('no-such-case');
    on(accepted, completed).by(police).refuses('referral-over');
  });
});

describe('information is given', () => {
  const on = (...facts: Past) => given(...sent, received, ...facts).when(provideInformation, answer);
  it('by the sender, and the clock goes on from where it stood', () => {
    on(asked)
      .by(visitator, { now: later(NOW, 6) })
      .gives(
        InformationProvided.of({
          referralId,
          questionId,
          respondBy: later(NOW, 30),
          narrative: { text: 'the blue one' },
        }),
      );
  });
  it('of an acute referral while offices are closed: its clock goes on when they open', () => {
    const opensAt = later(NOW, -3);
    const seen: unknown[] = [];
    const resumed = (clock: object) => {
      seen.push(clock);
      return later(NOW, 14);
    };
    given(opened, contact, screened('stalking'), sentToPolice({ urgency: 'acute', opensAt }), received, asked)
      .when(provideInformation, answer)
      .by(visitator, { opensAt: () => later(NOW, 12), resumed })
      .gives(
        InformationProvided.of({
          referralId,
          questionId,
          respondBy: later(NOW, 14),
          opensAt: later(NOW, 12),
          narrative: { text: 'the blue one' },
        }),
      );
    const clock = { urgency: 'acute', respondBy: later(NOW, 24), pausedAt: NOW, opensAt };
    expect(seen).toEqual([expect.objectContaining(clock)]);
  });
  it('silently when asked twice', () => {
    on(asked, provided).by(visitator).givesNothing();
    on(asked, provided, accepted, completed).by(visitator).givesNothing();
  });
  it('to the question that was asked', () => {
    on().by(visitator).refuses('no-such-question');
    given(...sent, received, asked)
      .when(provideInformation, { ...answer, questionId: drawn(7) })
      .by(visitator)
      .refuses('no-such-question');
  });
  it('by nobody else, and not once it is over', () => {
    on(asked).by(police).refuses('no-such-referral');
    on(asked).by(otherDistrict).refuses('no-such-case');
    on(asked, withdrawn).by(visitator).refuses('referral-over');
  });
  it('not on a consent whose last day is over', () => {
    given(opened, consentToCentre({ until: '2026-03-03' }), sentToCentre(), received, asked)
      .when(provideInformation, answer)
      .by(visitator, { now: later(NOW, 24) })
      .refuses('consent-ended');
  });
});
