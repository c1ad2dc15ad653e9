import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asksForDemo, readConfig, requireWhatRealUseNeeds } from './config';
import { ConfigError } from './config-error';
import { variables } from './variables';

const oidc = { OIDC_ISSUER: 'https://login.example/realm', OIDC_AUDIENCE: 'https://vaern.example' };
const refusal = (environment: Record<string, string>): ConfigError => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe('with nothing configured', () => {
  it('listens on this machine alone, port 3000, and keeps its data in .vaern', () => {
    expect(readConfig({})).toEqual({ port: 3000, host: '127.0.0.1', dataFolder: '.vaern', logLevel: 'info' });
  });
  it('counts an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });
  it('asks for a demo', () => expect(asksForDemo(readConfig({ PORT: '0', LOG_LEVEL: 'warn' }))).toBe(true));
});

describe('what is configured', () => {
  it('is read in groups', () => {
    const config = readConfig({
      ...oidc,
      KAFKA_BROKERS: 'a.example:9093, b.example:9093',
      KAFKA_SASL_USERNAME: 'vaern',
      KAFKA_SASL_PASSWORD: 'secret',
      KAFKA_TLS_CA: '/ca.pem',
      CASEDESK_URL: 'http://127.0.0.1:3001',
      CASEDESK_KEY: 'key',
      VAERN_AGENCY: 'police:1464',
      VAERN_FAILPOINT: 'courier.before-commit:2',
      VAERN_ALLOW_FAILPOINTS: '1',
      REFUSED_SIGN_INS: '300',
      CLOCK_ACUTE_HOURS: '4',
      CLOCK_URGENT_DAYS: '2',
      CLOCK_NORMAL_DAYS: '10',
      OFFICE_HOURS: '07:30-15:00',
      OWN_LEAVE_URL: 'https://weather.example/',
      OWN_URL: 'https://notes.example',
      SMTP_URL: 'smtps://vaern:secret@mail.example:465',
      NUDGE_FROM: 'vaern@esbjerg.example',
      NUDGE_DOMAINS:
        'municipality:0561=esbjerg.example, police:1464=politi.example,municipality:0561=skole.esbjerg.example',
    });
    expect(config.mail).toEqual({ url: 'smtps://vaern:secret@mail.example:465', from: 'vaern@esbjerg.example' });
    expect(config.nudgeDomains).toEqual({
      'municipality:0561': ['esbjerg.example', 'skole.esbjerg.example'],
      'police:1464': ['politi.example'],
    });
    expect(config.refusedSignIns).toBe(300);
    const office = { opens: '07:30', closes: '15:00' };
    expect(config.clocks).toEqual({ acuteHours: 4, urgentDays: 2, normalDays: 10, office });
    expect(config.leaveTo).toBe('https://weather.example/');
    expect(config.ownUrl).toBe('https://notes.example');
    expect(config.oidc).toEqual({ issuer: oidc.OIDC_ISSUER, audience: oidc.OIDC_AUDIENCE });
    expect(config.kafka).toEqual({
      brokers: ['a.example:9093', 'b.example:9093'],
      sasl: { mechanism: 'scram-sha-256', username: 'vaern', password: 'secret' },
      tls: { ca: '/ca.pem' },
    });
    expect(config.casedesk).toEqual({ url: 'http://127.0.0.1:3001', key: 'key', agency: 'police:1464' });
    expect(config.failpoint).toEqual({ setting: 'courier.before-commit:2', allowed: true });
  });
  it('leaves the clocks as usual of which nothing is said', () =>
    expect(readConfig({ CLOCK_URGENT_DAYS: '3' }).clocks).toEqual({ urgentDays: 3 }));
  it('speaks to Kafka in the clear when told to, whatever files are named', () => {
    const config = readConfig({ KAFKA_BROKERS: 'a:9092', KAFKA_TLS_CA: '/ca.pem', KAFKA_TLS: '0' });
    expect(config.kafka?.tls).toBeUndefined();
  });
  it.each([
    ['DATABASE_URL', 'postgresql://u:p@/vaern?host=/tmp'],
    ['KURRENTDB_URL', 'esdb://node:2113'],
    ['KAFKA_BROKERS', 'a:9092'],
    ['VAERN_KEY_FILE', '/keys.json'],
    ['KMS_URL', 'https://vault.example'],
    ['S3_URL', 'https://s3.example/bucket'],
  ])('%s asks for no demo', (name, value) => expect(asksForDemo(readConfig({ [name]: value }))).toBe(false));
  it('asks for no demo with a sign-in of its own', () => expect(asksForDemo(readConfig(oidc))).toBe(false));
});

describe('a wrong value stops the start', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://db/vaern'],
    ['DATABASE_URL', 'postgresql://'],
    ['KURRENTDB_URL', 'http://node:2113'],
    ['KAFKA_BROKERS', 'no-port'],
    ['KAFKA_BROKERS', 'a:9092,,b:9092'],
    ['KAFKA_TLS', 'yes'],
    ['OIDC_ISSUER', 'http://login.example'],
    ['OIDC_ISSUER', 'http://localhost.evil.example'],
    ['KMS_URL', 'vault'],
    ['VAERN_AGENCY', 'Police 1464'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['REFUSED_SIGN_INS', '0'],
    ['REFUSED_SIGN_INS', 'many'],
    ['CLOCK_ACUTE_HOURS', '0'],
    ['CLOCK_ACUTE_HOURS', '25'],
    ['CLOCK_ACUTE_HOURS', '1.5'],
    ['CLOCK_URGENT_DAYS', '31'],
    ['CLOCK_NORMAL_DAYS', '61'],
    ['CLOCK_NORMAL_DAYS', 'five'],
    ['OFFICE_HOURS', '08:00'],
    ['OFFICE_HOURS', '8-16'],
    ['OFFICE_HOURS', '08:00-24:00'],
    ['OFFICE_HOURS', '16:00-08:00'],
    ['OFFICE_HOURS', '08:00-08:00'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'smtp://mail.example?requireTLS=false'],
    ['SMTP_URL', 'smtp://mail.example/path'],
    ['SMTP_URL', 'smtp://vaern@mail.example'],
    ['NUDGE_FROM', 'Værn <vaern@esbjerg.example>'],
    ['NUDGE_DOMAINS', 'esbjerg.example'],
    ['NUDGE_DOMAINS', 'municipality:0561=*'],
    ['NUDGE_DOMAINS', 'municipality:0561=example'],
    ['VAERN_FAILPOINT', 'courier.before-commit:0'],
  ] as const)('%s=%s', (name, value) => {
    const { message, variable } = refusal({ [name]: value });
    expect(variable).toBe(name);
    expect(message).toContain(`${name} is `);
    expect(message).toContain(`example: ${name}=${variables[name].example}`);
    expect(message).not.toContain('\n');
  });
  it('never shows the value, which may be a secret', () => {
    expect(refusal({ DATABASE_URL: 'mysql://vaern:hunter2@db' }).message).not.toContain('hunter2');
  });
  it('gives examples that are themselves accepted', () => {
    for (const [name, { schema, example }] of Object.entries(variables)) {
      expect([name, schema.safeParse(example).success]).toEqual([name, true]);
    }
  });
});

