// A real Kafka broker for tests: obtained once with Maven into .engines/kafka, run with KRaft, SCRAM and ACLs.
import { spawn, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const version = '4.1.0';
const home = path.resolve(import.meta.dirname, '../.engines/kafka');
const libs = path.join(home, version);

/** Users besides the administrator: the courier, the agencies of the demonstration, and some for tests of the fence. */
const names = ['vaern_courier', 'vaern_municipality_0561', 'vaern_police_1464', 'vaern_centre_dk'];
const testers = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `vaern_tester_${letter}`);

/** Whether a broker can be had here: Java, and Maven or an earlier download. */
export async function kafkaIsHere() {
  const answers = (command) => run(command, ['-version']).then(Boolean, () => false);
  return (await answers('java')) && (existsSync(libs) || (await answers('mvn')));
}

/**
 * Starts the broker whose state is in `folder`, makes it first if there is none. Ports and passwords stay the same
 * over a restart in the same folder.
 * Answers `{ brokers, admin: { username, password }, users: { name: password }, stop(), kill() }`.
 */
export async function startKafka({ folder }) {
  await obtain();
  const plan = await planned(path.resolve(folder));
  const broker = java(['-Xmx384m', '-Xms128m', 'kafka.Kafka', plan.properties]);
  await started(broker);
  return {
    brokers: plan.brokers,
    admin: plan.admin,
    users: plan.users,
    stop: () => ended(broker, 'SIGTERM'),
    kill: () => ended(broker, 'SIGKILL'),
  };
}

async function obtain() {
  if (existsSync(libs)) return;
  const staging = path.join(home, `.${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(staging, { recursive: true });
  const dependency = (group, artifact, number) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${number}</version></dependency>`;
  writeFileSync(
    path.join(staging, 'pom.xml'),
    `<project><modelVersion>4.0.0</modelVersion><groupId>dk.vaern</groupId><artifactId>broker</artifactId><version>1</version>
<dependencies>${dependency('org.apache.kafka', 'kafka_2.13', version)}${dependency('org.slf4j', 'slf4j-simple', '1.7.36')}</dependencies></project>\n`,
  );
  const goal = ['-q', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=libs'];
  await run('mvn', goal, { cwd: staging, maxBuffer: 2 ** 24 });
  try {
    renameSync(path.join(staging, 'libs'), libs);
  } catch (error) {
    if (!existsSync(libs)) throw error; // somebody else was quicker
  }
  rmSync(staging, { recursive: true, force: true });
}

async function planned(folder) {
  const kept = path.join(folder, 'broker.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = () => randomBytes(24).toString('hex');
  const [port, controller] = await freePorts(2);
  const plan = {
    properties: path.join(folder, 'server.properties'),
    brokers: `127.0.0.1:${port}`,
    admin: { username: 'admin', password: password() },
    users: Object.fromEntries([...names, ...testers].map((name) => [name, password()])),
  };
  writeFileSync(plan.properties, properties({ folder, port, controller, admin: plan.admin }), { mode: 0o600 });
  await format(plan);
  writeFileSync(kept, JSON.stringify(plan), { mode: 0o600 });
  return plan;
}

function properties({ folder, port, controller, admin }) {
  const login = `username="${admin.username}" password="${admin.password}"`;
  const one = ['offsets.topic', 'transaction.state.log', 'share.coordinator.state.topic'];
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-256',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.client.sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.client.scram-sha-256.sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required ${login};`,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${login} user_${admin.username}="${admin.password}";`,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${admin.username}`,
    'allow.everyone.if.no.acl.found': false,
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    'broker.session.timeout.ms': 3_000, // how long a killed broker is waited for before it may come back
    'broker.heartbeat.interval.ms': 500,
    'log.dirs': path.join(folder, 'log'),
    'offsets.topic.num.partitions': 4,
    ...Object.fromEntries(one.map((topic) => [`${topic}.replication.factor`, 1])),
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.min.isr': 1,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

async function format({ properties: file, admin, users }) {
  const cluster = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const scram = [[admin.username, admin.password], ...Object.entries(users)].flatMap(([name, password]) => [
    '--add-scram',
    `SCRAM-SHA-256=[name=${name},password=${password}]`,
  ]);
  const tool = java(['kafka.tools.StorageTool', 'format', '-t', cluster, '-c', file, '--standalone', ...scram]);
  const code = await new Promise((resolve) => tool.once('exit', resolve));
  if (code !== 0) throw new Error(`Kafka's storage could not be formatted:\n${tool.said}`);
}

function java(args) {
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=info';
  const child = spawn('java', ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', quiet, '-cp', `${libs}/*`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  const hear = (text) => (child.said = (child.said + text).slice(-20_000));
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  child.once('exit', () => process.removeListener('exit', orphan));
  return child;
}

/** Resolves when the broker serves; rejects with what it said when it ends or does not serve within a minute. */
function started(broker) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => broker.kill('SIGKILL'), 60_000);
    broker.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`Kafka did not start:\n${broker.said}`));
    });
    broker.stderr.on('data', () => {
      if (!broker.said.includes('Kafka Server started')) return;
      clearTimeout(late);
      resolve();
    });
  });
}

function ended(broker, signal) {
  if (broker.exitCode !== null || broker.signalCode !== null) return Promise.resolve();
  const exit = new Promise((resolve) => broker.once('exit', resolve));
  const late = setTimeout(() => broker.kill('SIGKILL'), 15_000);
  broker.kill(signal);
  return exit.finally(() => clearTimeout(late));
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
