import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseRight } from '@vaern/access';
import { account } from './accounts';
import { ask, bytesOf, inTime, NOBODY, type Ids } from './asking';
import type { Operation } from './document';
import { House } from './house';
import type { Account } from './identity-provider';
import { gateway, Stage } from './stage';
import { whoHas } from './who-has-what';

const visitator = account('municipality/visitator');
const deputy = account('municipality/visitator', { name: 'deputy' });
const family = account('municipality/family-counsellor');
const coordinator = account('municipality/coordinator');
const otherCoordinator = account('municipality/coordinator', { name: 'other' });
const officer = account('police/case-officer');
const otherOfficer = account('police/case-officer', { name: 'other' });
const broughtIn = account('police/case-officer', { name: 'brought-in' });
const released = account('police/case-officer', { name: 'released' });
const assigned = account('municipality/coordinator', { name: 'assigned' });
const assignedDeputy = account('municipality/coordinator', { name: 'assigned-deputy' });
const intake = account('police/intake-officer');
const otherIntake = account('police/intake-officer', { name: 'other' });
const records = account('police/records-client');
const counsellor = account('centre/counsellor');
const otherCounsellor = account('centre/counsellor', { name: 'other' });

/** The cases that everybody is asked about. */
type CaseName = 'answered' | 'waiting' | 'kept' | 'informed' | 'of intake' | 'of the officer' | 'of the centre';

interface Person {
  readonly who: Account;
  readonly of: CaseName;
}
/** Who somebody is to a case: near misses, one for each condition. */
const people = {
  'the visitator': { who: visitator, of: 'answered' },
  'her deputy': { who: deputy, of: 'answered' },
  'the family counsellor whose unit took it on': { who: family, of: 'answered' },
  'the family counsellor before': { who: family, of: 'waiting' },
  'the family counsellor of a unit that was not asked': { who: family, of: 'kept' },
  'the coordinator who took it on': { who: coordinator, of: 'answered' },
  'her colleague': { who: otherCoordinator, of: 'answered' },
  'a coordinator before': { who: coordinator, of: 'waiting' },
  'the coordinator who was assigned': { who: assigned, of: 'answered' },
  'the coordinator who steps in for her': { who: assignedDeputy, of: 'answered' },
  'the coordinator who was assigned, in another case': { who: assigned, of: 'kept' },
  'the family counsellor whose unit was informed': { who: family, of: 'informed' },
  'those who look after employees': { who: account('municipality/employee-safety'), of: 'answered' },
  'the officer who took it on': { who: officer, of: 'answered' },
  'his colleague': { who: otherOfficer, of: 'answered' },
  'the officer who was brought in': { who: broughtIn, of: 'answered' },
  'the officer who was brought in, in another case': { who: broughtIn, of: 'of the officer' },
  'the officer who was brought in to the report of intake': { who: broughtIn, of: 'of intake' },
  'the officer who was released': { who: released, of: 'of intake' },
  'the records system with the token of the officer who was brought in': {
    who: { ...records, id: broughtIn.id, through: 'records-system' },
    of: 'answered',
  },
  'an officer before': { who: officer, of: 'waiting' },
  'an officer of a unit that was not asked': { who: officer, of: 'kept' },
  'intake before': { who: intake, of: 'waiting' },
  'intake afterwards': { who: intake, of: 'answered' },
  'intake, of their own report': { who: intake, of: 'of intake' },
  'intake, of a colleague’s report': { who: otherIntake, of: 'of intake' },
  'an officer, of the report of intake': { who: officer, of: 'of intake' },
  'an officer, of their own report': { who: officer, of: 'of the officer' },
  'the records system alone': { who: records, of: 'answered' },
  'the records system with the officer’s token': {
    who: { ...records, id: officer.id, through: 'records-system' },
    of: 'answered',
  },
  'the records system with a colleague’s token': {
    who: { ...records, id: otherOfficer.id, through: 'records-system' },
    of: 'answered',
  },
  'the counsellor': { who: counsellor, of: 'answered' },
  'a counsellor before': { who: otherCounsellor, of: 'waiting' },
  'a counsellor of a unit that was not asked': { who: counsellor, of: 'kept' },
  'a counsellor, of their own report': { who: counsellor, of: 'of the centre' },
  'the counsellor of perpetrators': { who: account('centre/perpetrator-counsellor'), of: 'answered' },
} as const satisfies Record<string, Person>;
type Who = keyof typeof people;

