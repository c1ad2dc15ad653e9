import { describe, expect, it } from '@jest/globals';
import { ApproachMade } from '../approach/facts';
import { ConversationHeld } from '../conversation/facts';
import { DangerCleared, FactRetracted, PersonsMerged, SafeReachRevoked, SafeReachSet } from '../intake/facts';
import { aChild, approachId, checked, informed, involved, planned, tomorrow, warned } from '../testing/children-facts';
import { by, drawn, factId, given, later, NOW } from '../testing/decision';
import {
  affected,
  child,
  contact,
  danger,
  opened,
  perpetrator,
  person,
  safeReach,
  threat,
} from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import { sentToPolice } from '../testing/referral-facts';
import { callSafetyNow } from './call-safety';
import { checkCallSafety } from './check-call-safety';
import { CallSafetyChecked, FamilyContactMade, VisitationNoted } from './facts';
import { makeFamilyContact } from './make-family-contact';
import { noteVisitation } from './note-visitation';

const him = person(perpetrator, 'perpetrator', 'guardian');
const grandmother = drawn(802);
const case_ = [opened, aChild, him, person(grandmother, 'relative'), involved, informed()] as const;
const calls = (whom: string, more: object = {}) => ({ with: whom, channel: 'phone', reached: true, ...more });
const mayCall = (whom: string, more: object = {}) =>
  checked({ with: whom, result: 'may-call', why: 'asked-affected', ...more });

it('a family contact was not made before the first contact of the case', () => {
  const make = (at: string) =>
    given(...case_, contact, mayCall(grandmother))
      .when(makeFamilyContact, calls(grandmother, { at }))
      .by(familyCounsellor);
  make(later(NOW, -24)).refuses('before-the-case');
  expect(make(NOW).decided()).toHaveLength(1);
});

describe('call safety is checked', () => {
  it('for fourteen days, with when and in which words', () =>
    given(...case_)
      .when(checkCallSafety, {
        with: perpetrator,
        result: 'warn-first',
        why: 'is-perpetrator',
        say: 'about school',
        when: 'evenings',
      })
      .by(familyCounsellor)
      .gives(
        CallSafetyChecked.of(
          {
            checkId: drawn(1),
            with: perpetrator,
            result: 'warn-first',
            why: 'is-perpetrator',
            validUntil: '2026-03-17',
            narrative: { say: 'about school', when: 'evenings' },
          },
          { about: perpetrator },
        ),
      ));
  it('without more words', () =>
    given(...case_)
      .when(checkCallSafety, { with: child, result: 'may-call', why: 'nothing-against' })
      .by(visitator)
      .gives(checked({ checkId: drawn(1), with: child, result: 'may-call', why: 'nothing-against' })));
  it('of persons of the case, by those who know it, while it is open', () => {
    const body = { with: drawn(9), result: 'may-call', why: 'nothing-against' };
    given(...case_)
      .when(checkCallSafety, body)
      .by(visitator)
      .refuses('no-such-person');
    given(...case_)
      .when(checkCallSafety, body)
      .by(centre)
      .refuses('no-such-case');
    given(...case_, closed)
      .when(checkCallSafety, body)
      .by(visitator)
      .refuses('case-closed');
  });
});

describe('a check', () => {
  const check = { result: 'may-call', checkedAt: NOW, validUntil: '2026-03-17' } as const;
  const now = (today: string, ...alarms: string[]) => callSafetyNow(check, { today, alarms });
  it('is worth nothing where there is none, and the day after its last', () => {
    expect(callSafetyNow(undefined, { today: '2026-03-03', alarms: [] })).toBe('check-first');
    expect([now('2026-03-17'), now('2026-03-18')]).toEqual(['may-call', 'check-first']);
  });
  it('is worth nothing after an alarm that came after it', () =>
    expect([now('2026-03-04', later(NOW, -1)), now('2026-03-04', later(NOW, 1))]).toEqual(['may-call', 'check-first']));
});

