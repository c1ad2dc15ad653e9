import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { BadInput } from '../problems/errors';
import { document } from '../openapi/documented';
import { jsonOf } from './intent.decorator';
import { escaped } from './names-twice';

/** Bytes: what is no intent is short. */
const LIMIT = 16 * 1024;

const SentBody = createParamDecorator(({ body }: { body: z.ZodObject }, context: ExecutionContext) =>
  sentBy(context.switchToHttp().getRequest<Request>(), body),
);

/** A body that is no intent (a search, a sign-in), for a parameter of the schema's type. */
export const Sent =
  (body: z.ZodObject): ParameterDecorator =>
  (controller, handler, index) => {
    SentBody({ body })(controller, handler, index);
    document(controller, handler, { body });
  };

/** @throws BadInput */
export async function sentBy<S extends z.ZodObject>(request: Request, schema: S): Promise<z.infer<S>> {
  const read = schema.strict().safeParse(await jsonOf(request, LIMIT));
  if (read.success) return read.data as z.infer<S>;
  throw new BadInput(read.error.issues.flatMap((issue) => faultsOf(issue)));
}

function faultsOf(issue: z.core.$ZodIssue): BadInput['faults'] {
  const at = issue.path.map((step) => `/${escaped(String(step))}`).join('');
  if (issue.code !== 'unrecognized_keys') return [{ in: 'body', at, code: 'is-parameter' }];
  return issue.keys.map((name) => ({ in: 'body', at: `${at}/${escaped(name)}`, code: 'unknown-field' }));
}