const home = [
  'the visitator',
  'her deputy',
  'intake, of their own report',
  'an officer, of their own report',
  'a counsellor, of their own report',
  'the officer who was brought in to the report of intake',
] as const;
const whole = [
  ...home,
  'the family counsellor whose unit took it on',
  'the family counsellor before',
  'the family counsellor whose unit was informed',
  'the coordinator who was assigned',
  'the coordinator who steps in for her',
  'the officer who was brought in',
  'the coordinator who took it on',
  'the officer who took it on',
  'intake before',
  'the counsellor',
  'a counsellor before',
] as const;
const answering = [...whole, 'a coordinator before', 'his colleague', 'an officer before'] as const;
const codes = [
  ...answering,
  'intake afterwards',
  'intake, of a colleague’s report',
  'an officer, of the report of intake',
  'the officer who was brought in, in another case',
  'the officer who was released',
] as const;
const words = [
  ...whole,
  'the records system with the officer’s token',
  'the records system with the token of the officer who was brought in',
] as const;

/** Who may do what in a case, of those whose role has the right at all. A right without a row does not compile. */
const whoMay: Readonly<Record<CaseRight, readonly Who[]>> = {
  'case.see': codes,
  'timeline.see': codes,
  'custody.see': codes,
  'case.open': words,
  'log.open': words,
  'evidence.open': whole,
  'evidence.export': whole,
  'case.as-of': whole,
  'referral.preview': home,
  'contact-card.open': words,
  'journal.print': words,
  'warning.open': home,
  'person.describe': whole,
  'person.retract': whole,
  'safe-reach.set': whole,
  'safe-reach.revoke': whole,
  'wish.state': whole,
  'danger.raise': whole,
  'danger.clear': whole,
  'fact.retract': whole,
  'words.strike': whole,
  'consent.give': whole,
  'consent.withdraw': whole,
  'case.screen': whole,
  'second-opinion.give': whole,
  'incident.log': whole,
  'incident.correct': whole,
  'entry-audience.change': whole,
  'advice.give': whole,
  'action.plan': whole,
  'action.complete': whole,
  'action.drop': whole,
  'conversation.hold': whole,
  'emergency.call': whole,
  'person.merge': whole,
  'case.close': whole,
  'case.reopen': whole,
  'address-hit.decide': whole,
  'match.decide': whole,
  'cases.link': whole,
  'cases.unlink': whole,
  'log.import': whole,
  'coordinator.assign': whole,
  'coordinator.end': whole,
  'colleague.assign': whole,
  'colleague.release': whole,
  'children.involve': whole,
  'family-unit.consult': whole,
  'family-unit.inform': whole,
  'family-unit.end': whole,
  'child-notification.make': whole,
  'call-safety.check': whole,
  'family-contact.make': whole,
  'visitation.note': whole,
  'approach.plan': whole,
  'warning.attempt': whole,
  'approach.make': whole,
  'approach.cancel': whole,
  'forgetting.request': [],
  'forgetting.approve': whole,
  'forgetting.cancel': [],
  'legal-hold.place': [],
  'legal-hold.lift': [],
  'case.restrict': whole,
  'restricted-readers.change': whole,
  'case.unrestrict': whole,
  'report.prepare': whole,
  'report.file': whole,
  'order.request': whole,
  'order.request-anew': whole,
  'order.record': whole,
  'order.issue': whole,
  'order.deny': whole,
  'order.serve': whole,
  'order.extend': whole,
  'order.revoke': whole,
  'breach.report': whole,
  'breach.assess': whole,
  'dossier.open': words,
  'bundle.issue': words,
  'evidence.receive': whole,
  'evidence.release': whole,
  'evidence.hand-over': whole,
  'evidence.verify': whole,
  'item.register': whole,
  'own-access.open': whole,
  'own-access.end': whole,
  'own-access.use': [],
  'own-log.write': [],
  'own-evidence.send': [],
  'case-draft.keep': whole,
  'referral.send': whole,
  'referral.provide': whole,
  'referral.withdraw': whole,
  'referral.complete': whole,
  'referral.continue': whole,
  'referral-draft.keep': answering,
  'referral.receive': answering,
  'referral.accept': [...answering, 'her colleague'],
  'referral.decline': answering,
  'referral.forward': answering,
  'referral.ask': answering,
  'group-interest.register': whole,
  'group.place': whole,
  'course.open': whole,
  'course-session.hold': whole,
  'course.close': whole,
  'question.ask': whole,
  'track.link': whole,
};

