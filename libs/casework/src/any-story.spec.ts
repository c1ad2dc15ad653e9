import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { caseLife, type CaseState } from './case';
import { familyUnitsOf } from './children/state';
import { knows } from './entitlement';
import type { IntentName } from './intents';
import { herIntents } from './own-access/intents';
import { AFFECTED, RECORDS_OWNER, TIMEKEEPER } from './kernel/decision';
import { policeUnitsIn } from './order/police-units';
import { isOpen, ownerOfNextAction } from './referral/referral';
import { referralNamed } from './referral/state';
import { later, NOW, snapshot } from './testing/decision';
import { Story, stories, type Sent } from './testing/history';
import { directoryOf, ownUnitsOf, standings, units } from './testing/people';
import { isRestricted, readersOf } from './restriction/state';

const after = (
  check: (story: Story, sent: Sent, before: { knew: boolean; closed: boolean }) => void,
  runs: fc.Parameters<unknown> = { numRuns: 20 },
) =>
  fc.assert(
    fc.property(stories, ({ before, commands }) => {
      const story = new Story(before);
      for (const command of commands) {
        const known = new Map<string, boolean>(Object.values(units).map((unit) => [unit, knows(story.state, unit)]));
        const closed = story.state.life.closed !== undefined;
        const sent = story.send(command);
        check(story, sent, { knew: known.get(sent.by.unit) ?? false, closed });
      }
    }),
    runs,
  );
const referralsIn = ({ referral }: CaseState) => [...referral.lives.keys()].map((id) => referralNamed(referral, id)!);
const idsOf = (referrals: readonly { readonly referralId: string }[]) => referrals.map((one) => one.referralId).sort();

const beginnings = new Set<string>([
  'DescribePerson',
  'StateWish',
  'GiveConsent',
  'LogIncident',
  'HoldConversation',
  'ReceiveEvidence',
  'RegisterItem',
  'SendReferral',
  'AssignCoordinator',
  'AssignColleague',
  'InvolveChildren',
  'ConsultFamilyUnit',
  'InformFamilyUnit',
  'CheckCallSafety',
  'NoteVisitation',
  'PreparePoliceReport',
  'RequestOrder',
  'RequestOrderAnew',
  'OpenOwnAccess',
  'RegisterGroupInterest',
  'PlaceInGroup',
  'OpenCourse',
  'HoldSession',
  'LinkTrack',
] satisfies IntentName[]);

