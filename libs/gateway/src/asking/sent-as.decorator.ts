import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { readIntent, type IntentClass } from '@vaern/casework';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { jsonOf } from './intent.decorator';

const SentClass = createParamDecorator(async ({ body }: { body: IntentClass }, context: ExecutionContext) =>
  readIntent(body, await jsonOf(context.switchToHttp().getRequest<Request>())),
);

/** A body that asks for no fact, of a class with class-validator's rules, for a parameter of that class. */
export const SentAs =
  (body: IntentClass): ParameterDecorator =>
  (controller, handler, index) => {
    SentClass({ body })(controller, handler, index);
    document(controller, handler, { intent: body });
  };