/** Where a colleague was first, they are told who that was, whatever they had seen (decision 48). */
const colleagueWasFirst: Partial<Record<CaseRight, readonly Who[]>> = {
  'coordinator.assign': [
    'the visitator',
    'her deputy',
    'the coordinator who took it on',
    'the coordinator who was assigned',
    'the coordinator who steps in for her',
  ],
  'referral.accept': [
    'her colleague',
    'the coordinator who was assigned',
    'the coordinator who steps in for her',
    'his colleague',
    'the officer who was brought in',
  ],
};
const taken: Partial<Record<CaseRight, string>> = {
  'coordinator.assign': '/problems/coordinator-taken',
  'referral.accept': '/problems/referral-taken',
};

/** Whom the breach of each case was reported to: where intake waits its own unit, else one that nobody here works in. */
const elsewhere = 'police:1465/intake';
const district: Readonly<Record<CaseName, string | undefined>> = {
  answered: elsewhere,
  waiting: 'police:1464/intake',
  kept: elsewhere,
  informed: elsewhere,
  'of intake': undefined,
  'of the officer': undefined,
  'of the centre': elsewhere,
};

let house: House;
const cases: Partial<Record<CaseName, Ids>> = {};
const referrals = new Map<string, string>();
const units = {
  'municipality:0561/family': family,
  'municipality:0561/coordination': coordinator,
  'police:1464/intake': officer,
  'centre:dk/affected': counsellor,
} as const;

beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  await stage.train(visitator, officer, counsellor);
  for (const [name, who, atHome] of [
    ['answered', account('municipality/frontline'), visitator],
    ['waiting', family, visitator],
    ['kept', visitator, visitator],
    ['informed', visitator, visitator],
    ['of intake', intake, intake],
    ['of the officer', officer, officer],
    ['of the centre', counsellor, counsellor],
  ] as const) {
    const ids = await stage.furnish(atHome, await stage.open(who, atHome));
    cases[name] = { ...ids, breachId: await stage.breach(atHome, ids, district[name]) };
  }
  for (const [unit, who] of Object.entries(units)) {
    for (const name of ['answered', 'waiting'] as const) {
      const { caseId } = cases[name] as { caseId: string };
      const coordination = { purpose: 'coordination', legalBasis: 'authority-need' };
      const terms = unit.endsWith('/coordination') ? coordination : {};
      const referralId = await stage.refer(visitator, caseId, unit, terms);
      referrals.set(`${name} ${unit}`, referralId);
      if (name === 'answered') await stage.act(who, caseId, `referrals/${referralId}/acceptance`);
    }
  }
  await assigns(stage);
  await house.settled();
}, 120_000);
afterAll(() => house?.close());

/** The unit's own people bring in others, by what their agency calls them; the home informs its family unit. */
async function assigns(stage: Stage): Promise<void> {
  const idOf = (name: CaseName) => cases[name]!.caseId!;
  const contact = { scope: 'adult', coordinator: assigned.id, deputy: assignedDeputy.id };
  await stage.act(visitator, idOf('answered'), 'coordinators', contact);
  await stage.act(officer, idOf('answered'), 'colleagues', { colleague: broughtIn.id });
  await stage.act(intake, idOf('of intake'), 'colleagues', { colleague: broughtIn.id });
  const gone = await stage.act(intake, idOf('of intake'), 'colleagues', { colleague: released.id });
  await stage.act(intake, idOf('of intake'), `colleagues/${gone}/end`);
  const child = { capacities: ['child'], identityStatus: 'known', addressProtection: 'none' };
  const children = [await stage.act(visitator, idOf('informed'), 'persons', child)];
  await stage.act(visitator, idOf('informed'), 'children', { children });
  const terms = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
  await stage.act(visitator, idOf('informed'), 'family-unit/informing', terms);
}

