import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { notesOf, type SignedIn } from '../front-door/notes';
import { NotSignedIn } from '../problems/errors';

/** Who signed in to send this request. @throws NotSignedIn on an open route */
export function signedInOf(request: object): SignedIn {
  const { signedIn } = notesOf(request);
  if (!signedIn) throw new NotSignedIn();
  return signedIn;
}

/** The actor, for a parameter of type `Actor`. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext) => signedInOf(context.switchToHttp().getRequest<object>()).actor,
);
/** The actor and until when the token lasts, for a parameter of type `SignedIn`. */
export const SignedInAs = createParamDecorator((_: unknown, context: ExecutionContext) =>
  signedInOf(context.switchToHttp().getRequest<object>()),
);
/** The request's id: what the read log and problems name it by. */
export const RequestId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => notesOf(context.switchToHttp().getRequest<object>()).id,
);
