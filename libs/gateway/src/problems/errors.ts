import type { FaultCode } from './fault-codes';

/** One thing wrong with a request: where, and what. Never holds the value that was sent. */
export interface InputFault {
  readonly in: 'body' | 'query' | 'header';
  /** A JSON pointer (RFC 6901) in the body, or the name of the parameter or header. */
  readonly at: string;
  readonly code: FaultCode;
  readonly params?: Readonly<Record<string, string>>;
}

/** 400. */
export class BadInput extends Error {
  constructor(readonly faults: readonly InputFault[]) {
    super('the request does not fit');
    this.name = 'BadInput';
  }
}

/** 401: nobody signed in, for whatever reason; the reason is not told. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}
/** 403: the role never has this route. */
export class NotYourRole extends Error {
  override name = 'NotYourRole';
}
/** 403: it carries a cookie, and does not come from our own page. */
export class ForgedRequest extends Error {
  override name = 'ForgedRequest';
}
/** 404: it does not exist, or not for you. */
export class NotThere extends Error {
  override name = 'NotThere';
}
/** 405. */
export class MethodNotAllowed extends Error {
  override name = 'MethodNotAllowed';
}
/** 400: not HTTP, or not to be read as it. */
export class NotHttp extends Error {
  override name = 'NotHttp';
}
/** 408. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}
/** 413. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}
/** 415. */
export class WrongContentType extends Error {
  override name = 'WrongContentType';
}
/** 422: its numbers are not complete. */
export class YearNotOver extends Error {
  override name = 'YearNotOver';
}
/** 422: its figures are not complete. */
export class PeriodNotOver extends Error {
  override name = 'PeriodNotOver';
}
/** 429. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too many requests');
    this.name = 'TooManyRequests';
  }
}
/** 431. */
export class HeadersTooLarge extends Error {
  override name = 'HeadersTooLarge';
}
/** 503: the keys that tokens are checked with cannot be had. */
export class SignInUnavailable extends Error {
  constructor(cause: unknown) {
    super('the identity provider does not answer', { cause });
    this.name = 'SignInUnavailable';
  }
}
