import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@vaern/platform';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client as Login } from 'pg';
import { provisionGateway } from '../../apps/hub/src/provision-gateway';
import { clientOf, startBroker, type OwnBroker } from '../../libs/ledger/test/broker';
import { contact } from '../journeys/telling';
import { startOidc, type Oidc } from '../world/oidc';
import { startWorld, type World } from '../world/world';
import { startPolice, type GatewayProcess } from './gateway-process';

const POLICE = 'police:1464';
const POLICE_USER = 'vaern_police_1464';

let folder: string;
let broker: OwnBroker;
let oidc: Oidc;
let world: World;
let police: GatewayProcess;
let environment: Record<string, string>;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs', 'police']);
  folder = mkdtempSync(path.join(tmpdir(), 'vaern-apart-'));
  [broker, oidc] = await Promise.all([startBroker(path.join(folder, 'kafka')), startOidc()]);
  environment = { OIDC_ISSUER: oidc.issuer, OIDC_AUDIENCE: oidc.audience, KAFKA_BROKERS: broker.brokers };
  world = await startWorld({
    seed: 'apart',
    from: new Date().toISOString(),
    environment: { ...environment, ...saslOf(broker.admin) },
  });
  const config = readConfig({ DATABASE_URL: world.databaseUrl, VAERN_KEY_FILE: world.keyFile, VAERN_DATA: folder });
  const file = await provisionGateway(config, {
    agency: POLICE,
    folder: path.join(folder, 'police'),
    casedesk: world.hub.url,
  });
  police = await startPolice(file, {
    ...environment,
    ...saslOf({ username: POLICE_USER, password: broker.users[POLICE_USER] ?? '' }),
  });
}, 120_000);

afterAll(async () => {
  await police?.kill();
  await world?.stop();
  await oidc?.stop();
  await broker?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const saslOf = ({ username, password }: { username: string; password: string }) => ({
  KAFKA_SASL_USERNAME: username,
  KAFKA_SASL_PASSWORD: password,
});

/** Somebody of the police, at the gateway that is a process of its own. */
async function officer(
  user: string,
  method: string,
  at: string,
  body?: object,
): Promise<{ status: number; json: never }> {
  world.clock.set(new Date());
  const person = world.hub.people.find((one) => one.user === user);
  const token = await oidc.tokenFor(person as never);
  const answer = await fetch(`${police.url}/api/police${at}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Purpose: 'case-work',
      'Idempotency-Key': crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as never };
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen');
}

describe('the police as a process of their own, over Kafka', () => {
  let caseId: string;
  let referralId: string;

  beforeAll(async () => {
    const visitator = world.as('visitator');
    await world
      .as('manager')
      .does(`/staff/${visitator.id}/trainings`, { course: 'screening', at: '2026-01-10', validUntil: '2099-01-10' });
    await world.as('frontline').post('/contacts', contact({}));
    await world.settled();
    const { items } = await visitator.asks<{ items: { caseId: string }[] }>('/cases');
    caseId = items[0]?.caseId ?? '';
    const at = `/cases/${caseId}`;
    const affected = await visitator.does(`${at}/persons`, {
      capacities: ['affected'],
      identityStatus: 'known',
      addressProtection: 'none',
      name: 'Ida Prøve',
    });
    await visitator.does(`${at}/persons/${affected.id}/safe-reach`, {
      channel: 'phone',
      value: '00 00 99 01',
      mayCall: true,
      mayLeaveMessage: false,
      perpetratorHasAccess: 'no',
    });
    await visitator.does(`${at}/screenings`, {
      basis: 'affected',
      findings: ['persistent'],
      refusal: 'clear',
      replies: 'none',
      outcome: 'stalking',
      concern: 'high',
      reviewOn: '2099-01-01',
      reasons: 'Ensidigt.',
    });
    const consent = await visitator.does(`${at}/consents`, {
      by: 'affected',
      how: 'present',
      explainedVersion: '1',
      recipients: ['police:1464/intake'],
      purposes: ['report'],
      fieldSets: ['identity', 'narrative'],
    });
    const sent = await visitator.does(`${at}/referrals`, {
      to: 'police:1464/intake',
      purpose: 'report',
      legalBasis: 'consent',
      consentId: consent.id,
      fieldSets: ['identity'],
      affectedInformed: 'before',
      toldWhatStays: true,
      urgency: 'urgent',
      summary: 'Kort om sagen.',
    });
    referralId = sent.id;
  });

  it('see the referral in their inbox, receive it and accept it', async () => {
    const inbox = await eventually(async () => {
      const { json } = await officer('intake-officer', 'GET', '/inbox');
      const { items } = json as { items: { referralId: string; status: string }[] };
      return items.find((item) => item.referralId === referralId);
    });
    expect(inbox).toMatchObject({ status: 'sent' });
    expect((await officer('intake-officer', 'POST', `/cases/${caseId}/referrals/${referralId}/receipt`)).status).toBe(
      201,
    );
    expect((await officer('case-officer', 'POST', `/cases/${caseId}/referrals/${referralId}/acceptance`)).status).toBe(
      201,
    );
  });

  it('open the words that were told, with their own keys, against a signature', async () => {
    const names = await eventually(async () => {
      const { json } = await officer('case-officer', 'GET', `/cases/${caseId}`);
      const words = JSON.stringify(json);
      return words.includes('Ida Prøve') ? words : undefined;
    });
    expect(names).toContain('00 00 99 01');
    const { rows } = await world.pool.query<{ classes_opened: string[] }>(
      `select classes_opened from vault.read_log where agency = $1 order by at desc limit 1`,
      [POLICE],
    );
    expect(rows[0]?.classes_opened).toEqual(expect.arrayContaining(['identity', 'reach']));
  });

  it('are told nothing of another agency: its routes do not exist for them, nor do they for it', async () => {
    const municipality = await officer('visitator', 'GET', '/inbox');
    expect(municipality.status).toBe(401);
  });

  it('hold a login that can become no other agency, and no service', async () => {
    const url =
      /^DATABASE_URL=(.*)$/m.exec(readFileSync(path.join(folder, 'police', 'gateway.env'), 'utf8'))?.[1] ?? '';
    const login = new Login({ connectionString: url });
    await login.connect();
    for (const role of [
      'vaern_municipality_0561',
      'vaern_centre_dk',
      'vaern_casedesk',
      'vaern_courier',
      'vaern_police_1465',
    ]) {
      await expect(login.query(`set role ${role}`)).rejects.toThrow('permission denied');
    }
    await login.query('set role vaern_police_1464');
    await expect(login.query('select * from municipality.case_file')).rejects.toThrow('permission denied');
    await login.end();
  });

  it('hold the keys of their own agency and no secret of the desk', () => {
    const keys = JSON.parse(readFileSync(path.join(folder, 'police', 'keys.json'), 'utf8')) as {
      agencies: object;
      desk: object;
    };
    expect(Object.keys(keys.agencies)).toEqual([POLICE]);
    expect(keys.desk).toEqual({});
  });

  it('may read their own topic and nobody else’s', async () => {
    const read = async (topic: string) => {
      const consumer = clientOf(broker, POLICE_USER).consumer({
        groupId: 'vaern.police.1464.test',
        retry: { retries: 0 },
      });
      await consumer.connect();
      try {
        await consumer.subscribe({ topic });
      } finally {
        await consumer.disconnect();
      }
    };
    await expect(read('vaern.police.1464.intake.v1')).resolves.toBeUndefined();
    await expect(read('vaern.municipality.0561.visitation.v1')).rejects.toThrow(/authori[sz]/i);
  });
});
