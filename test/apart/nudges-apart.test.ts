import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOwnProcess } from '@vaern/case-file';
import { readConfig, SetClock } from '@vaern/platform';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provisionGateway } from '../../apps/hub/src/provision-gateway';
import { PoliceModule } from '../../apps/police/src';
import { TestMailbox } from '../../libs/nudges/test/mailbox';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from '../journeys/telling';
import { police, visitation } from '../journeys/units';
import { proves, startWorld, type World } from '../world';
import { startOidc, type Oidc } from '../world/oidc';

const AGENCY = 'police:1464';
const ADDRESS = 'min.postkasse@politi.example';
const folder = mkdtempSync(path.join(tmpdir(), 'vaern-nudges-apart-'));

const worksAt = (agency: string, unit: string, name: string) => ({
  agency,
  id: `demo-${name.toLowerCase()}`,
  name: `${name} Prøve`,
  units: [{ unit: `${agency}/${unit}`, roles: ['case-officer'] }],
  cpr: '1502364701',
});
const staffBook = {
  version: 1,
  rosters: { [`${AGENCY}/restricted`]: ['demo-ada', 'demo-bo'] },
  staff: [
    worksAt(AGENCY, 'intake', 'Carl'),
    worksAt(AGENCY, 'restricted', 'Ada'),
    worksAt('municipality:0561', 'visitation', 'Dan'),
  ],
};

let mailbox: TestMailbox;
let oidc: Oidc;
let world: World;
let gateway: Awaited<ReturnType<typeof startOwnProcess>>;

/** The hub has no mail server; the police gateway, which has the district's keys and rows alone, has its own. */
beforeAll(async () => {
  const clock = new SetClock('2026-03-02T08:00:00.000Z');
  [mailbox, oidc] = await Promise.all([TestMailbox.start(), startOidc({ clock })]);
  const signIn = { OIDC_ISSUER: oidc.issuer, OIDC_AUDIENCE: oidc.audience };
  world = await startWorld({ seed: 'nudges apart', clock, environment: signIn });
  const staffFile = path.join(folder, 'staff.json');
  writeFileSync(staffFile, JSON.stringify(staffBook), { mode: 0o600 });
  const config = { DATABASE_URL: world.databaseUrl, VAERN_KEY_FILE: world.keyFile, VAERN_DATA: folder };
  const file = await provisionGateway(readConfig({ ...config, VAERN_STAFF_FILE: staffFile }), {
    agency: AGENCY,
    folder: path.join(folder, 'police'),
    casedesk: world.hub.url,
  });
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const own = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const mail = { SMTP_URL: mailbox.url, NUDGE_FROM: 'vaern@politi.example', NUDGE_DOMAINS: `${AGENCY}=politi.example` };
  gateway = await startOwnProcess(readConfig({ ...own, ...signIn, ...mail, PORT: '0' }), world.ports, {
    kind: 'police',
    module: (questions, feed) => PoliceModule.register(questions, feed),
  });
  world.serveApart(AGENCY, { url: gateway.url, signIn: (person) => oidc.tokenFor(person) });
}, 120_000);
afterAll(async () => {
  await gateway.stop();
  await world.stop();
  await oidc.stop();
  await mailbox.down();
  rmSync(folder, { recursive: true, force: true });
});

const mails = async (wanted: number) => {
  for (let waited = 0; mailbox.mails.length < wanted && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return mailbox.mails.length;
};

it('a gateway of its own nudges its people from its own views, with its own mail server', async () => {
  await trains(world);
  expect(await world.as('case-officer').does('/nudges', { address: ADDRESS })).toMatchObject({ sends: true });
  expect(await world.as('visitator').asks('/nudges')).toMatchObject({ sends: false });
  const words = (name: string) => world.canaries.words(name, [visitation, police]);
  const { caseId } = await opens(world, 'visitator', { text: words('contact') });
  const told = (to: string, body: object) => step(world, caseId)(world.as('visitator'), to, body);
  await told('/persons', affected({ name: words('her name') }));
  const him = await told('/persons', perpetrator({ name: words('his name') }));
  await told('/screenings', stalking(him, words('reasons')));
  const summary = words('summary');
  await told('/referrals', onDuty({ to: police, purpose: 'protection', fieldSets: ['identity'], summary }));
  await world.at('2026-03-02T08:15:00.000Z');
  expect(await mails(1)).toBe(1);
  expect(mailbox.to(ADDRESS)).toHaveLength(1);
  expect(world.handedOut.logs).toContain('nobody-is-nudged');
  await proves(world);
});

it('a gateway of its own knows who works there, and holds nobody’s numbers and no roster', async () => {
  const { items } = await world.as('case-officer').asks<{ items: readonly { readonly name: string }[] }>('/colleagues');
  expect(items.map(({ name }) => name)).toEqual(['Carl Prøve']);
  const held = readFileSync(path.join(folder, 'police', 'staff.json'), 'utf8');
  expect(held).toContain('Ada Prøve');
  expect(held).not.toMatch(/1502364701|demo-bo|Dan/);
});
