import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { readIntent, type IntentClass } from '@vaern/casework';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { jsonOf } from './intent.decorator';

const SentClass = createParamDecorator(
  async ({ body, bodyLimit }: { body: IntentClass; bodyLimit?: number }, context: ExecutionContext) =>
    readIntent(body, await jsonOf(context.switchToHttp().getRequest<Request>(), bodyLimit)),
);

/** A body that asks for no fact, of a class with class-validator's rules, for a parameter of that class. `bodyLimit`: bytes; 256 kB without it. */
export const SentAs =
  (body: IntentClass, { bodyLimit }: { readonly bodyLimit?: number } = {}): ParameterDecorator =>
  (controller, handler, index) => {
    SentClass({ body, ...(bodyLimit !== undefined && { bodyLimit }) })(controller, handler, index);
    document(controller, handler, { intent: body });
  };