describe('in any story', () => {
  it('every intent is done and refused, nothing else is thrown, and deciding changes nothing', () => {
    const done = new Map<string, number>();
    after((_story, { name, refused }) => done.set(name, (done.get(name) ?? 0) + (refused === undefined ? 1 : 0)), {
      numRuns: 800,
      seed: 7,
    });
    const never = [...done].filter(([, times]) => times === 0).map(([name]) => name);
    expect(never).toEqual([]);
  });

  it('folding from zero gives the same case', () => {
    fc.assert(
      fc.property(stories, ({ before, commands }) => {
        const story = new Story(before);
        for (const command of commands) story.send(command);
        const again = caseLife.empty();
        for (const fact of story.facts) caseLife.evolve(again, fact);
        expect(snapshot(again)).toBe(snapshot(story.state));
      }),
      { numRuns: 20 },
    );
  });

  it('there is no case for whoever is neither its home, nor party to a referral, an order or a breach', () => {
    after(({ state }, { name, by, refused }, { knew }) => {
      const own = by.role === RECORDS_OWNER ? ownUnitsOf(by) : [by.unit];
      const parties = [
        state.intake.homeUnit,
        ...referralsIn(state).flatMap(({ from, to }) => [from, to]),
        ...policeUnitsIn(state),
        ...familyUnitsOf(state.children),
      ];
      const isParty = own.some((unit) => parties.includes(unit));
      if (name === 'ReportContact' || knew || isParty || by.role === TIMEKEEPER) return;
      if (by.role === AFFECTED && state.ownAccess.standing !== undefined) return;
      expect(refused).toBe('no-such-case');
    });
  });

  it('a restricted case is there for no unit but those that restricted cases are told to, and is read by somebody there', () => {
    after(({ state }) => {
      if (!isRestricted(state)) return;
      const knowing = Object.values(units).filter((unit) => knows(state, unit));
      expect(knowing.filter((unit) => standings[unit] !== 'restricted')).toEqual([]);
      for (const unit of knowing) expect(state.restriction.readers.get(unit)?.length).toBeGreaterThan(0);
      for (const reader of readersOf(state.restriction)!) expect(state.restriction.excluded.has(reader)).toBe(false);
    });
  });

  it('exactly one unit owns the next action of a referral that is open', () => {
    after(({ state }) => {
      for (const referral of referralsIn(state)) {
        const isToResend = referral.status === 'declined' && referral.resentAs === undefined;
        const expected = isOpen(referral) ? [referral.from, referral.to] : [isToResend ? referral.from : undefined];
        for (const now of [NOW, later(NOW, 10_000)]) expect(expected).toContain(ownerOfNextAction(referral, now));
      }
    });
  });

  it('nothing that runs can come back to a home that closed its case, but a question', () => {
    after(({ state }, { name, refused }, { closed }) => {
      if (name !== 'CloseCase' || closed || refused !== undefined) return;
      for (const open of referralsIn(state).filter(isOpen)) {
        expect(ownerOfNextAction(open, NOW)).not.toBe(state.intake.homeUnit);
        expect(open.status === 'accepted' || open.from !== state.intake.homeUnit).toBe(true);
      }
      expect(state.intake.openDangers.size).toBe(0);
    });
  });

  it('a home that closed its case begins nothing new in it', () => {
    after(({ state }, { name, by, refused }, { closed }) => {
      if (!closed || by.unit !== state.intake.homeUnit || !beginnings.has(name)) return;
      expect(refused).toBe('case-closed');
    });
  });

  it('her own access stands in no case that is closed, and on no consent that has ended', () => {
    let stood = 0;
    after(
      ({ state: { ownAccess, life, consent } }) => {
        if (ownAccess.standing === undefined) return;
        stood += 1;
        expect(life.closed).toBeUndefined();
        const { consentId = '' } = ownAccess.standing;
        expect(consent.consents.get(consentId)?.ended).toBeUndefined();
      },
      { numRuns: 100 },
    );
    expect(stood).toBeGreaterThan(0);
  });

  it('her own access stands with the agency that gave it, and ends with a hand-over', () => {
    let moved = 0;
    const given = ({ facts, state: { ownAccess } }: Story) =>
      facts.find(({ type, plain }) => type === 'OwnAccessOpened' && plain.accessId === ownAccess.standing?.accessId);
    after(
      (story, { by }) => {
        if (story.facts.at(-1)?.type === 'HomeUnitChanged') moved += 1;
        const opening = given(story);
        if (opening === undefined) return;
        expect(directoryOf(by).ofOneAgency(opening.by.unit, String(story.state.intake.homeUnit))).toBe(true);
      },
      { numRuns: 100, seed: 7 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it('she does nothing but by the access that stands, on the device it is bound to, and nobody does it for her', () => {
    const hers: readonly IntentName[] = herIntents;
    const standing = (story: Story) => story.state.ownAccess.standing?.deviceId;
    after((story, { name, by, refused }) => {
      const isBorrowed = name !== 'ReportContact' && hers.includes(name) !== (by.role === AFFECTED);
      expect([isBorrowed, refused]).not.toEqual([true, undefined]);
      const isDone = hers.includes(name) && refused === undefined;
      expect([isDone, standing(story)]).not.toEqual([true, undefined]);
    });
  });

  it('no order stands longer than its kind may, or ended before it was served', () => {
    const years: Readonly<Record<string, number>> = { 'no-contact': 5, 'exclusion-zone': 1 };
    after(({ state }) => {
      for (const { kind, issue, service, to } of state.order.orders.values()) {
        if (!issue || to === undefined) continue;
        expect(kind).not.toBe('provisional-no-contact');
        expect(to >= issue.from && (!service || to >= service.at.slice(0, 10))).toBe(true);
        const [year = '', ...date] = issue.from.split('-');
        expect(to <= [Number(year) + (years[kind] ?? 5), ...date].join('-')).toBe(true);
      }
    });
  });

  it('no open referral rests on a consent that has ended or does not reach so far', () => {
    after(({ state }) => {
      for (const referral of referralsIn(state).filter(isOpen)) {
        if (referral.legalBasis !== 'consent') continue;
        const consent = state.consent.consents.get(referral.consentId!);
        expect(consent?.ended).toBeUndefined();
        expect(consent?.recipients).toContain(referral.to);
        expect(consent?.fieldSets).toEqual(expect.arrayContaining([...referral.fieldSets]));
      }
    });
  });

  it('what is open to whom, and on which consent, is what the referrals say', () => {
    after(({ state: { referral }, state }) => {
      const open = referralsIn(state).filter(isOpen);
      for (const unit of Object.values(units)) {
        expect([...(referral.openTo.get(unit) ?? [])].sort()).toEqual(idsOf(open.filter(({ to }) => to === unit)));
      }
      for (const [id, listed] of referral.openOn) {
        expect([...listed].sort()).toEqual(idsOf(open.filter(({ consentId }) => consentId === id)));
      }
    });
  });
});
