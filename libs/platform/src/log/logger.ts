import { pino, type DestinationStream, type Level, type LevelWithSilent } from 'pino';
import { systemClock, type Clock } from '../clock';
import { failureOf, framesOf } from './failure';
import { allowed, type LogFields } from './log-fields';

/** A name written in the code, never one put together from what came in. */
type Written<Name extends string> = IsLiteral<Name> extends true ? Name : never;
type IsLiteral<Text extends string> = Text extends ''
  ? true
  : Text extends `${infer First}${infer Rest}`
    ? string extends First
      ? false
      : IsLiteral<Rest>
    : false;

/** Log lines: what happened, by name, and the fields that `logFields` allows. */
export interface Logger {
  info<const Name extends string>(name: Written<Name>, fields?: LogFields): void;
  warn<const Name extends string>(name: Written<Name>, fields?: LogFields): void;
  debug<const Name extends string>(name: Written<Name>, fields?: LogFields): void;
  /** Something thrown, as its class, code and place; never its message. */
  failed<const Name extends string>(name: Written<Name>, thrown: unknown, fields?: LogFields): void;
}

export interface LoggerOptions {
  readonly level?: LevelWithSilent;
  readonly process?: string;
  readonly clock?: Clock;
  /** Where lines go; standard output without it. */
  readonly to?: DestinationStream;
}

/** One JSON line per entry: `level`, `time`, `process`, `name`, fields. */
export function logger({ level = 'info', process = 'hub', clock = systemClock, to }: LoggerOptions = {}): Logger {
  const options = {
    level,
    base: { process },
    timestamp: () => `,"time":"${clock.now().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const lines = to ? pino(options, to) : pino(options);
  const at =
    (of: Level) =>
    (name: string, fields: LogFields = {}) =>
      lines[of]({ name: nameOrNothing(name), ...allowed(fields) });
  return {
    info: at('info'),
    warn: at('warn'),
    debug: at('debug'),
    failed: (name, thrown, fields = {}) =>
      lines.error({
        name: nameOrNothing(name),
        ...allowed({ ...failureOf(thrown), ...fields }),
        at: framesOf(thrown),
      }),
  };
}

export const silentLogger: Logger = logger({ level: 'silent' });

const nameOrNothing = (name: string) =>
  /^[a-z][a-z0-9.-]{0,60}$/.test(name) && !/\d{6}/.test(name) ? name : 'unnamed';
