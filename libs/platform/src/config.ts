import { accessSync, constants } from 'node:fs';
import type { Clocks } from './calendar/calendar';
import { ConfigError } from './config-error';
import { variables, type Values, type VariableName } from './variables';

/** What the environment asks for, checked. Absent: the default engine of that part. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The folder for everything that the defaults keep on disk. */
  readonly dataFolder: string;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly databaseUrl?: string;
  readonly kurrentdbUrl?: string;
  readonly kafka?: KafkaConfig;
  readonly oidc?: { readonly issuer: string; readonly audience: string };
  /** That people sign in with a browser: as which client of the issuer, and where their browsers reach the hub. */
  readonly browsers?: { readonly clientId: string; readonly publicUrl: string; readonly clientSecret?: string };
  readonly keyFile?: string;
  /** Who reads restricted cases, and by what staff are known as parties. */
  readonly staffFile?: string;
  /** Which police district serves which municipality, as the adopter says it. */
  readonly servicesFile?: string;
  readonly kmsUrl?: string;
  readonly s3Url?: string;
  /** Where files are scanned; without it they are recorded as not scanned. */
  readonly clamdUrl?: string;
  /** A gateway on its own: where the CaseDesk is, whom this gateway serves, and with which key it vouches. */
  readonly casedesk?: { readonly url: string; readonly key: string; readonly agency: string };
  /** Which mail server takes nudges, and from which address they come. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** By agency: under which mail domains its staff may be nudged. */
  readonly nudgeDomains?: Readonly<Record<string, readonly string[]>>;
  /** How long a referral may wait for its answer, and when offices are open, as far as this is said. */
  readonly clocks?: Clocks;
  readonly metricsToken?: string;
  /** How many tokens a minute may be refused from one address; more where a proxy stands before everybody. */
  readonly refusedSignIns?: number;
  /** Where the affected person reaches her page, if it has a host name of its own. */
  readonly ownUrl?: string;
  /** Where the affected person is taken who leaves her page in haste: a site that anybody might be looking at. */
  readonly leaveTo?: string;
  readonly failpoint?: { readonly setting: string; readonly allowed: boolean };
}

export interface KafkaConfig {
  readonly brokers: readonly string[];
  readonly sasl?: {
    readonly mechanism: 'scram-sha-256' | 'scram-sha-512' | 'plain';
    readonly username: string;
    readonly password: string;
  };
  /** Paths of PEM files. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError for the first variable that is wrong, or that is missing beside one that is set */
export function readConfig(environment: Environment): Config {
  const values = read(environment);
  for (const [name, needed] of together)
    if (values[name] !== undefined) need(values, needed, `is missing beside ${name}`);
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.VAERN_DATA,
    logLevel: values.LOG_LEVEL,
    ...present({
      databaseUrl: values.DATABASE_URL,
      kurrentdbUrl: values.KURRENTDB_URL,
      kafka: kafka(values),
      oidc: whole({ issuer: values.OIDC_ISSUER, audience: values.OIDC_AUDIENCE }),
      browsers: browsers(values),
      keyFile: values.VAERN_KEY_FILE,
      staffFile: values.VAERN_STAFF_FILE,
      servicesFile: values.VAERN_SERVICES_FILE,
      kmsUrl: values.KMS_URL,
      s3Url: values.S3_URL,
      clamdUrl: values.CLAMD_URL,
      casedesk: whole({ url: values.CASEDESK_URL, key: values.CASEDESK_KEY, agency: values.VAERN_AGENCY }),
      mail: whole({ url: values.SMTP_URL, from: values.NUDGE_FROM }),
      nudgeDomains: nudgeDomains(values),
      clocks: clocks(values),
      metricsToken: values.METRICS_TOKEN,
      refusedSignIns: values.REFUSED_SIGN_INS,
      ownUrl: values.OWN_URL,
      leaveTo: values.OWN_LEAVE_URL,
      failpoint: whole({ setting: values.VAERN_FAILPOINT, allowed: values.VAERN_ALLOW_FAILPOINTS ?? false }),
    }),
  };
}

const beyondDemo = ['databaseUrl', 'kurrentdbUrl', 'kafka', 'oidc', 'keyFile', 'kmsUrl', 's3Url', 'casedesk'] as const;

/** Whether nothing is configured that real use would: then a database made new is made as a demo. */
export const asksForDemo = (config: Config): boolean => beyondDemo.every((part) => config[part] === undefined);

