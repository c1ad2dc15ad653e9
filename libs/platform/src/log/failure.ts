import { types } from 'node:util';
import type { LogFields } from './log-fields';

/**
 * What may be written of something thrown: its class, its code (SQLSTATE, errno) and those of its causes' last.
 * Messages and details may hold words, so they are left out.
 */
export function failureOf(thrown: unknown): LogFields {
  const root = rootOf(thrown);
  const code = types.isNativeError(root) && 'code' in root ? String(root.code) : undefined;
  return { failure: nameOf(thrown), ...(code !== undefined && { failureCode: code }) };
}

/** Where it was thrown: functions and places in code, without the message that leads a stack. */
export function framesOf(thrown: unknown): readonly string[] {
  if (!types.isNativeError(thrown) || !thrown.stack?.includes(thrown.message)) return [];
  const afterMessage = thrown.stack.indexOf(thrown.message) + thrown.message.length;
  return thrown.stack
    .slice(afterMessage)
    .split('\n')
    .map((line) => /^\s+at (?:async )?([\w.#<>[\] ]+) \((?:.*\/)?([\w.-]+:\d+:\d+)\)$/.exec(line))
    .filter((frame) => frame !== null)
    .slice(0, 8)
    .map(([, where, place]) => `${where} ${place}`);
}

function rootOf(thrown: unknown): unknown {
  let root = thrown;
  for (let depth = 0; depth < 8 && types.isNativeError(root) && root.cause !== undefined; depth++) root = root.cause;
  return root;
}

const nameOf = (thrown: unknown) => (types.isNativeError(thrown) ? thrown.constructor.name : typeof thrown);
