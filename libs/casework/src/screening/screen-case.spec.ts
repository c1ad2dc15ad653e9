import { describe, expect, it } from '@jest/globals';
import { CaseOpened } from '../intake/facts';
import { drawn, given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo } from '../testing/intake-facts';
import { centre, deputy, police, units, visitator } from '../testing/people';
import { CaseScreened, finding, replies, screeningOutcome } from './facts';
import { screenCase } from './screen-case';

const body = {
  basis: 'affected' as const,
  findings: ['persistent' as const, 'one-sided' as const],
  refusal: 'clear' as const,
  replies: 'none' as const,
  outcome: 'stalking' as const,
  concern: 'high' as const,
  reviewOn: '2026-04-03',
  reasons: 'Every day for five years',
};
const { reasons, ...judgement } = body;
const screened = { ...judgement, screeningId: drawn(1), about: [], because: [], narrative: { reasons } };
const trained = { training: { validUntil: '2026-03-03' } };
const expired = { training: { validUntil: '2026-03-02' } };
const case_ = [opened, person(perpetrator, 'perpetrator')] as const;

describe('a case is screened', () => {
  it('with findings, outcome and the reasons for it', () =>
    given(...case_)
      .when(screenCase, body)
      .by(visitator, trained)
      .gives(CaseScreened.of(screened)));

  it('with whom it is about, the instrument by name, and why she replied', () => {
    const more = {
      about: [perpetrator],
      instrument: { name: 'sash' as const, version: '2', level: 'moderate' as const },
      refusalAt: '2026-03-03',
      replies: 'some' as const,
      because: ['children' as const],
    };
    given(...case_)
      .when(screenCase, { ...body, ...more })
      .by(visitator, trained)
      .gives(CaseScreened.of({ ...screened, ...more }));
  });

  it('with what another instrument is called as words, and its edition as no words at all', () => {
    const used = { name: 'other', called: 'Spørgsmål fra Kanarievænget 37', version: '2026-1' };
    const screens = (instrument: object) =>
      given(...case_)
        .when(screenCase, { ...body, instrument })
        .by(visitator, trained);
    const [fact] = screens(used).decided();
    expect(JSON.stringify(fact?.plain)).not.toContain('Kanarie');
    expect(fact?.words).toMatchObject([{ fields: { reasons, instrument: used.called } }]);
    for (const wrong of ['Kanarievænget 37', 'udgave to', '75123456', '2 af 3', '']) {
      expect(() => screens({ ...used, version: wrong }).decided()).toThrow('the body is not the intent');
    }
    expect(() => screens({ ...used, name: 'Kanarievænget' }).decided()).toThrow('the body is not the intent');
    expect(() => screens({ ...used, level: 'Kanarievænget' }).decided()).toThrow('the body is not the intent');
  });

  it('with a review on the same day', () =>
    expect(
      given(...case_)
        .when(screenCase, { ...body, reviewOn: '2026-03-03' })
        .by(visitator, trained)
        .decided(),
    ).toHaveLength(1));

  it('again, as a fact of its own', () =>
    given(...case_, CaseScreened.of(screened))
      .when(screenCase, { ...body, outcome: 'conflict' })
      .by(visitator, trained)
      .gives(CaseScreened.of({ ...screened, outcome: 'conflict' })));

  it('by a trained deputy', () =>
    given(...case_)
      .when(screenCase, body)
      .by(deputy, trained)
      .gives(CaseScreened.of(screened)));

  it('by a trained officer where the case has its home at the police', () =>
    given(CaseOpened.of({ homeUnit: units.police, affected }))
      .when(screenCase, body)
      .by(police, trained)
      .gives(CaseScreened.of(screened)));

  it('by somebody whose training has expired, with the reason', () =>
    given(...case_)
      .when(screenCase, { ...body, trainingExpiredReason: 'no-trained-on-duty' })
      .by(visitator, expired)
      .gives(CaseScreened.of({ ...screened, trainingExpiredReason: 'no-trained-on-duty' })));

  it('without that reason while the training is valid', () =>
    given(...case_)
      .when(screenCase, { ...body, trainingExpiredReason: 'no-trained-on-duty' })
      .by(visitator, trained)
      .gives(CaseScreened.of(screened)));
});

describe('the outcome is what the visitator says', () => {
  const all = screeningOutcome.codes.flatMap((outcome) => replies.codes.map((reply) => [outcome, reply] as const));

  it.each(all)('%s, whatever was replied: %s', (outcome, reply) => {
    const [fact] = given(...case_)
      .when(screenCase, { ...body, outcome, replies: reply, findings: finding.codes })
      .by(visitator, trained)
      .decided();
    expect(fact?.plain).toMatchObject({ outcome, replies: reply, findings: finding.codes });
  });
});

describe('a screening is refused', () => {
  const screening = (more: object = {}) =>
    given(...case_, referredTo(units.police)).when(screenCase, { ...body, ...more });

  it('to a unit for which there is no such case', () => screening().by(centre).refuses('no-such-case'));
  it('to a unit that is not the home unit', () => screening().by(police, trained).refuses('not-the-home-unit'));
  it('to whoever was never trained', () => screening().by(visitator).refuses('not-trained'));
  it('to whoever was never trained, whatever reason they give', () =>
    screening({ trainingExpiredReason: 'course-booked' }).by(visitator).refuses('not-trained'));
  it('to whoever was trained too long ago and gives no reason', () =>
    screening().by(visitator, expired).refuses('training-expired'));
  it('about a person who is not of this case', () =>
    screening({ about: [drawn(7)] })
      .by(visitator, trained)
      .refuses('no-such-person'));
  it('with a refusal of contact in the future', () =>
    screening({ refusalAt: '2026-03-04' }).by(visitator, trained).refuses('in-future'));
  it('with a review in the past', () =>
    screening({ reviewOn: '2026-03-02' }).by(visitator, trained).refuses('review-in-past'));
});
