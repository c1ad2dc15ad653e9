import { describe, expect, it } from '@jest/globals';
import { CaseOpened, ContactReported } from '../intake/facts';
import { reportContact } from '../intake/report-contact';
import { giveConsent } from '../consent/give-consent';
import { requestForgetting } from '../forgetting/request-forgetting';
import { logIncident } from '../log/log-incident';
import { acceptReferral } from '../referral/accept-referral';
import { askForInformation } from '../referral/ask-for-information';
import { provideInformation } from '../referral/provide-information';
import { sendReferral } from '../referral/send-referral';
import { given } from '../testing/decision';
import { affected, contact, opened } from '../testing/intake-facts';
import * as people from '../testing/people';
import { completed, referralId } from '../testing/referral-facts';
import { inBoth, passed, readersAre, restricted, unrestricted } from '../testing/restriction-facts';
import { screened } from '../testing/screening-facts';

const { units, visitator, safety, safetyDeputy, namedOfficer, police, familyCounsellor, frontline } = people;
const told = { channel: 'phone', reporter: 'affected', immediateDanger: false } as const;
const no = { affectedIsEmployee: 'no', perpetratorIsStaff: 'no' } as const;
const bothReaders = [safety.actor, safetyDeputy.actor];
const bornRestricted = [
  CaseOpened.of({ ...opened.plain, homeUnit: units.restricted }),
  contact,
  restricted({ units: [] }),
];

describe('a contact begins a restricted case', () => {
  it.each([
    ['the affected person is an employee', { ...no, affectedIsEmployee: 'yes' }, 'employee', true],
    ['the perpetrator is a member of staff', { ...no, perpetratorIsStaff: 'yes' }, 'staff-as-perpetrator', true],
    ['nobody knows whether she is', { ...no, affectedIsEmployee: 'unknown' }, 'employee', false],
    ['nobody knows whether he is', { ...no, perpetratorIsStaff: 'unknown' }, 'staff-as-perpetrator', false],
    ['somebody must not know', { ...no, mustNotKnow: ['id-of-visitator'] }, 'conflict-of-interest', true],
    ['she calls from a colleague’s phone', { ...no, phones: ['55 55 55 01'] }, 'employee', true],
    [
      'both are not known, which says less than what is',
      { affectedIsEmployee: 'unknown', perpetratorIsStaff: 'yes' },
      'staff-as-perpetrator',
      true,
    ],
  ] as const)('where %s', (_, answers, reason, certain) => {
    const [caseOpened, , restriction, ...more] = given()
      .when(reportContact, { ...told, ...answers })
      .by(frontline)
      .decided();
    expect(caseOpened?.plain).toMatchObject({ homeUnit: units.restricted });
    expect(restriction?.plain).toMatchObject({
      reason,
      certain,
      unit: units.restricted,
      units: [],
      readers: bothReaders,
    });
    expect(more).toEqual([]);
  });

  it('without those who must not know', () => {
    const [, , restriction] = given()
      .when(reportContact, { ...told, ...no, mustNotKnow: [safety.id] })
      .by(frontline)
      .decided();
    expect(restriction?.plain).toMatchObject({ readers: [safetyDeputy.actor], excluded: [safety.actor] });
  });

  it('and is refused where nobody could read it: nothing is stored', () =>
    given()
      .when(reportContact, { ...told, ...no, affectedIsEmployee: 'unknown' })
      .by(frontline, { rosterOf: () => [] })
      .refuses('nobody-to-read'));

  it('only then: a professional who calls from work is no party', () => {
    const calls = { ...told, ...no, reporter: 'professional', phones: ['55 55 55 01'] };
    expect(
      given()
        .when(reportContact, calls)
        .by(frontline)
        .decided()
        .map(({ type }) => type),
    ).toEqual([CaseOpened.type, ContactReported.type]);
  });
});

