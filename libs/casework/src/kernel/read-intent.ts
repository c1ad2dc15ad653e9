import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { IntentClass } from './decision';
import { pointerTo, strangeFields } from './strange-fields';
import { validationWords, type Constraint } from './validation-words';

/** One fault of a body: where (JSON pointer, RFC 6901), what, and what fills its words. */
export interface Fault {
  readonly pointer: string;
  readonly constraint: Constraint;
  readonly params: Readonly<Record<string, string>>;
}

/** The body is not the intent. Holds no value that was sent. */
export class NotAnIntent extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('the body is not the intent');
    this.name = 'NotAnIntent';
  }
}

/** A body, with the ids of its route, as an intent. Unknown fields are faults. @throws NotAnIntent */
export function readIntent<I extends object>(intent: IntentClass<I>, body: unknown): I {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new NotAnIntent([fault('', 'is-object')]);
  const strange = strangeFields(body);
  if (strange.length > 0) throw new NotAnIntent(strange.map((pointer) => fault(pointer, 'unknown-field')));
  const read = plainToInstance(intent, body);
  const errors = validateSync(read, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new NotAnIntent(faultsOf(errors));
  return read;
}

/** class-validator's errors as faults, for those who validate by themselves. */
export const faultsOf = (errors: readonly ValidationError[], parent = ''): readonly Fault[] =>
  errors.flatMap(({ property, constraints = {}, contexts = {}, children = [] }) => {
    const pointer = property === undefined ? parent : pointerTo(parent, property);
    const own = [...new Set(Object.keys(constraints).map(named))].map((name) =>
      fault(pointer, name, contexts[name] as Fault['params'] | undefined),
    );
    return [...own, ...faultsOf(children, pointer)];
  });

const fault = (pointer: string, constraint: Constraint, params: Fault['params'] = {}): Fault => ({
  pointer,
  constraint,
  params,
});

function named(name: string): Constraint {
  if (name in validationWords) return name as Constraint;
  return name === 'nestedValidation' || name === 'unknownValue' ? 'is-object' : 'unknown-field';
}
