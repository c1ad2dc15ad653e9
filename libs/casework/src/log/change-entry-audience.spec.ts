import { describe, it } from '@jest/globals';
import { CaseOpened, FactRetracted } from '../intake/facts';
import { by, factId, given } from '../testing/decision';
import { received } from '../testing/evidence-facts';
import { affected, opened, referredTo, type Past } from '../testing/intake-facts';
import { entryRef, logged } from '../testing/log-facts';
import { centre, police, units, visitator } from '../testing/people';
import { changeEntryAudience } from './change-entry-audience';
import { EntryAudienceChanged, IncidentCorrected } from './facts';

const body = { entryRef, audience: 'support' as const, reason: 'asked-by-affected' as const };
const changed = EntryAudienceChanged.of(body);
const changing = (past: Past, more: object = {}) =>
  given(opened, ...past).when(changeEntryAudience, { ...body, ...more });
const { entryRef: _, ...said } = logged().plain;
const asTold = { ...said, entryRef, corrects: factId(2), reason: 'misheard' as const };
const correction = IncidentCorrected.of(asTold);
const asReply = IncidentCorrected.of({ ...asTold, direction: 'reply' });
const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });

describe("an entry's audience is changed", () => {
  it('by the home unit', () => changing([logged()]).by(visitator).gives(changed));
  it('by the unit that logged it', () =>
    changing([by(centre, logged()), referredTo(units.centre)])
      .by(centre)
      .gives(changed));
  it('by the police who logged it, as far as they go on seeing it', () =>
    changing([by(police, logged()), referredTo(units.police)], { audience: 'perpetrator' })
      .by(police)
      .gives(EntryAudienceChanged.of({ ...body, audience: 'perpetrator' })));
  it('by the police where the case has its home: nothing is kept from them', () =>
    given(by(police, CaseOpened.of({ homeUnit: units.police, affected })), by(police, logged()))
      .when(changeEntryAudience, body)
      .by(police)
      .gives(changed));
  it('wider', () =>
    changing([logged()], { audience: 'perpetrator' })
      .by(visitator)
      .gives(EntryAudienceChanged.of({ ...body, audience: 'perpetrator' })));
  it('in silence when asked twice', () => changing([logged(), changed]).by(visitator).givesNothing());
  it('in silence when it is so already', () =>
    changing([logged({ audience: 'support' })])
      .by(visitator)
      .givesNothing());
  it('of a reply, as long as the police may see it', () =>
    changing([logged({ direction: 'reply' })], { audience: 'perpetrator' })
      .by(visitator)
      .gives(EntryAudienceChanged.of({ ...body, audience: 'perpetrator' })));
  it('once the correction that called it a reply was retracted', () =>
    changing([logged(), asReply, retracted(3)])
      .by(visitator)
      .gives(changed));
});

describe("a change of an entry's audience is refused", () => {
  it('to a unit for which there is no such case', () => changing([]).by(centre).refuses('no-such-case'));
  it('where there is no such entry', () => changing([]).by(visitator).refuses('no-such-entry'));
  it('to a unit that is told of it but did not log it', () =>
    changing([logged(), referredTo(units.police)])
      .by(police)
      .refuses('home-or-writer-only'));
  it('to the police for an entry they may not see, as if it were not there', () =>
    changing([logged({ audience: 'support' }), referredTo(units.police)], { audience: 'police' })
      .by(police)
      .refuses('no-such-entry'));
  it('for an entry that was retracted', () =>
    changing([logged(), retracted(2)])
      .by(visitator)
      .refuses('entry-retracted'));
  it('where it would keep a reply from the police', () =>
    changing([logged({ direction: 'reply' })])
      .by(visitator)
      .refuses('reply-kept-from-police'));
  it.each([
    ['log entry', [by(police, logged())]],
    ['correction', [logged(), by(police, correction)]],
    ['file', [logged(), by(police, received({ entryRef }))]],
  ])('where it would keep from the police their own %s', (_what, past) =>
    changing(past).by(visitator).refuses('kept-from-its-writer'),
  );
  it.each([
    ['correction', [logged(), by(police, correction), retracted(3)]],
    ['file', [logged(), by(police, received({ entryRef })), retracted(3)]],
  ])('but for a %s that was retracted', (_what, past) => changing(past).by(visitator).gives(changed));
  it('where it would keep from them what a correction called a reply', () =>
    changing([logged(), asReply]).by(visitator).refuses('reply-kept-from-police'));
});
