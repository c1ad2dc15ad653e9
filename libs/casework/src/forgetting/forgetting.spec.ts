import { describe, it } from '@jest/globals';
import { PersonForgotten } from '../life/facts';
import type { Alias } from '../kernel/words';
import { by, drawn, given } from '../testing/decision';
import { forgettingId, forgettingRequested } from '../testing/forgetting-facts';
import { affected, opened, perpetrator, person } from '../testing/intake-facts';
import { closed, reopened } from '../testing/life-facts';
import { centre, deputy, familyCounsellor, police, recordsOwner, units, visitator } from '../testing/people';
import { accepted, completed, declined, received, sentToPolice } from '../testing/referral-facts';
import { approveForgetting } from './approve-forgetting';
import { cancelForgetting } from './cancel-forgetting';
import {
  ForgettingApproved,
  ForgettingCancelled,
  ForgettingRequested,
  LegalHoldLifted,
  LegalHoldPlaced,
} from './facts';
import { liftLegalHold } from './lift-legal-hold';
import { placeLegalHold } from './place-legal-hold';
import { requestForgetting } from './request-forgetting';

const persons = [affected, perpetrator];
const body = { persons, reason: 'retention-over' } as const;
const holdId = drawn(700_002);
const controller = units.visitation;
const approved = ForgettingApproved.of({ forgettingId, controller });
const cancelled = ForgettingCancelled.of({ forgettingId, controller });
const hold = LegalHoldPlaced.of({ holdId, controller, why: 'complaint' });
const lifted = LegalHoldLifted.of({ holdId, controller });
const gone = (personId: string, of: Alias = controller) => PersonForgotten.of({ personId, controller: of });
const over = [opened, person(perpetrator, 'perpetrator'), closed] as const;
const told = [...over.slice(0, 2), sentToPolice(), received, accepted] as const;
const officersRecords = { ...recordsOwner, unit: units.police };

describe('that persons are forgotten is asked for', () => {
  it('by who decides on the records of an agency, in a case that its unit has closed', () =>
    given(...over)
      .when(requestForgetting, body)
      .by(recordsOwner)
      .gives(ForgettingRequested.of({ forgettingId: drawn(1), controller, persons, reason: 'retention-over' })));
  it('of those only whom the agency has not forgotten, and in silence when there is nobody', () => {
    given(...over, gone(affected))
      .when(requestForgetting, body)
      .by(recordsOwner)
      .gives(
        ForgettingRequested.of({ forgettingId: drawn(1), controller, persons: [perpetrator], reason: body.reason }),
      );
    given(...over, gone(affected), gone(perpetrator))
      .when(requestForgetting, body)
      .by(recordsOwner)
      .givesNothing();
    given(...over, gone(affected, units.police))
      .when(requestForgetting, { ...body, persons: [affected] })
      .by(recordsOwner)
      .gives(ForgettingRequested.of({ forgettingId: drawn(1), controller, persons: [affected], reason: body.reason }));
  });
  it('not while the case is worked on', () => {
    given(...over.slice(0, 2))
      .when(requestForgetting, body)
      .by(recordsOwner)
      .refuses('still-worked-on');
    given(...over, reopened)
      .when(requestForgetting, body)
      .by(recordsOwner)
      .refuses('still-worked-on');
  });
  it('not while another unit of the agency works in it', () =>
    given(opened, person(perpetrator, 'perpetrator'), sentToPolice({ to: units.family }), closed)
      .when(requestForgetting, body)
      .by(recordsOwner)
      .refuses('still-worked-on'));
  it('not while the record must be kept', () => {
    given(...over, hold)
      .when(requestForgetting, body)
      .by(recordsOwner)
      .refuses('legal-hold');
    given(...over, hold, lifted)
      .when(requestForgetting, body)
      .by(recordsOwner)
      .gives(ForgettingRequested.of({ forgettingId: drawn(1), controller, persons, reason: 'retention-over' }));
  });
  it('not of persons who are not of this case', () =>
    given(...over)
      .when(requestForgetting, { ...body, persons: [drawn(7)] })
      .by(recordsOwner)
      .refuses('no-such-person'));
  it('not where the agency has no record of the case', () => {
    given(...over)
      .when(requestForgetting, body)
      .by(centre)
      .refuses('no-such-case');
    given(...told, declined)
      .when(requestForgetting, body)
      .by(officersRecords)
      .refuses('no-such-case');
  });
});