describe('what belongs together', () => {
  it.each([
    [{ OIDC_ISSUER: oidc.OIDC_ISSUER }, 'OIDC_AUDIENCE'],
    [{ OIDC_AUDIENCE: 'a' }, 'OIDC_ISSUER'],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_USERNAME: 'u' }, 'KAFKA_SASL_PASSWORD'],
    [{ KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' }, 'KAFKA_BROKERS'],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_MECHANISM: 'plain' }, 'KAFKA_SASL_USERNAME'],
    [{ KAFKA_TLS: '1' }, 'KAFKA_BROKERS'],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_TLS_CERT: '/c' }, 'KAFKA_TLS_KEY'],
    [{ CASEDESK_URL: 'https://c.example', CASEDESK_KEY: 'k' }, 'VAERN_AGENCY'],
    [{ CASEDESK_KEY: 'k' }, 'CASEDESK_URL'],
    [{ VAERN_AGENCY: 'police:1464' }, 'CASEDESK_URL'],
    [{ SMTP_URL: 'smtps://mail.example', NUDGE_DOMAINS: 'police:1464=politi.example' }, 'NUDGE_FROM'],
    [{ SMTP_URL: 'smtps://mail.example', NUDGE_FROM: 'vaern@politi.example' }, 'NUDGE_DOMAINS'],
    [{ NUDGE_FROM: 'vaern@politi.example' }, 'SMTP_URL'],
  ])('%j lacks %s', (environment, lacking) => {
    expect(refusal(environment as unknown as Record<string, string>).variable).toBe(lacking);
  });
});

describe('without the demo mark', () => {
  const keyFile = path.join(mkdtempSync(path.join(tmpdir(), 'vaern-config-')), 'keys.json');
  writeFileSync(keyFile, '{}');
  const start = (environment: Record<string, string>) => () => requireWhatRealUseNeeds(readConfig(environment), false);

  it('a missing OIDC_ISSUER stops the start', () =>
    expect(start({ VAERN_KEY_FILE: keyFile })).toThrow(/^OIDC_ISSUER is missing/));
  it('a missing key file stops the start', () => expect(start(oidc)).toThrow(/^VAERN_KEY_FILE is missing/));
  it('a key file that is not there stops the start', () =>
    expect(start({ ...oidc, VAERN_KEY_FILE: `${keyFile}.gone` })).toThrow(/^VAERN_KEY_FILE names a file/));
  it('starts with both', () => expect(start({ ...oidc, VAERN_KEY_FILE: keyFile })).not.toThrow());
  it.each(['KMS_URL', 'S3_URL'])('%s stops the start: there is no such engine in this version', (name) =>
    expect(start({ ...oidc, VAERN_KEY_FILE: keyFile, [name]: 'https://engine.example' })).toThrow(
      new RegExp(`^${name} names an engine that this version does not have`),
    ),
  );
  it('needs neither with the mark', () => expect(() => requireWhatRealUseNeeds(readConfig({}), true)).not.toThrow());
});
