import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import {
  fieldsOf,
  intents,
  NotAnIntent,
  readIntent,
  type IntentClass,
  type IntentName,
  type IntentOf,
} from '@vaern/casework';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { BadInput, NotThere, WrongContentType } from '../problems/errors';
import { BODY_LIMIT, bodyOf, isJson } from './body';
import { parseJson } from './json';

export interface IntentOptions {
  /** Bytes; 256 kB without it. */
  readonly bodyLimit?: number;
}

interface Wanted extends IntentOptions {
  readonly intent: IntentName;
}

const SentIntent = createParamDecorator((wanted: Wanted, context: ExecutionContext) =>
  sentIntent(context.switchToHttp().getRequest<Request>(), wanted),
);

/** The intent a route is sent, for a parameter of type `IntentOf<name>`: its body, and the ids of its route. */
export const Intent =
  (intent: IntentName, options: IntentOptions = {}): ParameterDecorator =>
  (controller, handler, index) => {
    SentIntent({ ...options, intent })(controller, handler, index);
    document(controller, handler, { intent: intents[intent].intent });
  };

/** @throws BadInput @throws NotAnIntent @throws NotThere @throws WrongContentType @throws BodyTooLarge */
export async function sentIntent<Name extends IntentName>(
  request: Request,
  { intent, bodyLimit }: Wanted & { readonly intent: Name },
): Promise<IntentOf<Name>> {
  return sentClass(request, intents[intent].intent as IntentClass<IntentOf<Name>>, bodyLimit);
}

/** The body as a class with class-validator's rules, with the ids of the route. @throws as `sentIntent` */
export async function sentClass<I extends object>(
  request: Request,
  body: IntentClass<I>,
  bodyLimit?: number,
): Promise<I> {
  return intentOf(body, await jsonOf(request, bodyLimit), request.params);
}

/** The body as JSON; nothing sent is an empty object. @throws BadInput @throws WrongContentType @throws BodyTooLarge */
export async function jsonOf(request: Request, limit = BODY_LIMIT): Promise<unknown> {
  const bytes = await bodyOf(request, limit);
  if (bytes.length === 0) return {};
  if (!isJson(request.headers['content-type'])) throw new WrongContentType();
  return parseJson(bytes);
}

/** Ids come from the route alone: a body that names them too is wrong. @throws NotAnIntent @throws NotThere */
function intentOf<I extends object>(
  intent: IntentClass<I>,
  body: unknown,
  params: Readonly<Record<string, unknown>>,
): I {
  if (!isObject(body)) return readIntent(intent, body);
  const routeIds = Object.keys(params);
  const inBody = routeIds.filter((name) => Object.hasOwn(body, name));
  if (inBody.length > 0)
    throw new BadInput(inBody.map((name) => ({ in: 'body', at: `/${name}`, code: 'unknown-field' })));
  const fields = fieldsOf(intent);
  const ids = Object.entries(params).filter(([name]) => fields.has(name));
  try {
    return readIntent(intent, { ...body, ...Object.fromEntries(ids) });
  } catch (error) {
    throw isAboutRoute(error, routeIds) ? new NotThere() : error;
  }
}

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

/** An id that the intent does not take names nothing that is there. */
const isAboutRoute = (error: unknown, routeIds: readonly string[]) =>
  error instanceof NotAnIntent && error.faults.some(({ pointer }) => routeIds.includes(pointer.slice(1)));
