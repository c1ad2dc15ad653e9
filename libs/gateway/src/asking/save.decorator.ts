import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { keyOf, versionOf } from './command.decorator';

/** Which save of something this is, and which one whoever saves has seen. */
export interface SaveOf {
  /** `Idempotency-Key`: a UUID, in small letters. */
  readonly version: string;
  /** `If-Match`, without its quotes. */
  readonly seen?: string;
}

const SentSave = createParamDecorator((_: unknown, context: ExecutionContext): SaveOf => {
  const request = context.switchToHttp().getRequest<Request>();
  const version = keyOf(request, true) ?? '';
  const seen = versionOf(request);
  return { version, ...(seen !== undefined && { seen }) };
});

/** For a parameter of type `SaveOf` of a route that saves over what was saved before, and asks for no fact. */
export const SavedAs = (): ParameterDecorator => (controller, handler, index) => {
  SentSave()(controller, handler, index);
  document(controller, handler, { keyed: true, seen: true });
};

const SentSeen = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined =>
  versionOf(context.switchToHttp().getRequest<Request>()),
);

/** `If-Match`, for a parameter of type `string | undefined` of a route that asks for no fact. */
export const Seen = (): ParameterDecorator => (controller, handler, index) => {
  SentSeen()(controller, handler, index);
  document(controller, handler, { seen: true });
};