/** Without the demo mark a missing identity provider or key stops the start; an engine that is not built stops any. @throws ConfigError */
export function requireWhatRealUseNeeds(config: Config, demo: boolean): void {
  if (config.kmsUrl) throw missing('KMS_URL', 'names an engine that this version does not have: keys are in a file');
  if (config.s3Url) throw missing('S3_URL', 'names an engine that this version does not have: it keeps no files');
  if (demo) return;
  if (!config.oidc) throw missing('OIDC_ISSUER', 'is missing: without the demo mark people sign in there');
  if (!config.keyFile) throw missing('VAERN_KEY_FILE', 'is missing: without the demo mark keys are never made up');
  if (!isReadable(config.keyFile)) throw missing('VAERN_KEY_FILE', 'names a file that cannot be read');
}

/** Set one, and the others are needed. */
const together: readonly (readonly [VariableName, readonly VariableName[]])[] = [
  ['OIDC_ISSUER', ['OIDC_AUDIENCE']],
  ['OIDC_AUDIENCE', ['OIDC_ISSUER']],
  ['OIDC_CLIENT_ID', ['PUBLIC_URL', 'OIDC_ISSUER']],
  ['OIDC_CLIENT_SECRET', ['OIDC_CLIENT_ID']],
  ['PUBLIC_URL', ['OIDC_CLIENT_ID']],
  ['KAFKA_SASL_MECHANISM', ['KAFKA_SASL_USERNAME']],
  ['KAFKA_SASL_USERNAME', ['KAFKA_SASL_PASSWORD', 'KAFKA_BROKERS']],
  ['KAFKA_SASL_PASSWORD', ['KAFKA_SASL_USERNAME']],
  ['KAFKA_TLS', ['KAFKA_BROKERS']],
  ['KAFKA_TLS_CA', ['KAFKA_BROKERS']],
  ['KAFKA_TLS_CERT', ['KAFKA_TLS_KEY', 'KAFKA_BROKERS']],
  ['KAFKA_TLS_KEY', ['KAFKA_TLS_CERT']],
  ['SMTP_URL', ['NUDGE_FROM', 'NUDGE_DOMAINS']],
  ['NUDGE_FROM', ['SMTP_URL']],
  ['CASEDESK_URL', ['CASEDESK_KEY', 'VAERN_AGENCY']],
  ['CASEDESK_KEY', ['CASEDESK_URL']],
  ['VAERN_AGENCY', ['CASEDESK_URL']],
];

function read(environment: Environment): Values {
  const values = Object.entries(variables).map(([name, { schema, fault, example }]) => {
    const parsed = schema.safeParse(environment[name] === '' ? undefined : environment[name]);
    if (!parsed.success) throw new ConfigError(name, fault, example);
    return [name, parsed.data] as const;
  });
  return Object.fromEntries(values) as Values;
}

function need(values: Values, names: readonly VariableName[], fault: string): void {
  const absent = names.find((name) => values[name] === undefined);
  if (absent) throw missing(absent, fault);
}

function browsers(values: Values): Config['browsers'] {
  const needed = whole({ clientId: values.OIDC_CLIENT_ID, publicUrl: values.PUBLIC_URL });
  return needed && { ...needed, ...present({ clientSecret: values.OIDC_CLIENT_SECRET }) };
}

function clocks(values: Values): Config['clocks'] {
  const said = present({
    acuteHours: values.CLOCK_ACUTE_HOURS,
    urgentDays: values.CLOCK_URGENT_DAYS,
    normalDays: values.CLOCK_NORMAL_DAYS,
    office: values.OFFICE_HOURS,
  });
  return Object.keys(said).length === 0 ? undefined : said;
}

function nudgeDomains({ NUDGE_DOMAINS }: Values): Config['nudgeDomains'] {
  const named = NUDGE_DOMAINS?.map((each) => each.split('=') as [agency: string, domain: string]);
  const of = (wanted: string) => named?.flatMap(([agency, domain]) => (agency === wanted ? [domain] : []));
  return named && Object.fromEntries(named.map(([agency]) => [agency, of(agency) ?? []]));
}

function kafka(values: Values): KafkaConfig | undefined {
  if (!values.KAFKA_BROKERS) return undefined;
  const { KAFKA_TLS_CA: ca, KAFKA_TLS_CERT: cert, KAFKA_TLS_KEY: key } = values;
  const encrypted = values.KAFKA_TLS ?? (ca !== undefined || cert !== undefined);
  const sasl = whole({
    mechanism: values.KAFKA_SASL_MECHANISM ?? 'scram-sha-256',
    username: values.KAFKA_SASL_USERNAME,
    password: values.KAFKA_SASL_PASSWORD,
  });
  return {
    brokers: values.KAFKA_BROKERS,
    ...present({ sasl, tls: encrypted ? present({ ca, cert, key }) : undefined }),
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
type Whole<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The fields that are set. */
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
/** All of the fields, or nothing. */
const whole = <T extends object>(fields: T): Whole<T> | undefined =>
  Object.values(fields).includes(undefined) ? undefined : (fields as Whole<T>);
const missing = (name: VariableName, fault: string) => new ConfigError(name, fault, variables[name].example);

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
