import { startOwnProcess } from '@vaern/case-file';
import { readConfig, SetClock } from '@vaern/platform';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provisionGateway } from '../../apps/hub/src/provision-gateway';
import { PoliceModule } from '../../apps/police/src';
import { startBroker, type OwnBroker } from '../../libs/ledger/test/broker';
import { startOidc } from './oidc';
import { startWorld, type World } from './world';

const POLICE = 'police:1464';

/** A world over Kafka, where one police district is served apart from the hub: with its own login, keys, topic and sign-in. */
export interface WorldApart {
  readonly world: World;
  readonly broker: OwnBroker;
  stop(): Promise<void>;
}

export async function startWorldApart(seed: string): Promise<WorldApart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-apart-'));
  const clock = new SetClock('2026-03-02T08:00:00.000Z');
  const [broker, oidc] = await Promise.all([startBroker(path.join(folder, 'kafka')), startOidc({ clock })]);
  const everyone = { OIDC_ISSUER: oidc.issuer, OIDC_AUDIENCE: oidc.audience, KAFKA_BROKERS: broker.brokers };
  const world = await startWorld({ seed, clock, environment: { ...everyone, ...login(broker.admin) } });
  const file = await provisionGateway(
    readConfig({ DATABASE_URL: world.databaseUrl, VAERN_KEY_FILE: world.keyFile, VAERN_DATA: folder }),
    { agency: POLICE, folder: path.join(folder, 'police'), casedesk: world.hub.url },
  );
  const username = 'vaern_police_1464';
  const own = login({ username, password: broker.users[username] ?? '' });
  const police = await startOwnProcess(
    readConfig({ ...variablesIn(file), ...everyone, ...own, PORT: '0' }),
    world.ports,
    {
      kind: 'police',
      module: (questions, feed) => PoliceModule.register(questions, feed),
    },
  );
  world.serveApart(POLICE, { url: police.url, signIn: (person) => oidc.tokenFor(person) });
  return {
    world,
    broker,
    stop: async () => {
      await police.stop();
      await world.stop();
      await oidc.stop();
      await broker.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const login = ({ username, password }: { readonly username: string; readonly password: string }) => ({
  KAFKA_SASL_USERNAME: username,
  KAFKA_SASL_PASSWORD: password,
});

function variablesIn(file: string): Readonly<Record<string, string>> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
}
