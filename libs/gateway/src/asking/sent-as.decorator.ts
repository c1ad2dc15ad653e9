import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { readIntent, type IntentClass } from '@vaern/casework';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { isForm } from './command.decorator';
import { jsonOf } from './intent.decorator';
import { sealableJsonOf } from './sealed';

interface SentAsOptions {
  /** Bytes; 256 kB without it. */
  readonly bodyLimit?: number;
  /** May come as a form with a file in it, too: then the body is left to be read by the route, which is given none. */
  readonly form?: IntentClass;
  /** May come as a JWE sealed for the hub, too (`application/jose`). */
  readonly sealed?: true;
}

const SentClass = createParamDecorator(
  async ({ body, bodyLimit, form, sealed }: SentAsOptions & { body: IntentClass }, context: ExecutionContext) => {
    const request = context.switchToHttp().getRequest<Request>();
    if (form && isForm(request)) return undefined;
    return readIntent(body, await (sealed ? sealableJsonOf(request, bodyLimit) : jsonOf(request, bodyLimit)));
  },
);

/** A body that asks for no fact, of a class with class-validator's rules, for a parameter of that class. */
export const SentAs =
  (body: IntentClass, options: SentAsOptions = {}): ParameterDecorator =>
  (controller, handler, index) => {
    SentClass({ ...options, body })(controller, handler, index);
    const { form, sealed } = options;
    document(controller, handler, { intent: body, ...(form && { form }), ...(sealed && { sealed }) });
  };