describe('an agency that was told forgets for itself', () => {
  const asked = ForgettingRequested.of({
    forgettingId: drawn(1),
    controller: units.police,
    persons,
    reason: body.reason,
  });
  it('when what it was asked is done, whatever the home does', () =>
    given(...told, completed)
      .when(requestForgetting, body)
      .by(officersRecords)
      .gives(asked));
  it('not before', () => {
    given(...told)
      .when(requestForgetting, body)
      .by(officersRecords)
      .refuses('still-worked-on');
  });
  it('also while the home must keep its own', () =>
    given(...told, completed, hold)
      .when(requestForgetting, body)
      .by(officersRecords)
      .gives(asked));
});

describe('a forgetting is approved', () => {
  const given_ = given(...over, forgettingRequested);
  it('by a second person in the unit that has the case, and is done', () =>
    given_.when(approveForgetting, { forgettingId }).by(visitator).gives(approved, gone(affected), gone(perpetrator)));
  it('in silence when it was', () =>
    given(...over, forgettingRequested, approved, gone(affected), gone(perpetrator))
      .when(approveForgetting, { forgettingId })
      .by(deputy)
      .givesNothing());
  it('not by who asked, nor by another unit', () => {
    given_.when(approveForgetting, { forgettingId }).by(recordsOwner).refuses('needs-a-second-person');
    given_.when(approveForgetting, { forgettingId }).by(familyCounsellor).refuses('no-such-case');
    given(...over, by(visitator, forgettingRequested.fact))
      .when(approveForgetting, { forgettingId })
      .by(visitator)
      .refuses('needs-a-second-person');
  });
  it('not when it was given up', () =>
    given(...over, forgettingRequested, cancelled)
      .when(approveForgetting, { forgettingId })
      .by(visitator)
      .refuses('forgetting-cancelled'));
  it('not when the case was taken up again, nor when the record must be kept', () => {
    given(...over, forgettingRequested, reopened)
      .when(approveForgetting, { forgettingId })
      .by(visitator)
      .refuses('still-worked-on');
    given(...over, forgettingRequested, hold)
      .when(approveForgetting, { forgettingId })
      .by(visitator)
      .refuses('legal-hold');
  });
  it('not by another agency, nor if there is none', () => {
    given(...told.slice(0, 2), ...told.slice(2), completed, closed, forgettingRequested)
      .when(approveForgetting, { forgettingId })
      .by(police)
      .refuses('no-such-forgetting');
    given_
      .when(approveForgetting, { forgettingId: drawn(9) })
      .by(visitator)
      .refuses('no-such-forgetting');
  });
});

describe('a forgetting is given up', () => {
  it('while it is not approved', () =>
    given(...over, forgettingRequested)
      .when(cancelForgetting, { forgettingId })
      .by(recordsOwner)
      .gives(cancelled));
  it('in silence when it was', () =>
    given(...over, forgettingRequested, cancelled)
      .when(cancelForgetting, { forgettingId })
      .by(recordsOwner)
      .givesNothing());
  it('not afterwards', () =>
    given(...over, forgettingRequested, approved)
      .when(cancelForgetting, { forgettingId })
      .by(recordsOwner)
      .refuses('forgotten-already'));
  it('not if there is none', () =>
    given(...over)
      .when(cancelForgetting, { forgettingId })
      .by(recordsOwner)
      .refuses('no-such-forgetting'));
});

describe('a legal hold', () => {
  it('is placed by the agency for its own record, also in an open case', () =>
    given(opened)
      .when(placeLegalHold, { why: 'court-case' })
      .by(recordsOwner)
      .gives(LegalHoldPlaced.of({ holdId: drawn(1), controller, why: 'court-case' })));
  it('is lifted, once', () => {
    given(opened, hold).when(liftLegalHold, { holdId }).by(recordsOwner).gives(lifted);
    given(opened, hold, lifted).when(liftLegalHold, { holdId }).by(recordsOwner).givesNothing();
  });
  it('is not lifted by another agency, nor where there is none', () => {
    given(...told, hold)
      .when(liftLegalHold, { holdId })
      .by(officersRecords)
      .refuses('no-such-hold');
    given(opened).when(liftLegalHold, { holdId }).by(recordsOwner).refuses('no-such-hold');
    given(opened).when(placeLegalHold, { why: 'archive' }).by(centre).refuses('no-such-case');
  });
});