const idsFor = ({ who, of }: Person): Ids => ({
  ...cases[of],
  referralId: referrals.get(`${of} ${who.unit}`) ?? referrals.get(`${of} police:1464/intake`) ?? NOBODY,
});
/** What is about a file or an upload is asked where there are some: in `evidence.test.ts`. */
const aboutFiles = /^(GET .*\{(evidenceId|uploadId)\}|POST .*(\{uploadId\}|\/verification$))/;
const ofCases = ({ who }: Person) =>
  house.document.operations.filter(
    ({ path, name }) => path.startsWith(`${gateway(who)}/cases/{caseId}`) && !aboutFiles.test(name),
  );
/** An upload begins without a fact, and a log is looked at before it is taken in: so without a version. */
const withoutVersion: Readonly<Record<string, number>> = { uploads: 201, 'log-import': 200 };
const done = ({ method, path }: Operation) =>
  withoutVersion[path.split('/').at(-1) ?? ''] ?? (method === 'POST' ? 409 : 200);
function answerTo(name: Who, operation: Operation) {
  const right = operation.right as CaseRight;
  if (!whoMay[right].includes(name)) return 404;
  return colleagueWasFirst[right]?.includes(name) ? taken[right] : done(operation);
}
const hasRight = ({ who }: Person, { right }: Operation) =>
  whoHas[right!].some((post) => post === `${who.agency.split(':')[0]}/${who.role}`);
/** A version that no case has: who may act is told that the case moved on, and nothing happens. */
const PROBE = { 'If-Match': '"999999999"' };

const asks = (person: Person, asked: Omit<Parameters<typeof ask>[2], 'ids'>) =>
  inTime(() => ask(house, person.who, { ...asked, ids: idsFor(person) }));

describe('in a case', () => {
  it.each(Object.keys(people) as Who[])('%s may do what the table says', async (name) => {
    const person: Person = people[name];
    const differences: string[] = [];
    for (const operation of ofCases(person)) {
      const probe = operation.method === 'POST' ? { headers: PROBE } : {};
      const answer = await asks(person, { operation, ...probe });
      const wanted = hasRight(person, operation) ? answerTo(name, operation) : 403;
      const told = answer.status === 422 ? (answer.body as { type: string }).type : answer.status;
      if (told !== wanted) differences.push(`${operation.name}: ${told}, not ${wanted}`);
    }
    expect(differences).toEqual([]);
  });

  it('whoever may not is told, by the same bytes, that nothing is there, and changes nothing', async () => {
    const before = await house.database.pool.query('select count(*) from event_store.event');
    const bytes = new Set<string>();
    let asked = 0;
    for (const [name, person] of Object.entries(people) as [Who, Person][]) {
      for (const operation of ofCases(person)) {
        if (!hasRight(person, operation) || whoMay[operation.right as CaseRight].includes(name)) continue;
        bytes.add(bytesOf(await asks(person, { operation })));
        asked += 1;
      }
    }
    const nobody = await house.send(visitator, `GET /api/municipality/cases/99999999-9999-4999-8999-999999999999`);
    expect([...bytes]).toEqual([bytesOf(nobody)]);
    expect(asked).toBeGreaterThan(200);
    expect((await house.database.pool.query('select count(*) from event_store.event')).rows).toEqual(before.rows);
  });

  it('those who open words are in the read log by name, policy and purpose', async () => {
    const { body } = await house.send<{ items: { account: string; caseId: string; policies: string[] }[] }>(
      account('police/data-protection-officer'),
      'GET /api/oversight/read-log?limit=200',
    );
    const openings = body.items.filter(({ caseId }) => caseId === cases.answered!.caseId);
    expect([...new Set(openings.map((one) => one.account))].toSorted()).toEqual([officer.id, broughtIn.id].toSorted());
    expect([...new Set(openings.flatMap(({ policies }) => policies))].toSorted()).toEqual([
      'case-officer-as-handler',
      'case-officer-when-assigned',
      'records-client-with-the-handling-officer',
    ]);
  });
});