describe('child, mother and father are contacted', () => {
  const contacted = (whom: string, more: object = {}) =>
    FamilyContactMade.of(
      {
        familyContactId: drawn(1),
        byUnit: units.family,
        with: whom,
        channel: 'phone',
        at: NOW,
        reached: true,
        ...more,
      },
      { about: whom, occurredAt: NOW },
    );
  const warning = warned({ byUnit: units.family, doNotCall: false });
  const own = { byUnit: units.family, doNotCall: false, kind: 'family-call', when: NOW } as const;
  const ready = [...case_, checked(), planned(own), warning] as const;

  it('when that was found safe, with a note that stays in the unit', () => {
    given(...case_, mayCall(child))
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .gives(contacted(child));
    given(...case_, mayCall(child))
      .when(makeFamilyContact, calls(child, { note: 'afraid at night' }))
      .by(familyCounsellor)
      .gives(contacted(child, { note: { text: 'afraid at night' } }));
  });
  it('not without a check, nor when it is too old', () => {
    given(...case_)
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .refuses('call-safety-missing');
    given(...case_, mayCall(child, { validUntil: '2026-03-02' }))
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .refuses('call-safety-missing');
  });
  it('not on a check that was retracted: the one before it counts', () => {
    const retracted = FactRetracted.of({ factId: factId(7), reason: 'entered-in-error' });
    given(...case_, mayCall(child), retracted)
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .refuses('call-safety-missing');
    given(
      ...case_,
      checked({ with: child, result: 'do-not-call' }),
      mayCall(child),
      FactRetracted.of({ factId: factId(8), reason: 'entered-in-error' }),
    )
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .refuses('do-not-call');
  });
  it('not while a danger is open that came after the check', () => {
    const raised = by(visitator, threat, later(NOW, 1));
    const asked = { now: later(NOW, 2) };
    given(...case_, mayCall(child), raised)
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor, asked)
      .refuses('call-safety-missing');
    given(...case_, mayCall(child), raised, DangerCleared.of({ dangerId: danger }))
      .when(makeFamilyContact, calls(child, { at: NOW }))
      .by(familyCounsellor, asked)
      .gives(contacted(child));
  });
  it('never against "do not call"', () =>
    given(...case_, checked({ with: child, result: 'do-not-call' }))
      .when(makeFamilyContact, calls(child))
      .by(familyCounsellor)
      .refuses('do-not-call'));
  it('the last check counts, under whichever name the person had', () => {
    const same = drawn(803);
    given(
      ...case_,
      person(same, 'child'),
      mayCall(same),
      by(visitator, checked({ with: child, result: 'do-not-call' }), later(NOW, 1)),
      PersonsMerged.of({ persons: [child, same], into: same }),
    )
      .when(makeFamilyContact, calls(same))
      .by(familyCounsellor)
      .refuses('do-not-call');
  });
  it('the affected person by her safe reach', () => {
    const held = [...case_, safeReach] as const;
    given(...held)
      .when(makeFamilyContact, calls(affected))
      .by(familyCounsellor)
      .gives(contacted(affected));
    given(...held, SafeReachRevoked.of({ personId: affected }))
      .when(makeFamilyContact, calls(affected))
      .by(familyCounsellor)
      .refuses('call-safety-missing');
  });
  it('the affected person by no check of before her safe reach was revoked', () => {
    const [check, revoked] = [mayCall(affected), SafeReachRevoked.of({ personId: affected })];
    const then = (order: readonly (typeof check | typeof revoked)[]) =>
      given(...case_, safeReach, ...order.map((fact, n) => by(familyCounsellor, fact, later(NOW, n - 2))))
        .when(makeFamilyContact, calls(affected))
        .by(familyCounsellor);
    then([check, revoked]).refuses('call-safety-missing');
    then([revoked, check]).gives(contacted(affected));
  });
  it('the affected person never by a call that her safe reach says no to', () => {
    const { checkedAt, personId } = safeReach.plain;
    const silent = [...case_, SafeReachSet.of({ checkedAt, personId, mayCall: false })] as const;
    for (const channel of ['phone', 'video'])
      given(...silent)
        .when(makeFamilyContact, calls(affected, { channel }))
        .by(familyCounsellor)
        .refuses('do-not-call');
    given(...silent)
      .when(makeFamilyContact, calls(affected, { channel: 'in-person' }))
      .by(familyCounsellor)
      .gives(contacted(affected, { channel: 'in-person' }));
  });
  it('others after she was told, where she is to be warned first', () => {
    const held = [...case_, checked({ with: grandmother, why: 'close-to-perpetrator' })] as const;
    const talk = (whom: string, at: string) =>
      ConversationHeld.of({
        conversationId: drawn(5),
        byUnit: units.family,
        with: whom,
        channel: 'phone',
        at,
        reached: false,
      });
    const asked = { now: later(NOW, 2) };
    const body = calls(grandmother, { at: NOW });
    given(...held)
      .when(makeFamilyContact, body)
      .by(familyCounsellor, asked)
      .refuses('warn-first');
    given(...held, talk(affected, later(NOW, -1)))
      .when(makeFamilyContact, body)
      .by(familyCounsellor, asked)
      .refuses('warn-first');
    given(...held, talk(child, later(NOW, 1)))
      .when(makeFamilyContact, body)
      .by(familyCounsellor, asked)
      .refuses('warn-first');
    given(...held, talk(affected, later(NOW, 1)))
      .when(makeFamilyContact, body)
      .by(familyCounsellor, asked)
      .gives(contacted(grandmother));
  });
  it('the alleged perpetrator after a warning of the unit’s own approach, which is made by it', () => {
    given(...ready)
      .when(makeFamilyContact, calls(perpetrator))
      .by(familyCounsellor)
      .gives(
        contacted(perpetrator),
        ApproachMade.of({ approachId, byUnit: units.family, doNotCall: false, at: NOW }, { occurredAt: NOW }),
      );
    given(...ready)
      .when(makeFamilyContact, calls(perpetrator, { reached: false }))
      .by(familyCounsellor)
      .gives(contacted(perpetrator, { reached: false }));
  });
  it('the alleged perpetrator not without one, whatever the check says', () => {
    const without = [...case_, mayCall(perpetrator)] as const;
    given(...without)
      .when(makeFamilyContact, calls(perpetrator))
      .by(familyCounsellor)
      .refuses('warn-first');
    given(...without, planned(own))
      .when(makeFamilyContact, calls(perpetrator))
      .by(familyCounsellor)
      .refuses('warn-first');
    const others = { byUnit: units.visitation, doNotCall: false } as const;
    given(...without, planned(others), warned(others))
      .when(makeFamilyContact, calls(perpetrator))
      .by(familyCounsellor)
      .refuses('warn-first');
    given(...without, planned({ ...own, urgencyReason: 'life-in-danger' }))
      .when(makeFamilyContact, calls(perpetrator, { reached: false }))
      .by(familyCounsellor)
      .gives(contacted(perpetrator, { reached: false }));
  });
  it('never while others ask not to call him', () =>
    given(...ready, planned({ approachId: drawn(77) }))
      .when(makeFamilyContact, calls(perpetrator))
      .by(familyCounsellor)
      .refuses('hold-running', { until: tomorrow }));
  it('not by whoever has no part in the case, nor in the future', () => {
    given(...case_)
      .when(makeFamilyContact, calls(child))
      .by(centre)
      .refuses('no-such-case');
    given(...case_, sentToPolice())
      .when(makeFamilyContact, calls(child))
      .by(police)
      .refuses('accept-first');
    given(...case_, closed)
      .when(makeFamilyContact, calls(child))
      .by(visitator)
      .refuses('case-closed');
    given(...case_)
      .when(makeFamilyContact, calls(drawn(9)))
      .by(familyCounsellor)
      .refuses('no-such-person');
    given(...case_, mayCall(child))
      .when(makeFamilyContact, calls(child, { at: later(NOW, 1) }))
      .by(familyCounsellor)
      .refuses('in-future');
  });
});

describe('visitation is noted', () => {
  const noted = (more: object = {}) =>
    VisitationNoted.of({ visitationId: drawn(1), children: [child], arrangement: 'disputed', ...more });
  const body = { children: [child], arrangement: 'disputed' } as const;

  it('with or without words', () => {
    given(...case_)
      .when(noteVisitation, body)
      .by(familyCounsellor)
      .gives(noted());
    given(...case_)
      .when(noteVisitation, { ...body, text: 'fetched at school' })
      .by(visitator)
      .gives(noted({ narrative: { text: 'fetched at school' } }));
  });
  it('of children of the case, by those who know it, while it is open', () => {
    given(...case_)
      .when(noteVisitation, { ...body, children: [perpetrator] })
      .by(visitator)
      .refuses('not-a-child');
    given(...case_)
      .when(noteVisitation, { ...body, children: [drawn(9)] })
      .by(visitator)
      .refuses('no-such-person');
    given(...case_)
      .when(noteVisitation, body)
      .by(centre)
      .refuses('no-such-case');
    given(...case_, closed)
      .when(noteVisitation, body)
      .by(visitator)
      .refuses('case-closed');
  });
});