describe('a restricted case', () => {
  const incident = {
    occurredFrom: '2026-03-01T08:00:00.000Z',
    precision: 'minute',
    toldBy: 'staff',
    channels: ['sms'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: 'police',
    text: 'Han skrev',
  };

  it('is there for its readers and the other agency’s, and does not exist for those it passed from', () => {
    expect(
      given(...inBoth)
        .when(logIncident, incident)
        .by(safety)
        .decided(),
    ).toHaveLength(1);
    expect(
      given(...inBoth)
        .when(logIncident, incident)
        .by(namedOfficer)
        .decided(),
    ).toHaveLength(1);
    for (const somebody of [visitator, police, familyCounsellor])
      given(...inBoth)
        .when(logIncident, incident)
        .by(somebody)
        .refuses('no-such-case');
  });

  it('does not exist even for a unit that completed what it was asked, nor for one that asks what was asked of it', () => {
    const over = [...inBoth.slice(0, 6), completed, ...inBoth.slice(6)];
    given(...over)
      .when(acceptReferral, { referralId })
      .by(police)
      .refuses('no-such-case');
    given(...inBoth)
      .when(acceptReferral, { referralId })
      .by(police)
      .refuses('no-such-case');
  });

  it('goes on where it was: the referral is the readers’ now, on both sides', () => {
    const question = { referralId, question: 'Hvilken dør?' };
    const asked = given(...inBoth)
      .when(askForInformation, question)
      .by(namedOfficer)
      .decided();
    given(...inBoth, ...asked)
      .when(provideInformation, { referralId, questionId: asked[0]?.plain.questionId as string, answer: 'Den blå' })
      .by(safety)
      .decided();
  });

  const consent = {
    by: 'affected',
    how: 'phone',
    explainedVersion: '1',
    purposes: ['counselling'],
    fieldSets: ['identity'],
  };

  it('is told at another agency only where restricted cases are, whichever unit is named', () => {
    for (const unit of ['centre:dk/affected', 'centre:dk/restricted']) {
      const [given_, readers] = given(...bornRestricted)
        .when(giveConsent, { ...consent, recipients: [unit] })
        .by(safety)
        .decided();
      expect(given_?.plain).toMatchObject({ recipients: [units.centreRestricted] });
      expect(readers).toEqual(readersAre(units.centreRestricted, people.namedCounsellor));
    }
  });

  const referral = {
    purpose: 'report',
    legalBasis: 'report-of-crime',
    noConsentReason: 'legal-duty',
    fieldSets: ['identity'],
    affectedInformed: 'before',
    urgency: 'urgent',
    summary: 'Kort',
  };
  const screenedHere = [...bornRestricted, screened('stalking')];

  it('names the readers at an agency once, and again for nobody', () => {
    const [sent, readers] = given(...screenedHere)
      .when(sendReferral, { ...referral, to: 'police:1463/intake' })
      .by(safety)
      .decided();
    expect(sent?.plain).toMatchObject({ from: units.restricted, to: units.otherDistrictRestricted });
    expect(readers).toEqual(readersAre(units.otherDistrictRestricted, people.namedElsewhere));
    given(...screenedHere, sent!, readers!)
      .when(sendReferral, { ...referral, purpose: 'protection', to: 'police:1463/intake' })
      .by(safety)
      .decidesBesides();
  });

  it('is told to no colleague of its home, and to no agency where nobody reads', () => {
    for (const colleague of ['municipality:0561/family', 'municipality:0561/visitation'])
      given(...screenedHere)
        .when(sendReferral, { ...referral, purpose: 'children', to: colleague })
        .by(safety)
        .refuses('no-such-unit');
    given(...screenedHere)
      .when(sendReferral, { ...referral, to: 'police:1464/intake' })
      .by(safety, { rosterOf: (unit) => (unit === units.restricted ? [safety] : []) })
      .refuses('nobody-to-read');
  });

  it('keeps the wall to those who work with perpetrators', () =>
    given(...screenedHere)
      .when(sendReferral, { ...referral, to: 'centre:dk/perpetrators' })
      .by(safety)
      .refuses('perpetrator-track-apart'));

  it('is the ordinary units’ again once it is restricted no more', () => {
    const back = unrestricted(passed(units.restricted, units.visitation), passed(units.policeRestricted, units.police));
    expect(
      given(...inBoth, back)
        .when(logIncident, incident)
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
    expect(
      given(...inBoth, back)
        .when(logIncident, incident)
        .by(police)
        .decided(),
    ).toHaveLength(1);
    for (const somebody of [safety, namedOfficer])
      given(...inBoth, back)
        .when(logIncident, incident)
        .by(somebody)
        .refuses('no-such-case');
  });
});

describe('a restricted case is not there', () => {
  const person = { persons: [affected], reason: 'retention-over' };

  it('for whoever is not asked elsewhere whether the case is theirs: who reports again, and who keeps the records', () => {
    const restrictedCase = given(...bornRestricted);
    restrictedCase
      .when(reportContact, { ...told, ...no })
      .by(frontline)
      .refuses('no-such-case');
    restrictedCase.when(requestForgetting, person).by(people.recordsOwner).refuses('no-such-case');
  });
});
