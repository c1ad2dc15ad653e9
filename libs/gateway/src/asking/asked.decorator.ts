import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { BadInput, type InputFault } from '../problems/errors';
import { document } from '../openapi/documented';
import { isReadable } from './path';

const AskedQuery = createParamDecorator(({ query }: { query: z.ZodObject }, context: ExecutionContext) =>
  queryOf(context.switchToHttp().getRequest<Request>().originalUrl, query),
);

/** The query, for a parameter of the schema's type. Unknown, repeated and unreadable parameters are refused. */
export const Asked =
  (query: z.ZodObject): ParameterDecorator =>
  (controller, handler, index) => {
    AskedQuery({ query })(controller, handler, index);
    document(controller, handler, { query });
  };

/** @throws BadInput */
export function queryOf<S extends z.ZodObject>(url: string, schema: S): z.infer<S> {
  const text = url.split('?').slice(1).join('?');
  if (!isReadable(text)) throw new BadInput([{ in: 'query', at: '', code: 'is-utf8' }]);
  const given = [...new URLSearchParams(text)];
  const names = given.map(([name]) => name);
  const faults = names.flatMap((name, at) => faultOf(name, names.indexOf(name) !== at, schema));
  if (faults.length > 0) throw new BadInput(faults);
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  throw new BadInput(
    read.error.issues.map(({ path }) => ({ in: 'query', at: String(path[0] ?? ''), code: 'is-parameter' })),
  );
}

function faultOf(name: string, isRepeated: boolean, schema: z.ZodObject): readonly InputFault[] {
  if (!Object.hasOwn(schema.shape, name)) return [{ in: 'query', at: name, code: 'is-parameter' }];
  return isRepeated ? [{ in: 'query', at: name, code: 'is-given-once' }] : [];
}
