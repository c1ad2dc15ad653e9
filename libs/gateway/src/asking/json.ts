import { BadInput, type InputFault } from '../problems/errors';
import type { FaultCode } from '../problems/fault-codes';
import { escaped, firstNameTwice } from './names-twice';

/** Objects and lists within each other. */
const DEEPEST = 32;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON as strictly as the hub needs it: UTF-8, no name twice, no name that changes what objects are,
 * no NUL and no half of a surrogate pair in any text, not too deep.
 * @throws BadInput
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value = parse(text);
  const faults = [...faultsIn(value, '', 1)];
  if (faults.length > 0) throw new BadInput(faults);
  const twice = firstNameTwice(text);
  if (twice !== undefined) throw bad(twice, 'is-given-once');
  return value;
}

const bad = (at: string, code: FaultCode) => new BadInput([{ in: 'body', at, code }]);

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw bad('', 'is-utf8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad('', 'is-json');
  }
}

const isText = (text: string) => text.isWellFormed() && !text.includes('\0');

function* faultsIn(value: unknown, at: string, depth: number): Generator<InputFault> {
  if (typeof value === 'string' && !isText(value)) yield { in: 'body', at, code: 'is-text' };
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) yield { in: 'body', at: at.split('/').slice(0, 3).join('/'), code: 'is-shallow' };
  else for (const [name, inner] of Object.entries(value)) yield* faultsInField(name, inner, { at, depth });
}

function* faultsInField(name: string, inner: unknown, { at, depth }: { at: string; depth: number }) {
  if (forbidden.has(name) || !isText(name)) yield { in: 'body', at, code: 'is-allowed-name' } as const;
  else yield* faultsIn(inner, `${at}/${escaped(name)}`, depth + 1);
}
