import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Purpose } from '@vaern/access';
import type { Request } from 'express';
import { notesOf } from '../front-door/notes';
import { document } from '../openapi/documented';
import { signedInOf } from '../rights/by.decorator';
import { statedPurpose } from './purpose.decorator';

/** Who asks a question that opens words, why, and under which request: what the read log keeps. */
export interface Asking {
  readonly actor: Actor;
  readonly requestId: string;
  /** As stated in the header `Purpose`; one's own cases go without saying. */
  readonly stated: Purpose | undefined;
}

const SentAsking = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<Request>();
  return { actor: signedInOf(request).actor, requestId: notesOf(request).id, stated: statedPurpose(request) };
});

/** For a parameter of type `Asking`. `purpose: 'needed'`: the document says that it never goes without saying. */
export const Asks =
  ({ purpose = true }: { readonly purpose?: true | 'needed' } = {}): ParameterDecorator =>
  (controller, handler, index) => {
    SentAsking()(controller, handler, index);
    document(controller, handler, { purpose });
  };
