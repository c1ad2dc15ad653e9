import { z } from 'zod';

/** One variable of the environment: its shape, and what to say when it does not fit. */
export interface Variable<T = unknown> {
  readonly schema: z.ZodType<T>;
  readonly fault: string;
  readonly example: string;
}

const variable = <T>(schema: z.ZodType<T>, fault: string, example: string): Variable<T> => ({ schema, fault, example });

const text = z.string().min(1);
const url = (...schemes: readonly string[]) =>
  text.refine((value) =>
    schemes.some((scheme) => value.startsWith(`${scheme}://`) && value.length > scheme.length + 3),
  );

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$)/;
/** Encrypted on the way, or never leaving this machine. */
const safeUrl = text.refine((value) => URL.canParse(value) && (value.startsWith('https://') || loopback.test(value)));
const safeUrlFault = 'is not a https:// address (http:// only for this machine itself)';

const hostPort = /^[^\s:,]+:\d{1,5}$/;
const clockTime = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const count = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .pipe(z.number().max(most))
    .optional();
const onOff = z.enum(['0', '1']).transform((value) => value === '1');

/** Every variable that Værn reads. An empty one counts as not set. */
export const variables = {
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    'is not a port number from 0 to 65535',
    '3000',
  ),
  HOST: variable(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    'is not an address to listen on',
    '127.0.0.1',
  ),
  DATABASE_URL: variable(
    url('postgresql', 'postgres').optional(),
    'is not a PostgreSQL address',
    'postgresql://vaern_hub:secret@db.example:5432/vaern',
  ),
  KURRENTDB_URL: variable(
    url('kurrentdb', 'kurrentdb+discover', 'esdb', 'esdb+discover').optional(),
    'is not a KurrentDB address',
    'kurrentdb://db.example:2113?tls=true',
  ),
  KAFKA_BROKERS: variable(
    text
      .transform((value) => value.split(',').map((broker) => broker.trim()))
      .pipe(z.array(z.string().regex(hostPort)))
      .optional(),
    'is not a list of host:port',
    'kafka-1.example:9093,kafka-2.example:9093',
  ),
  KAFKA_SASL_MECHANISM: variable(
    z.enum(['scram-sha-256', 'scram-sha-512', 'plain']).optional(),
    'is not scram-sha-256, scram-sha-512 or plain',
    'scram-sha-256',
  ),
  KAFKA_SASL_USERNAME: variable(text.optional(), 'is not a user name', 'vaern'),
  KAFKA_SASL_PASSWORD: variable(text.optional(), 'is not a password', '<password>'),
  KAFKA_TLS: variable(onOff.optional(), 'is not 0 or 1', '1'),
  KAFKA_TLS_CA: variable(text.optional(), 'is not the path of a file', '/etc/vaern/kafka-ca.pem'),
  KAFKA_TLS_CERT: variable(text.optional(), 'is not the path of a file', '/etc/vaern/kafka.pem'),
  KAFKA_TLS_KEY: variable(text.optional(), 'is not the path of a file', '/etc/vaern/kafka.key'),
  OIDC_ISSUER: variable(safeUrl.optional(), safeUrlFault, 'https://login.example/realms/vaern'),
  OIDC_AUDIENCE: variable(text.optional(), 'is not an audience', 'https://vaern.example'),
  OIDC_CLIENT_ID: variable(text.optional(), 'is not a client id', 'vaern'),
  OIDC_CLIENT_SECRET: variable(text.optional(), 'is not a client secret', '<secret>'),
  PUBLIC_URL: variable(
    safeUrl.refine((value) => new URL(value).origin === value).optional(),
    'is not the https:// address, without a path, at which browsers reach the hub',
    'https://vaern.example',
  ),
  VAERN_KEY_FILE: variable(text.optional(), 'is not the path of a file', '/etc/vaern/keys.json'),
  VAERN_STAFF_FILE: variable(text.optional(), 'is not the path of a file', '/etc/vaern/staff.json'),
  VAERN_SERVICES_FILE: variable(text.optional(), 'is not the path of a file', '/etc/vaern/services.json'),
  KMS_URL: variable(safeUrl.optional(), safeUrlFault, 'https://vault.example:8200'),
  S3_URL: variable(safeUrl.optional(), safeUrlFault, 'https://s3.example/vaern-evidence'),
  CLAMD_URL: variable(
    z
      .string()
      .regex(/^tcp:\/\/[\w.-]+:\d{1,5}$/)
      .optional(),
    'is not the address of a clamd',
    'tcp://127.0.0.1:3310',
  ),
  SMTP_URL: variable(
    z
      .string()
      .regex(/^smtps?:\/\/([^\s/?#@:]+:[^\s/?#@:]+@)?([\w.-]+|\[[\da-f:]+\])(:\d{1,5})?\/?$/)
      .optional(),
    'is not the address of a mail server, without a path',
    'smtps://vaern:secret@mail.example:465',
  ),
  NUDGE_FROM: variable(
    z
      .string()
      .regex(/^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/)
      .optional(),
    'is not an e-mail address',
    'vaern@esbjerg.example',
  ),
  NUDGE_DOMAINS: variable(
    text
      .transform((value) => value.split(',').map((each) => each.trim()))
      .pipe(z.array(z.string().regex(/^[a-z]+:[a-z0-9]+=[a-z0-9-]+(\.[a-z0-9-]+)+$/)))
      .optional(),
    'is not a list of agency=domain',
    'municipality:0561=esbjerg.example,police:1464=politi.example',
  ),
  CASEDESK_URL: variable(safeUrl.optional(), safeUrlFault, 'https://casedesk.example'),
  CASEDESK_KEY: variable(text.optional(), 'is not a key', '<private key>'),
  VAERN_AGENCY: variable(
    z
      .string()
      .regex(/^[a-z]+:[a-z0-9]+$/)
      .optional(),
    'is not an agency',
    'police:1464',
  ),
  VAERN_DATA: variable(text.default('.vaern'), 'is not the path of a folder', '.vaern'),
  LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'is not fatal, error, warn, info, debug, trace or silent',
    'info',
  ),
  REFUSED_SIGN_INS: variable(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .optional(),
    'is not a number from 1 to 999999',
    '30',
  ),
  CLOCK_ACUTE_HOURS: variable(count(24), 'is not a number of hours from 1 to 24', '2'),
  CLOCK_URGENT_DAYS: variable(count(30), 'is not a number of working days from 1 to 30', '1'),
  CLOCK_NORMAL_DAYS: variable(count(60), 'is not a number of working days from 1 to 60', '5'),
  OFFICE_HOURS: variable(
    z
      .string()
      .regex(new RegExp(`^${clockTime}-${clockTime}$`))
      .transform((value) => ({ opens: value.slice(0, 5), closes: value.slice(6) }))
      .refine(({ opens, closes }) => opens < closes)
      .optional(),
    'is not when offices open and, later on the same day, close',
    '08:00-16:00',
  ),
  OWN_URL: variable(
    safeUrl.refine((value) => new URL(value).origin === value).optional(),
    'is not the https:// address, without a path, at which the affected person reaches her page',
    'https://notes.example',
  ),
  OWN_LEAVE_URL: variable(
    text.refine((value) => URL.canParse(value) && value.startsWith('https://')).optional(),
    'is not a https:// address',
    'https://www.dmi.dk/',
  ),
  METRICS_TOKEN: variable(z.string().min(16).optional(), 'is shorter than 16 characters', '<a long random word>'),
  VAERN_FAILPOINT: variable(
    z
      .string()
      .regex(/^[a-z.-]+(:[1-9]\d*)?$/)
      .optional(),
    'is not name or name:n',
    'courier.before-commit:2',
  ),
  VAERN_ALLOW_FAILPOINTS: variable(onOff.optional(), 'is not 0 or 1', '1'),
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
export type Values = { readonly [Name in VariableName]: z.infer<(typeof variables)[Name]['schema']> };
