import type { Kind } from '@vaern/access';
import type { IntentClass } from '@vaern/casework';
import type { z } from 'zod';

const DOCUMENTED = 'vaern:documented';

/** A body that is accepted when sent to a hub with demo data; ids in it stand for ids of that hub. */
export interface BodyExample {
  readonly value: Readonly<Record<string, unknown>>;
  /** The kinds of agency it is for; all that the route serves without it. */
  readonly of?: readonly Kind[];
}

/** What a route takes and gives, as its decorators say. */
export interface Documented {
  readonly intent?: IntentClass;
  readonly body?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly command?: 'creates' | 'changes';
  /** May be stated; `needed`: must be. */
  readonly purpose?: true | 'needed';
  /** Takes `Idempotency-Key` though it asks for no fact. */
  readonly keyed?: true;
  /** Takes `If-Match` though it asks for no fact. */
  readonly seen?: true;
  /** The body is bytes. */
  readonly bytes?: true;
  /** The same may be sent as a JWE, sealed for the hub. */
  readonly sealed?: true;
  /** The same may be sent as a form with a file in it: these fields, then the part `file`. */
  readonly form?: IntentClass;
  /** Ways of answering that only this route has. */
  readonly also?: readonly number[];
  readonly answer?: z.ZodType;
  readonly examples?: Readonly<Record<string, BodyExample>>;
}

/** Called by the decorators of a route. */
export function document(controller: object, handler: string | symbol | undefined, more: Documented): void {
  const method = handler === undefined ? undefined : (Reflect.get(controller, handler) as object | undefined);
  if (method === undefined) throw new Error('a route is a method of a controller');
  const before = documented(method);
  const examples = { ...before.examples, ...more.examples };
  Reflect.defineMetadata(DOCUMENTED, { ...before, ...more, examples }, method);
}

export const documented = (method: object): Documented =>
  (Reflect.getMetadata(DOCUMENTED, method) as Documented | undefined) ?? {};
