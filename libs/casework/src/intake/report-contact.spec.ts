import { describe, expect, it } from '@jest/globals';
import { drawn, given, later, NOW } from '../testing/decision';
import { opened } from '../testing/intake-facts';
import { frontline, police, units } from '../testing/people';
import { CaseOpened, ContactReported, DangerRaised } from './facts';
import { reportContact } from './report-contact';

const nobodyIsStaff = { affectedIsEmployee: 'no', perpetratorIsStaff: 'no' } as const;
const told = { channel: 'phone', reporter: 'affected', immediateDanger: false, ...nobodyIsStaff } as const;
const [affected, reporter] = [drawn(1), drawn(2)];
const unasked = {
  affectedAware: 'unknown',
  childrenInvolved: 'unknown',
  ...nobodyIsStaff,
  relation: 'unknown',
  anonymousToward: 'none',
} as const;

describe('a contact is reported', () => {
  it('and opens a case, at home where the reporting unit sends its cases', () => {
    const [caseOpened] = given().when(reportContact, told).by(frontline).decided();
    expect(caseOpened).toEqual(CaseOpened.of({ homeUnit: units.visitation, affected }));
  });

  it('with what was told, by whom and when', () => {
    const receivedAt = later(NOW, -48);
    const body = { ...told, reporter: 'relative', receivedAt, text: 'He waits outside', phones: ['+45 11 11 11 11'] };
    given()
      .when(reportContact, { ...body, relation: 'former-partner', writtenAt: receivedAt })
      .by(frontline)
      .gives(
        CaseOpened.of({ homeUnit: units.visitation, affected }),
        ContactReported.of(
          {
            ...unasked,
            contactId: drawn(3),
            channel: 'phone',
            reporter: 'relative',
            reporterId: reporter,
            receivedAt,
            receivedByUnit: units.frontline,
            immediateDanger: false,
            relation: 'former-partner',
            narrative: { text: 'He waits outside' },
            reach: { phones: ['+45 11 11 11 11'] },
          },
          { about: { reach: reporter }, occurredAt: receivedAt, writtenAt: receivedAt },
        ),
      );
  });

  it('by the affected person herself, who is then one person and not two', () => {
    const [, contact] = given().when(reportContact, told).by(frontline).decided();
    expect(contact?.plain).toMatchObject({ reporterId: affected });
  });

  it('with the danger that was told of, until somebody clears it', () => {
    const raised = DangerRaised.of({ dangerId: drawn(3), saidBy: 'affected', sign: 'at-contact' });
    const decided = given()
      .when(reportContact, { ...told, immediateDanger: true })
      .by(frontline)
      .decided();
    expect(decided.map(({ type }) => type)).toEqual(['CaseOpened', 'ContactReported', 'DangerRaised']);
    expect(decided[2]).toEqual(raised);
  });

  it('at the police, where the case then has its home', () => {
    const [caseOpened] = given().when(reportContact, told).by(police).decided();
    expect(caseOpened?.plain).toMatchObject({ homeUnit: units.police });
  });

  it('once: the same stream holds no second case', () => {
    given(opened).when(reportContact, told).by(frontline).givesNothing();
  });
});

describe('a contact is refused', () => {
  it.each(['receivedAt', 'writtenAt'])('when it lies in the future: %s', (field) => {
    const sixMinutes = { ...told, [field]: later(NOW, 0.1) };
    given().when(reportContact, sixMinutes).by(frontline).refuses('in-future');
  });

  it('though clocks may differ by five minutes', () => {
    const fiveMinutes = { ...told, receivedAt: later(NOW, 5 / 60) };
    expect(given().when(reportContact, fiveMinutes).by(frontline).decided()).toHaveLength(2);
  });
});

describe('whoever reports and is anonymous toward all', () => {
  const anonymous = { ...told, anonymousToward: 'all', text: 'He waits outside' } as const;

  it('has told it, and left nothing to find them by', () => {
    const [, contact] = given().when(reportContact, anonymous).by(frontline).decided();
    expect(contact?.plain).toMatchObject({ anonymousToward: 'all' });
    expect(contact?.words.map((words) => words.class)).toEqual(['narrative']);
  });
  it.each([{ phones: ['+45 11 11 11 11'] }, { emails: ['nobody@example.test'] }])('gives no number: %j', (reach) =>
    given()
      .when(reportContact, { ...anonymous, ...reach })
      .by(frontline)
      .refuses('anonymous-gives-no-number'),
  );
  it('gives one, as anybody else does, if it is toward partners', () =>
    expect(
      given()
        .when(reportContact, { ...anonymous, anonymousToward: 'partners', phones: ['+45 11 11 11 11'] })
        .by(frontline)
        .decided(),
    ).toHaveLength(2));
});
