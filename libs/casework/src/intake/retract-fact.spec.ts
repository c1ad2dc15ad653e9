import { describe, it } from '@jest/globals';
import { EntryAudienceChanged, IncidentCorrected } from '../log/facts';
import { advised } from '../testing/advice-facts';
import { by, drawn, factId, given } from '../testing/decision';
import { contact, opened, referredTo, safeReach, threat } from '../testing/intake-facts';
import { entryRef, logged } from '../testing/log-facts';
import { centre, police, units, visitator } from '../testing/people';
import { screened, secondOpinion } from '../testing/screening-facts';
import { FactRetracted, WishStated } from './facts';
import { retractFact } from './retract-fact';

const body = { factId: factId(2), reason: 'wrong-person' } as const;
const retracted = FactRetracted.of(body);
const wish = WishStated.of({ report: 'no', keepFrom: [] });

describe('a fact is retracted', () => {
  it('by the home unit', () => given(opened, threat).when(retractFact, body).by(visitator).gives(retracted));
  it('by the home unit, whoever wrote it', () =>
    given(opened, by(police, threat), referredTo(units.police)).when(retractFact, body).by(visitator).gives(retracted));
  it('by the unit that wrote it', () =>
    given(opened, by(police, threat), referredTo(units.police)).when(retractFact, body).by(police).gives(retracted));
  it.each([safeReach, wish, screened('stalking'), secondOpinion, logged(), advised].map((fact) => ({ fact })))(
    'when somebody only saw or judged it: $fact.type',
    ({ fact }) => given(opened, fact).when(retractFact, body).by(visitator).gives(retracted),
  );
  it('in silence when asked twice', () =>
    given(opened, threat, retracted).when(retractFact, body).by(visitator).givesNothing());
});

describe('the retraction of a fact is refused', () => {
  it('to a unit for which there is no such case', () =>
    given(opened, threat).when(retractFact, body).by(centre).refuses('no-such-case'));
  it('to a unit that did not write it, as if it were not there', () =>
    given(opened, threat, referredTo(units.police)).when(retractFact, body).by(police).refuses('no-such-fact'));
  it('where there is no such fact', () =>
    given(opened)
      .when(retractFact, { ...body, factId: drawn(7) })
      .by(visitator)
      .refuses('no-such-fact'));
  it('for a fact that belongs to the course of the case', () =>
    given(opened, contact).when(retractFact, body).by(visitator).refuses('fact-stays'));
  it('for a referral, which is withdrawn instead', () =>
    given(opened, referredTo(units.police)).when(retractFact, body).by(visitator).refuses('fact-stays'));
});

describe('a correction is retracted', () => {
  const { entryRef: _, ...said } = logged({ direction: 'reply' }).plain;
  const asIncoming = { ...said, entryRef, corrects: factId(2), reason: 'misheard', direction: 'incoming' } as const;
  const corrected = IncidentCorrected.of(asIncoming);
  const hidden = EntryAudienceChanged.of({ entryRef, audience: 'support', reason: 'safety' });
  const correction = { ...body, factId: factId(3) };
  const reply = logged({ direction: 'reply' });

  it('and the entry says again what it said before', () =>
    given(opened, reply, corrected).when(retractFact, correction).by(visitator).gives(FactRetracted.of(correction)));
  it('not where a reply would stay behind that the police may not see', () =>
    given(opened, reply, corrected, hidden)
      .when(retractFact, correction)
      .by(visitator)
      .refuses('reply-kept-from-police'));
  it('though a later correction was retracted before', () =>
    given(opened, reply, corrected, hidden, corrected, FactRetracted.of({ ...body, factId: factId(5) }))
      .when(retractFact, correction)
      .by(visitator)
      .refuses('reply-kept-from-police'));
  it('with the whole entry, which then keeps nothing from anybody', () =>
    given(opened, reply, corrected, hidden)
      .when(retractFact, body)
      .by(visitator)
      .gives(retracted, FactRetracted.of({ ...correction, reason: body.reason })));
  it('with the whole entry once, if it was retracted before', () =>
    given(opened, reply, corrected, FactRetracted.of(correction))
      .when(retractFact, body)
      .by(visitator)
      .gives(retracted));
  it('by itself, and takes no other correction along', () =>
    given(opened, reply, corrected, corrected)
      .when(retractFact, correction)
      .by(visitator)
      .gives(FactRetracted.of(correction)));
});
