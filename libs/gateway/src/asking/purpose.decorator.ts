import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isPurpose, purposeCodes, type Purpose } from '@vaern/access';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { BadInput } from '../problems/errors';
import type { FaultCode } from '../problems/fault-codes';

const SentPurpose = createParamDecorator((_: unknown, context: ExecutionContext) =>
  statedPurpose(context.switchToHttp().getRequest<Request>()),
);

/** The purpose that the caller states in the header `Purpose`, for a parameter of type `Purpose | undefined`. */
export const StatedPurpose = (): ParameterDecorator => (controller, handler, index) => {
  SentPurpose()(controller, handler, index);
  document(controller, handler, { purpose: true });
};

const bad = (code: FaultCode) =>
  new BadInput([{ in: 'header', at: 'Purpose', code, params: { codes: purposeCodes.join(', ') } }]);

/** @throws BadInput */
export function statedPurpose(request: Request): Purpose | undefined {
  const given = request.headersDistinct.purpose ?? [];
  const [stated] = given;
  if (stated === undefined) return undefined;
  if (given.length > 1 || !isPurpose(stated)) throw bad('is-purpose');
  return stated;
}

/** One's own cases go without saying; search, address, export and cases of others need a stated purpose. @throws BadInput */
export function purposeFor(stated: Purpose | undefined, isOwn: boolean): Purpose {
  if (stated !== undefined) return stated;
  if (isOwn) return 'case-work';
  throw bad('needs-purpose');
}
