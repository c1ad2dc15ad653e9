import { describe, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { by, drawn, factId, given } from '../testing/decision';
import { opened, referredTo } from '../testing/intake-facts';
import { centre, deputy, police, units, visitator } from '../testing/people';
import { SecondOpinionGiven } from './facts';
import { giveSecondOpinion } from './give-second-opinion';
import { screened, screeningId } from '../testing/screening-facts';

const body = { screeningId, agrees: true, reasons: 'Both accuse the other' };
const opinion = SecondOpinionGiven.of({ screeningId, agrees: true, narrative: { reasons: body.reasons } });
const trained = { training: { validUntil: '2020-01-01' } };
const case_ = [opened, by(visitator, screened('conflict'))] as const;
const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });

describe('a second opinion is given', () => {
  it('by another trained colleague', () =>
    given(...case_)
      .when(giveSecondOpinion, body)
      .by(deputy, trained)
      .gives(opinion));
  it('that does not agree', () =>
    given(...case_)
      .when(giveSecondOpinion, { ...body, agrees: false })
      .by(deputy, trained)
      .gives(SecondOpinionGiven.of({ screeningId, agrees: false, narrative: { reasons: body.reasons } })));
  it('in silence when the same person says the same again', () =>
    given(...case_, by(deputy, opinion))
      .when(giveSecondOpinion, body)
      .by(deputy, trained)
      .givesNothing());
  it('anew when the person changes their mind', () =>
    given(...case_, by(deputy, SecondOpinionGiven.of({ ...opinion.plain, agrees: false })))
      .when(giveSecondOpinion, body)
      .by(deputy, trained)
      .gives(opinion));
  it('anew when it was retracted', () =>
    given(...case_, by(deputy, opinion), retracted(3))
      .when(giveSecondOpinion, body)
      .by(deputy, trained)
      .gives(opinion));
});

describe('a second opinion is refused', () => {
  it('to a unit for which there is no such case', () =>
    given(...case_)
      .when(giveSecondOpinion, body)
      .by(centre, trained)
      .refuses('no-such-case'));
  it('to a unit that is not the home unit', () =>
    given(...case_, referredTo(units.police))
      .when(giveSecondOpinion, body)
      .by(police, trained)
      .refuses('not-the-home-unit'));
  it('to whoever was never trained', () =>
    given(...case_)
      .when(giveSecondOpinion, body)
      .by(deputy)
      .refuses('not-trained'));
  it('to the one who screened', () =>
    given(...case_)
      .when(giveSecondOpinion, body)
      .by(visitator, trained)
      .refuses('own-screening'));
  it('of a screening that is not of this case', () =>
    given(...case_)
      .when(giveSecondOpinion, { ...body, screeningId: drawn(7) })
      .by(deputy, trained)
      .refuses('no-such-screening'));
  it('of a screening that was retracted', () =>
    given(...case_, retracted(2))
      .when(giveSecondOpinion, body)
      .by(deputy, trained)
      .refuses('no-such-screening'));
});
