import { NotAnIntent, Refusal, statusOf, wording } from '@vaern/casework';
import { HttpException } from '@nestjs/common';
import { problemCodes, type Language, type ProblemCode } from './codes';
import { faultCodes } from './fault-codes';
import { BadInput, type InputFault } from './errors';

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  /** `/problems/<code>`: stable. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** `urn:uuid:<request id>`. */
  readonly instance: string;
  readonly errors?: readonly ProblemError[];
  /** What a refusal rests on, by name: ids and pseudonyms that the caller may know, and the account of a colleague of their own unit. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface ProblemError {
  /** JSON pointer as a URI fragment: `#/summary`. */
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly detail: string;
}

/** Seconds after which a caller may try again when a dependency is down. */
export const RETRY_AFTER = 2;
const MOST_ERRORS = 50;

/** Errors by their names: many belong to rooms that a gateway does not know. */
const byName: Readonly<Record<string, ProblemCode>> = {
  BadInput: 'bad-input',
  NotSignedIn: 'not-signed-in',
  NotYourRole: 'not-your-role',
  ForgedRequest: 'not-from-our-page',
  NotThere: 'not-found',
  MethodNotAllowed: 'method-not-allowed',
  NotHttp: 'not-http',
  TooSlow: 'too-slow',
  BodyTooLarge: 'body-too-large',
  WrongContentType: 'wrong-content-type',
  TooManyRequests: 'too-many-requests',
  MailboxNotOfAgency: 'mailbox-not-of-agency',
  DeputyNotNudged: 'deputy-not-nudged',
  DraftMovedOn: 'draft-moved-on',
  YearNotOver: 'year-not-over',
  PeriodNotOver: 'period-not-over',
  HeadersTooLarge: 'headers-too-large',
  WrongExpectedRevision: 'conflict',
  CaseMovedOn: 'conflict',
  KeyUsedOtherwise: 'key-used-otherwise',
  TooManySearches: 'too-many-requests',
  NoSuchUpload: 'not-found',
  UploadElsewhere: 'wrong-offset',
  UploadTooLong: 'body-too-large',
  UploadInterrupted: 'upload-interrupted',
  PieceTooShort: 'piece-too-short',
  RangeNotThere: 'range-not-there',
  EvidenceUnavailable: 'unavailable',
  DatabaseUnavailable: 'unavailable',
  EventStoreUnavailable: 'unavailable',
  VaultUnavailable: 'unavailable',
  CaseDeskUnavailable: 'unavailable',
  DoorClosed: 'unavailable',
  SignInUnavailable: 'unavailable',
};

/** Nest's own exceptions carry a status: what stands for it here. Anything else is a fault of ours. */
const byStatus: Readonly<Record<number, ProblemCode>> = Object.fromEntries(
  (Object.keys(problemCodes) as ProblemCode[]).map((code) => [problemCodes[code].status, code]),
);

/** The problem that stands for an error. Whatever is not known here is a fault of ours, and tells nothing. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const instance = `urn:uuid:${requestId}`;
  if (error instanceof Refusal && statusOf(error) !== 404) return { ...refused(error, language), instance };
  const code = codeOf(error);
  const { status, title, detail } = problemCodes[code];
  const errors = faultsOf(error)
    .slice(0, MOST_ERRORS)
    .map((fault) => worded(fault, language));
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: detail[language],
    instance,
    ...(errors.length > 0 && { errors }),
  };
}

/** Seconds to wait, where waiting helps. */
export function retryAfterOf(error: unknown, problem: Problem): number | undefined {
  if (error instanceof Error && 'retryAfterSeconds' in error) return Number(error.retryAfterSeconds);
  return problem.status === 503 ? RETRY_AFTER : undefined;
}

/** A refusal with 404 is told like everything else that is not there: the two must not differ by a byte. */
function codeOf(error: unknown): ProblemCode {
  if (error instanceof Refusal) return 'not-found';
  if (error instanceof NotAnIntent) return 'bad-input';
  if (error instanceof HttpException) return byStatus[error.getStatus()] ?? 'fault';
  return error instanceof Error && Object.hasOwn(byName, error.name) ? (byName[error.name] ?? 'fault') : 'fault';
}

const refusalTitle = { da: 'Det kan ikke lade sig gøre', en: 'That cannot be done' } as const;

function refused(refusal: Refusal, language: Language): Omit<Problem, 'instance'> {
  return {
    type: `/problems/${refusal.code}`,
    title: refusalTitle[language],
    status: statusOf(refusal),
    detail: wording(refusal, language),
    ...(Object.keys(refusal.params).length > 0 && { params: refusal.params }),
  };
}

function faultsOf(error: unknown): readonly InputFault[] {
  if (error instanceof BadInput) return error.faults;
  if (!(error instanceof NotAnIntent)) return [];
  return error.faults.map(({ pointer, constraint, params }) => ({ in: 'body', at: pointer, code: constraint, params }));
}

const place = { body: 'pointer', query: 'parameter', header: 'header' } as const;

function worded(fault: InputFault, language: Language): ProblemError {
  const at = fault.at.slice(0, 200);
  const text = faultCodes[fault.code][language];
  return {
    [place[fault.in]]: fault.in === 'body' ? `#${encodeURI(at.toWellFormed())}` : at,
    code: fault.code,
    detail: text.replace(/\{(\w+)\}/g, (_, name: string) => fault.params?.[name] ?? ''),
  };
}
