import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestMailbox } from '../../libs/nudges/test/mailbox';
import { proves, startWorld, type World } from '../world';
import { opensRestricted, trainsSafety } from './restricted';
import { affected, contact, onDuty, opens, perpetrator, stalking, step, trains, type Worklist } from './telling';
import { family, namedPolice, police, safety, visitation } from './units';

const [DANISH, ENGLISH] = [{ 'Accept-Language': 'da' }, { 'Accept-Language': 'en' }];
const environment = (mailbox: TestMailbox) => ({
  SMTP_URL: mailbox.url,
  NUDGE_FROM: 'vaern@esbjerg.example',
  NUDGE_DOMAINS: 'municipality:0561=esbjerg.example,police:1464=politi.example',
});
const domainOf = (user: string) => (/officer/.test(user) ? 'politi.example' : 'esbjerg.example');
const addressOf = (user: string) => `${user}@${domainOf(user)}`;
const said = (answer: { text: string }) => JSON.parse(answer.text) as { type: string; title: string };

describe('a nudge', () => {
  let world: World;
  let mailbox: TestMailbox;
  let caseId: string;
  let him: string;
  let referralId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const chooses = (user: string, wish: object = {}) =>
    world.as(user).does('/nudges', { address: addressOf(user), ...wish });
  /** How many mails each of them has. */
  const mails = (...users: readonly string[]) => users.map((user) => mailbox.to(addressOf(user)).length);
  /** Lets so many minutes pass, and whoever is to be nudged be nudged. */
  const pass = async (minutes: number) => {
    await world.at(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
    await world.tick();
  };

  beforeAll(async () => {
    mailbox = await TestMailbox.start();
    world = await startWorld({ seed: 'nudges', environment: environment(mailbox) });
    await trains(world);
    await trainsSafety(world);
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await mailbox.down();
  });

  it('goes where somebody says, in a mailbox of their own agency and nowhere else', async () => {
    for (const user of ['visitator', 'visitator-deputy', 'intake-officer', 'case-officer-deputy']) await chooses(user);
    expect(await chooses('case-officer', { deputy: 'demo-case-officer-deputy' })).toEqual({
      domains: ['politi.example'],
      sends: true,
      address: 'case-officer@politi.example',
      deputy: 'demo-case-officer-deputy',
      deputyIsNudged: true,
    });
    const privately = await world
      .as('case-officer')
      .sends('/nudges', { address: 'ole@gmail.example' }, { headers: DANISH });
    expect([privately.status, said(privately)]).toMatchObject([
      422,
      { type: '/problems/mailbox-not-of-agency', title: 'Postkassen er ikke jeres' },
    ]);
    const address = addressOf('case-officer');
    const alone = await world
      .as('case-officer')
      .sends('/nudges', { address, awayUntil: '2026-04-01' }, { headers: ENGLISH });
    expect([alone.status, said(alone)]).toMatchObject([
      422,
      { type: '/problems/deputy-not-nudged', title: 'The deputy is not nudged' },
    ]);
    expect(await world.as('case-officer').asks('/nudges')).toMatchObject({ address });
  });

  it('is never hers: she has no such route', async () => {
    for (const user of ['affected', 'feed-client', 'frontline', 'manager', 'dpo'])
      expect([user, (await world.as(user).post('/nudges', { address: addressOf('visitator') })).status]).toEqual([
        user,
        403,
      ]);
  });

  it('says to a colleague that something waits, and nothing to whoever did it', async () => {
    ({ caseId } = await opens(world, 'visitator', { text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await pass(15);
    expect(mails('visitator', 'visitator-deputy')).toEqual([0, 1]);
  });

  it('reaches the officers of the unit that a referral came to: each once', async () => {
    await told('visitator', '/persons', affected({ name: words('her name', police) }));
    him = await told('visitator', '/persons', perpetrator({ name: words('his name', police) }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
    const fieldSets = ['identity', 'narrative'];
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets, summary: words('summary', police) });
    referralId = await told('visitator', '/referrals', terms);
    await pass(15);
    expect(mails('intake-officer', 'case-officer', 'case-officer-deputy')).toEqual([1, 1, 1]);
    expect(mails('visitator', 'visitator-deputy')).toEqual([0, 1]);
  });

  it('is not sent again for whatever else comes, until they have used the hub', async () => {
    await told('visitator', '/dangers', { sign: 'threat', by: 'affected', text: words('danger', police) });
    await pass(15);
    await pass(24 * 60);
    expect(mails('intake-officer', 'case-officer', 'case-officer-deputy')).toEqual([1, 1, 1]);
    for (const user of ['intake-officer', 'case-officer', 'case-officer-deputy']) await world.as(user).get('/inbox');
    await pass(15);
    expect(mails('intake-officer', 'case-officer', 'case-officer-deputy')).toEqual([1, 1, 1]);
  });

  it('is of whoever took the case on, and of their deputy: an answer is nobody else’s', async () => {
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    await pass(1);
    const question = words('question', police);
    const questionId = await told('case-officer', `/referrals/${referralId}/questions`, { question });
    await pass(14);
    await pass(15);
    expect(mails('visitator', 'intake-officer', 'case-officer')).toEqual([1, 1, 1]);
    const answer = words('answer', police);
    await told('visitator', `/referrals/${referralId}/information`, { questionId, answer });
    await pass(15);
    expect(mails('intake-officer', 'case-officer', 'case-officer-deputy')).toEqual([1, 2, 2]);
  });

  it('goes to the deputy alone while somebody is away', async () => {
    for (const user of ['case-officer', 'case-officer-deputy']) await world.as(user).get('/inbox');
    await chooses('case-officer', { deputy: 'demo-case-officer-deputy', awayUntil: '2026-03-31' });
    const question = words('second question', police);
    const questionId = await told('case-officer', `/referrals/${referralId}/questions`, { question });
    await pass(15);
    expect(mails('case-officer', 'case-officer-deputy')).toEqual([2, 2]);
    const answer = words('second answer', police);
    await told('visitator', `/referrals/${referralId}/information`, { questionId, answer });
    await pass(15);
    expect(mails('case-officer', 'case-officer-deputy')).toEqual([2, 3]);
  });

  it('about what nobody answered in time is of whoever sent it, and of their deputy', async () => {
    for (const user of ['visitator', 'visitator-deputy']) await world.as(user).get('/worklist');
    const [sender = 0, colleague = 0] = mails('visitator', 'visitator-deputy');
    const summary = words('urgent summary', police);
    const urgent = { to: police, purpose: 'report', urgency: 'urgent', fieldSets: ['identity'], summary };
    await told('visitator', '/referrals', { ...onDuty(urgent), legalBasis: 'report-of-crime' });
    await pass(24 * 60);
    await pass(15);
    expect(mails('visitator', 'visitator-deputy')).toEqual([sender + 1, colleague]);
    await chooses('visitator', { deputy: 'demo-visitator-deputy' });
    await pass(15);
    expect(mails('visitator', 'visitator-deputy')).toEqual([sender + 1, colleague + 1]);
  });

  it('reaches the family unit that is informed of children, and the home of a case that somebody else saw in danger', async () => {
    await chooses('family-counsellor');
    const child = { capacities: ['child'], minor: true, name: words('the child', police, family) };
    const children = [await told('visitator', '/persons', affected(child))];
    await told('visitator', '/children', { children });
    const terms = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    await told('visitator', '/family-unit/informing', terms);
    const [before = 0] = mails('visitator');
    await pass(15);
    expect(mails('family-counsellor', 'visitator')).toEqual([1, before]);
    await told('case-officer', '/dangers', { sign: 'released', by: 'professional' });
    await pass(15);
    expect(mails('family-counsellor', 'visitator')).toEqual([1, before + 1]);
    const { inDanger } = await world.as('visitator').asks<{ inDanger: readonly object[] }>('/worklist');
    expect(inDanger).toMatchObject([{ caseId, signs: ['released', 'threat'] }]);
  });

  it('tells the police of a step that they owe, and of an approach whose time has passed', async () => {
    await chooses('case-officer');
    const [before = 0] = mails('case-officer');
    const planned = {
      kind: 'practical',
      due: '2026-03-30',
      what: words('step of the police', police),
      ownerUnit: police,
    };
    await world.as('case-officer').get('/inbox');
    await told('visitator', '/actions', planned);
    await pass(30);
    expect(mails('case-officer')).toEqual([before + 1]);
    await world.as('case-officer').get('/inbox');
    const when = new Date(world.clock.now().getTime() + 3_600_000).toISOString();
    const plan = { personId: him, kind: 'hearing', when, doNotCall: false, urgencyReason: 'life-in-danger' };
    await told('case-officer', '/approaches', plan);
    await pass(30);
    expect(mails('case-officer')).toEqual([before + 1]);
    await pass(45);
    expect(mails('case-officer')).toEqual([before + 2]);
  });

  it('of a restricted case is its readers’ alone, and not theirs who turn out to be parties', async () => {
    for (const user of ['employee-safety-deputy', 'named-officer']) await chooses(user);
    await chooses('employee-safety', { deputy: 'demo-employee-safety-deputy' });
    await world.as('visitator').get('/worklist');
    const before = mails('visitator', 'visitator-deputy', 'intake-officer', 'case-officer', 'case-officer-deputy');
    const text = world.canaries.words('restricted contact', [safety]);
    const sealed = await opensRestricted(world, 'frontline', { affectedIsEmployee: 'yes', text });
    const does = async (who: string, path: string, body?: object) => step(world, sealed)(world.as(who), path, body);
    await does('employee-safety', '/persons', {
      capacities: ['relative'],
      identityStatus: 'known',
      addressProtection: 'none',
      phones: ['00 00 56 21'],
    });
    const his = await does('employee-safety', '/persons', perpetrator({}));
    await does('employee-safety', '/screenings', stalking(his, world.canaries.words('restricted reasons', [safety])));
    const summary = world.canaries.words('restricted summary', [safety, namedPolice]);
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity'], summary });
    const referral = await does('employee-safety', '/referrals', terms);
    await pass(15);
    expect(mails('named-officer', 'employee-safety', 'employee-safety-deputy')).toEqual([1, 0, 0]);
    await does('named-officer', `/referrals/${referral}/decline`, { reason: 'no-capacity' });
    await pass(15);
    expect(mails('named-officer', 'employee-safety', 'employee-safety-deputy')).toEqual([1, 1, 0]);
    expect(mails('visitator', 'visitator-deputy', 'intake-officer', 'case-officer', 'case-officer-deputy')).toEqual(
      before,
    );
  });

  it('ends when somebody says so', async () => {
    for (const user of ['visitator', 'visitator-deputy']) await world.as(user).get('/worklist');
    const [before = 0, ofDeputy = 0] = mails('visitator', 'visitator-deputy');
    await world.as('visitator-deputy').does('/nudges/end');
    expect(await world.as('visitator-deputy').asks('/nudges')).toEqual({ domains: ['esbjerg.example'], sends: true });
    await world.as('frontline').post('/contacts', contact({ text: words('another contact') }));
    await pass(15);
    expect(mails('visitator', 'visitator-deputy')).toEqual([before + 1, ofDeputy]);
    expect((await world.as('visitator').asks<Worklist>('/worklist')).toScreen).toHaveLength(1);
  });

  it('has no word, no id and no name in any byte of it', async () => {
    const names = /[0-9a-f]{8}-[0-9a-f]{4}|\b[us]-[a-z2-7]{26}|demo-|intake|visitation|restricted|\d+ (sag|case)/;
    const [first = '', ...others] = mailbox.mails.map(({ raw }) => {
      expect(raw.match(/^(To|Date|Message-ID): /gm)).toHaveLength(3);
      return raw.replace(/^(To|Date|Message-ID): .*\r\n/gm, '');
    });
    expect(others.length).toBeGreaterThan(8);
    expect(new Set(others)).toEqual(new Set([first]));
    expect(first).not.toMatch(names);
    for (const { raw } of mailbox.mails) {
      world.canaries.delivered('a mail server', 'mail', raw);
      expect(raw).toMatch(/^Date: \w{3}, \d\d \w{3} 2026 \d\d:(00|15|30|45):00 \+0000\r$/m);
      expect(raw).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\b[us]-[a-z2-7]{26}/);
    }
    expect(world.handedOut.logs).not.toMatch(/politi\.example|esbjerg\.example/);
  });

  it('proves itself', () => proves(world));
});
