import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { coordination, theFamily, type Card, type Lists, type Page, type Warning } from './family';
import { affected, consent, onConsent, onDuty, opens, stalking, step, trains } from './telling';
import { centre, family, police, visitation } from './units';

const [nine, ten, noon] = ['2026-03-05T09:00:00.000Z', '2026-03-05T10:00:00.000Z', '2026-03-05T12:00:00.000Z'];

describe('the children', () => {
  let world: World;
  let caseId: string;
  let her: string;
  let him: string;
  let children: string[];
  let involvementId: string;
  let hearing: string;
  let familyCall: string;
  let coordinatorId: string;
  let toCoordination: string;
  let toPolice: string;
  let toCentre: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const asks = <T>(who: string, path: string) =>
    world.as(who).asks<T>(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const page = (who: string) => asks<Page>(who, '');
  const card = async (who: string, personId: string) =>
    (await asks<{ items: readonly Card[] }>(who, '/contact-card')).items.find((one) => one.personId === personId)!;
  const refused = async (who: string, path: string, body: object = {}) => {
    const { status, text } = await world.as(who).post(`/cases/${caseId}${path}`, body);
    const { type, params } = JSON.parse(text) as { type: string; params?: object };
    return { status, type: type.replace('/problems/', ''), ...(params && { params }) };
  };
  const lists = (who: string, path: string) => world.as(who).asks<Lists>(path);
  const waitFor = async (who: string) => (await lists(who, '/worklist')).children;
  const calls = (whom: string, more: object = {}) => ({ with: whom, channel: 'phone', reached: true, ...more });

  beforeAll(async () => {
    world = await startWorld({ seed: 'children' });
    await trains(world);
    const report = {
      relation: 'former-partner',
      childrenInvolved: 'yes',
      text: words('contact', coordination, police),
    };
    ({ caseId } = await opens(world, 'frontline', report));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    ({ her, him, children } = await theFamily(words, told));
    await told('visitator', '/screenings', stalking(him, words('reasons', coordination)));
  }, 60_000);
  afterAll(() => world.stop());

  it('are spoken of with the family unit first, without saying whose they are: nothing is opened by it', async () => {
    await told('visitator', '/family-unit/consultations', {
      question: words('question'),
      answer: words('answer'),
    });
    expect((await page('visitator')).familyUnit.consultations).toMatchObject([{ words: [{ class: 'note' }] }]);
    expect((await world.as('family-counsellor').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
  });

  it('are written down, before anybody can be informed of them', async () => {
    const terms = { classes: ['identity', 'reach'], legalBasis: 'child-protection', affectedInformed: 'before' };
    expect(await refused('visitator', '/family-unit/informing', terms)).toMatchObject({ type: 'no-children-involved' });
    expect(await refused('visitator', '/children', { children: [him] })).toMatchObject({ type: 'not-a-child' });
    await told('visitator', '/children', { children });
    const address = { ...terms, classes: ['address'] };
    expect(await refused('visitator', '/family-unit/informing', address)).toMatchObject({
      type: 'address-needs-reason',
    });
    involvementId = await told('visitator', '/family-unit/informing', terms);
    expect(await told('visitator', '/family-unit/informing', terms)).toBe(involvementId);
  });

  it('wait on the worklist of the family unit that was informed, and on nobody else’s', async () => {
    expect(await waitFor('family-counsellor')).toEqual([{ caseId, why: 'informed', since: expect.any(String) }]);
    for (const who of ['visitator', 'coordinator']) expect(await waitFor(who)).toEqual([]);
  });

  it('are what the family unit then sees: them, her and him, not where she lives nor where they go to school', async () => {
    const { persons, childrenInvolved, familyUnit, units, holds } = await page('family-counsellor');
    expect(persons.map(({ personId }) => personId).toSorted()).toEqual([her, him, ...children].toSorted());
    expect(childrenInvolved).toMatchObject({ children, number: 2 });
    expect(familyUnit.involvements).toMatchObject([{ involvementId, legalBasis: 'child-protection' }]);
    expect(familyUnit.consultations).toMatchObject([{ words: [] }]);
    expect(Object.values(units).join()).toMatch(/visitation/i);
    expect(holds).toEqual([]);
    const seen = world.canaries.reached(family);
    expect(seen).toEqual(expect.arrayContaining(['her name', 'his name', 'the elder', 'the younger', 'safe phone']));
    for (const hidden of ['her street', 'school of the elder', 'question', 'contact', 'reasons'])
      expect(seen).not.toContain(hidden);
  });

  it('are notified about by whoever must, who is told who may read it; the family unit knows about whom', async () => {
    const body = { about: children, parentsInformed: 'no', affectedWarned: 'before' };
    expect(await refused('visitator', '/child-notifications', body)).toMatchObject({
      type: 'parents-not-informed-why',
    });
    const why = { ...body, reasonParentsNotInformed: 'affected-at-risk' };
    const { status, text } = await world.as('visitator').post(`/cases/${caseId}/child-notifications`, why);
    expect(status).toBe(201);
    expect(JSON.parse(text)).toMatchObject({
      guidance: [
        { code: 'parents-may-read', da: expect.stringContaining('læse underretningen') },
        { code: 'duty-stands' },
      ],
    });
    await world.settled();
    expect((await page('family-counsellor')).childNotifications).toMatchObject([{ about: children }]);
    expect(await waitFor('family-counsellor')).toMatchObject([{ caseId, why: 'notified' }]);
    const preview = `/referrals/preview?to=${family}&purpose=children&legalBasis=child-protection&fieldSets=identity`;
    expect(await asks('visitator', preview)).toMatchObject({ guidance: [{ code: 'parents-may-read' }, {}] });
  });

  it('have a father whom nobody calls unchecked', async () => {
    expect(await card('family-counsellor', him)).toMatchObject({
      mayCall: 'check-first',
      knowsOfCase: 'no',
      guidance: [{ code: 'check-first' }, { code: 'knows-nothing' }],
    });
    expect(await refused('family-counsellor', '/family-contacts', calls(him))).toMatchObject({
      type: 'call-safety-missing',
    });
    expect(await waitFor('family-counsellor')).toHaveLength(1);
    await told('family-counsellor', '/call-safety', {
      with: him,
      result: 'warn-first',
      why: 'is-perpetrator',
      say: words('what to say', family, coordination),
      when: 'Hverdage 9-11',
    });
    expect(await waitFor('family-counsellor')).toEqual([]);
    expect(await card('family-counsellor', him)).toMatchObject({
      mayCall: 'warn-first',
      check: { validUntil: '2026-03-16', words: [{ fields: { when: 'Hverdage 9-11' } }] },
    });
    expect(await card('family-counsellor', her)).toMatchObject({ mayCall: 'may-call', safeReach: { words: [{}] } });
    expect(await refused('family-counsellor', '/family-contacts', calls(him))).toMatchObject({ type: 'warn-first' });
  });

  it('are spoken with themselves, where that is safe; what was said stays in the family unit', async () => {
    const [elder = '', younger = ''] = children;
    await told('family-counsellor', '/call-safety', { with: elder, result: 'may-call', why: 'asked-affected' });
    await told('family-counsellor', '/call-safety', { with: younger, result: 'do-not-call', why: 'shares-phone' });
    const note = world.canaries.words('note of the family unit', [family]);
    await told('family-counsellor', '/family-contacts', calls(elder, { channel: 'in-person', note }));
    expect(await refused('family-counsellor', '/family-contacts', calls(younger))).toMatchObject({
      type: 'do-not-call',
    });
    expect((await page('family-counsellor')).familyContacts).toMatchObject([
      { with: elder, words: [{ class: 'note' }] },
    ]);
    expect((await page('visitator')).familyContacts).toMatchObject([{ with: elder, words: [] }]);
  });

  it('have a fixed contact person, whom everyone at work with her knows of', async () => {
    const fieldSets = ['identity'];
    const contact = { scope: 'adult', coordinator: 'demo-coordinator', deputy: 'demo-coordinator-deputy' };
    expect(await refused('visitator', '/coordinators', contact)).toMatchObject({ type: 'coordination-first' });
    const asked = { legalBasis: 'authority-need', purpose: 'coordination', fieldSets };
    const summary = words('summary to coordination', coordination);
    const deputy = () => world.as('coordinator-deputy').get(`/cases/${caseId}`, { purpose: 'case-work' });
    toCoordination = await told('visitator', '/referrals', { ...onDuty({ to: coordination, summary }), ...asked });
    const patrol = { purpose: 'protection', fieldSets };
    toPolice = await told(
      'visitator',
      '/referrals',
      onDuty({ ...patrol, to: police, summary: words('summary to the police', coordination, police) }),
    );
    const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], fieldSets));
    const help = {
      to: centre,
      purpose: 'counselling',
      fieldSets,
      summary: words('summary to the centre', coordination, centre),
    };
    toCentre = await told('visitator', '/referrals', onConsent(consentId, help));
    await told('coordinator', `/referrals/${toCoordination}/acceptance`);
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    expect((await deputy()).status).toBe(404);
    coordinatorId = await told('coordinator', '/coordinators', contact);
    const other = { ...contact, coordinator: 'demo-coordinator-deputy', deputy: 'demo-coordinator' };
    expect(await refused('visitator', '/coordinators', other)).toMatchObject({
      type: 'coordinator-taken',
      params: { by: expect.stringMatching(/^s-/) },
    });
    for (const who of ['case-officer', 'counsellor', 'family-counsellor']) {
      const { coordinators } = await page(who);
      expect(coordinators).toMatchObject([{ coordinatorId, scope: 'adult', words: [] }]);
      expect(JSON.stringify(coordinators)).not.toContain(toCoordination);
    }
    for (const who of ['coordinator', 'coordinator-deputy']) expect((await page(who)).childrenInvolved).toBeDefined();
    expect((await page('coordinator')).coordinators).toMatchObject([
      { words: [{ class: 'staff', fields: { coordinator: 'demo-coordinator', deputy: 'demo-coordinator-deputy' } }] },
    ]);
  });

  it('are called about by nobody while the police are on their way to him: a hold, and nothing more', async () => {
    hearing = await told('case-officer', '/approaches', { personId: him, kind: 'hearing', when: ten, doNotCall: true });
    for (const who of ['family-counsellor', 'coordinator', 'counsellor']) {
      const { approaches, holds } = await page(who);
      expect(holds).toEqual([{ approachId: hearing, personId: him, doNotCallBefore: ten }]);
      expect(approaches).toHaveLength(1);
      for (const kept of ['kind', 'byUnit', 'by']) expect(approaches[0]).not.toHaveProperty(kept);
    }
    expect((await page('visitator')).approaches).toMatchObject([{ kind: 'hearing', ours: false }]);
    expect(await card('family-counsellor', him)).toMatchObject({
      mayCall: 'held',
      doNotCallBefore: ten,
      guidance: [{ code: 'held' }, {}],
    });
    const held = [{ caseId, approachId: hearing, personId: him, doNotCallBefore: ten }];
    for (const [who, path] of [
      ['family-counsellor', '/worklist'],
      ['coordinator', '/worklist'],
      ['visitator', '/worklist'],
      ['family-counsellor', '/inbox'],
      ['counsellor', '/inbox'],
      ['counsellor', '/dashboard'],
    ] as const)
      expect(await lists(who, path)).toMatchObject({ approaches: [], holds: held });
    const soon = { personId: him, kind: 'family-call', when: nine, doNotCall: false };
    expect(await refused('family-counsellor', '/approaches', soon)).toMatchObject({
      type: 'hold-running',
      params: { until: ten },
    });
    familyCall = await told('family-counsellor', '/approaches', { ...soon, when: noon });
  });

  it('have a mother who is warned before he is approached: by nobody else, and that is the gate', async () => {
    expect(await lists('case-officer', '/inbox')).toMatchObject({
      approaches: [{ approachId: hearing, next: 'warn', overdue: false }],
      holds: [],
    });
    expect(await refused('case-officer', `/approaches/${hearing}/made`)).toMatchObject({ type: 'warn-first' });
    const before = await asks<Warning>('case-officer', `/approaches/${hearing}/warnings`);
    expect(before).toMatchObject({
      mayApproach: false,
      warnings: [],
      safeReach: { words: [{ class: 'reach', fields: { window: 'efter kl. 16' } }] },
    });
    for (const who of ['family-counsellor', 'coordinator', 'counsellor']) {
      const { status } = await world
        .as(who)
        .get(`/cases/${caseId}/approaches/${hearing}/warnings`, { purpose: 'case-work' });
      expect([who, status]).toEqual([who, 404]);
      expect(await refused(who, `/approaches/${hearing}/warnings`, { reached: true })).toMatchObject({ status: 404 });
    }
    await told('case-officer', `/approaches/${hearing}/warnings`, { reached: false });
    await told('visitator', `/approaches/${hearing}/warnings`, { reached: true });
    const after = await asks<Warning>('case-officer', `/approaches/${hearing}/warnings`);
    expect(after).toMatchObject({ mayApproach: true, warnings: [{ reached: false }, { reached: true }] });
    expect(await lists('case-officer', '/inbox')).toMatchObject({ approaches: [{ next: 'approach' }] });
  });

  it('are free to be called about when the police have been there', async () => {
    await world.at(nine);
    const contact = calls(him, { note: world.canaries.words('call with him', [family]) });
    expect(await refused('family-counsellor', '/family-contacts', contact)).toMatchObject({
      type: 'hold-running',
      params: { until: ten },
    });
    await told('case-officer', `/approaches/${hearing}/made`);
    for (const who of ['family-counsellor', 'coordinator', 'counsellor']) expect((await page(who)).holds).toEqual([]);
    expect(await lists('family-counsellor', '/worklist')).toMatchObject({
      approaches: [{ approachId: familyCall, next: 'warn' }],
    });
    expect(await card('family-counsellor', him)).toMatchObject({ mayCall: 'warn-first' });
    expect(await refused('family-counsellor', '/family-contacts', contact)).toMatchObject({ type: 'warn-first' });
    await told('family-counsellor', `/approaches/${familyCall}/warnings`, { reached: true });
    expect(await card('family-counsellor', him)).toMatchObject({ mayCall: 'may-call' });
    await told('family-counsellor', '/family-contacts', contact);
    expect((await page('family-counsellor')).approaches).toMatchObject([
      {},
      { approachId: familyCall, status: 'made', ours: true },
    ]);
    expect(await lists('family-counsellor', '/worklist')).toMatchObject({ approaches: [], holds: [] });
  });

  it('are called about no more on an old answer, once there is danger', async () => {
    const [elder = ''] = children;
    await world.at(noon);
    const dangerId = await told('visitator', '/dangers', { sign: 'threat', by: 'affected', about: him });
    expect(await card('family-counsellor', elder)).toMatchObject({ mayCall: 'check-first' });
    expect(await refused('family-counsellor', '/family-contacts', calls(elder))).toMatchObject({
      type: 'call-safety-missing',
    });
    await told('visitator', `/dangers/${dangerId}/clearance`);
    expect(await card('family-counsellor', elder)).toMatchObject({ mayCall: 'may-call' });
  });

  it('have a mother who is not called where her safe reach says no', async () => {
    const way = { channel: 'through-other', mayCall: false, mayLeaveMessage: true, perpetratorHasAccess: 'unknown' };
    const value = words('through whom', family, coordination, police, centre);
    await told('visitator', `/persons/${her}/safe-reach`, { ...way, value });
    expect(await card('family-counsellor', her)).toMatchObject({
      mayCall: 'do-not-call',
      safeReach: { mayCall: false, words: [{ fields: { channel: 'through-other' } }] },
      guidance: [{ code: 'do-not-call' }],
    });
    expect(await refused('family-counsellor', '/family-contacts', calls(her))).toMatchObject({ type: 'do-not-call' });
    await told('family-counsellor', '/family-contacts', calls(her, { channel: 'in-person' }));
  });

  it('have visitation, which is noted where it is known', async () => {
    await told('family-counsellor', '/visitation', {
      children,
      arrangement: 'disputed',
      text: words('where they are handed over', family, coordination),
    });
    for (const who of ['visitator', 'coordinator'])
      expect((await page(who)).visitation).toMatchObject([
        { arrangement: 'disputed', words: [{ class: 'narrative' }] },
      ]);
    for (const who of ['case-officer', 'counsellor']) {
      const { visitation: noted, callSafety, familyContacts, childrenInvolved, childNotifications } = await page(who);
      expect([noted, callSafety, familyContacts]).toEqual([[], [], []]);
      expect(childrenInvolved).toMatchObject({ number: 2 });
      expect(childrenInvolved).not.toHaveProperty('children');
      expect(childNotifications).toHaveLength(who === 'case-officer' ? 1 : 0);
      expect(JSON.stringify(childNotifications)).not.toContain(children[0]);
    }
  });

  it('are not left behind when the case is closed: an open part and a planned approach are answered', async () => {
    const again = await told('family-counsellor', '/approaches', {
      personId: him,
      kind: 'family-call',
      when: '2026-03-09T10:00:00.000Z',
      doNotCall: false,
    });
    const running = [toCoordination, toPolice, toCentre, involvementId, again];
    const left = await refused('visitator', '/closure', { reason: 'plan-completed' });
    expect(left).toMatchObject({ type: 'still-running' });
    expect((left as { params?: { running: string } }).params?.running.split(' ').toSorted()).toEqual(
      running.toSorted(),
    );
    const answered = running.map((id) => ({ running: id, answer: id === toCoordination ? 'withdrawn' : 'runs-on' }));
    const over = answered.map((one) => (one.running === again ? { ...one, answer: 'over' } : one));
    expect(await refused('visitator', '/closure', { reason: 'plan-completed', answered: over })).toMatchObject({
      type: 'answer-does-not-fit',
    });
    await told('visitator', '/closure', { reason: 'plan-completed', answered });
    expect((await page('case-officer')).coordinators).toMatchObject([{ coordinatorId, endReason: 'referral-over' }]);
    expect((await world.as('coordinator').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
  });

  it('are notified about in a closed case, too, and by the police', async () => {
    const body = { about: [], parentsInformed: 'yes', affectedWarned: 'after' };
    await told('visitator', '/child-notifications', body);
    await told('case-officer', '/child-notifications', body);
    expect((await page('visitator')).childNotifications).toHaveLength(3);
    expect((await page('case-officer')).childNotifications).toHaveLength(3);
    expect(await waitFor('family-counsellor')).toMatchObject([{ caseId, why: 'notified' }]);
  });

  it('are the family unit’s no more when its work is done: it keeps what it was told, and is told nothing new', async () => {
    await told('family-counsellor', `/family-unit/informing/${involvementId}/end`, { reason: 'work-done' });
    expect(
      await told('family-counsellor', `/family-unit/informing/${involvementId}/end`, { reason: 'work-done' }),
    ).toBe(involvementId);
    expect(await waitFor('family-counsellor')).toEqual([]);
    await told('visitator', '/reopening', { reason: 'new-information' });
    await told('visitator', '/visitation', { children, arrangement: 'suspended', text: words('afterwards') });
    const { visitation: noted, familyUnit } = await page('family-counsellor');
    expect(noted).toHaveLength(1);
    expect(familyUnit.involvements).toMatchObject([{ involvementId, endReason: 'work-done' }]);
  });

  it('of somebody else, told in error, are gone at once', async () => {
    const { caseId: other } = await opens(world, 'visitator', { text: words('another contact') });
    const tells = step(world, other);
    const child = await tells(world.as('visitator'), '/persons', {
      ...affected({}),
      capacities: ['child'],
      name: words('another child', family),
    });
    await tells(world.as('visitator'), '/children', { children: [child] });
    const terms = { classes: [], legalBasis: 'authority-need', affectedInformed: 'no' };
    expect((await world.as('visitator').post(`/cases/${other}/family-unit/informing`, terms)).text).toContain(
      'reason-not-informed',
    );
    const wrongly = await tells(world.as('visitator'), '/family-unit/informing', {
      ...terms,
      reasonNotInformed: 'cannot-ask-safely',
    });
    const seen = () => world.as('family-counsellor').get(`/cases/${other}`, { purpose: 'case-work' });
    expect((await seen()).status).toBe(200);
    await world
      .as('visitator')
      .does(`/cases/${other}/family-unit/informing/${wrongly}/end`, { reason: 'informed-in-error' });
    expect((await seen()).status).toBe(404);
  });

  it('prove themselves', () => proves(world));
});
