import { purposeCodes, type Kind, type Right, type RightDefinition } from '@vaern/access';
import { shapeOf, type IntentClass } from '@vaern/casework';
import { z } from 'zod';
import { problemCodes } from '../problems/codes';
import type { OpenReason } from '../rights/right.decorator';
import type { Documented } from './documented';

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One route in the document. */
export interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface Said extends Documented {
  /** The names of the ids in the route. */
  readonly inPath: readonly string[];
  readonly right?: Right | undefined;
  readonly label?: RightDefinition | undefined;
  readonly servedTo?: readonly Kind[] | undefined;
  readonly open?: OpenReason | undefined;
}

/** What the document says of a route beyond its path: who may, what it takes, what it gives, how it says no. */
export function operationOf(operation: Operation, said: Said): Schema {
  const body = bodySchema(said);
  return {
    ...(said.label && { summary: said.label.da, description: said.label.en, 'x-right': said.right }),
    ...(said.right && { security: [{ 'signed-in': [] }] }),
    ...(said.open === 'own-access' && { security: [{ 'own-access': [] }] }),
    parameters: [...said.inPath.map(pathParameter), ...headersOf(said), ...queryParameters(said.query)],
    ...requestBody(said, body),
    responses: {
      ...withAnswer(operation.responses ?? {}, said.answer),
      ...(said.also?.includes(206) && { 206: { description: 'The part of it that was asked for' } }),
      ...problems(said, body !== undefined || said.bytes === true),
    },
  };
}

function requestBody(said: Said, body: Schema | undefined): Schema {
  const content = {
    ...(body && { 'application/json': { schema: body, examples: examplesFor(said) } }),
    ...(said.sealed && { 'application/jose': { schema: jwe } }),
    ...(said.form && { 'multipart/form-data': { schema: formOf(said.form) } }),
    ...(said.bytes && { 'application/octet-stream': { schema: file } }),
  };
  return Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {};
}

const file = { type: 'string', format: 'binary' } as const;
/** Compact: header, no wrapped key, nonce, words, tag. */
const jwe = { type: 'string', pattern: String.raw`^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$` } as const;

function formOf(form: IntentClass): Schema {
  const { properties, required } = shapeOf(form);
  return {
    type: 'object',
    properties: { ...properties, file },
    required: [...required, 'file'],
    additionalProperties: false,
  };
}

function examplesFor({ examples = {}, servedTo = [] }: Said): Schema {
  const fitting = Object.entries(examples).filter(([, { of }]) => !of || of.some((kind) => servedTo.includes(kind)));
  return Object.fromEntries(fitting.map(([name, { value }]) => [name, { value }]));
}

const text = { type: 'string' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const pathParameter = (name: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: name.endsWith('Id') ? uuid : text,
});

/** An intent's ids that the route carries are no part of the body. */
function bodySchema({ intent, body, inPath }: Said): Schema | undefined {
  if (body) return z.toJSONSchema(body, { io: 'input' });
  if (!intent) return undefined;
  const { properties, required } = shapeOf(intent);
  const names = new Set(inPath);
  const own = Object.entries(properties).filter(([name]) => !names.has(name));
  return {
    type: 'object',
    properties: Object.fromEntries(own),
    required: required.filter((name) => !names.has(name)),
    additionalProperties: false,
  };
}

function headersOf({ command, purpose, intent, keyed, seen, bytes }: Said): readonly Parameter[] {
  return [
    ...(command ? [{ name: 'Idempotency-Key', in: 'header', required: command === 'creates', schema: uuid }] : []),
    ...(bytes
      ? [{ name: 'Upload-Offset', in: 'header', required: true, schema: { type: 'integer', minimum: 0 } }]
      : []),
    ...(keyed ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: uuid }] : []),
    ...((command && intent) || seen ? [{ name: 'If-Match', in: 'header', required: false, schema: text }] : []),
    ...(purpose
      ? [{ name: 'Purpose', in: 'header', required: purpose === 'needed', schema: { enum: purposeCodes } }]
      : []),
    { name: 'Accept-Language', in: 'header', required: false, schema: { enum: ['da', 'en'], default: 'da' } },
  ];
}

function queryParameters(query: z.ZodObject | undefined): readonly Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Schema,
  }));
}

function withAnswer(responses: Readonly<Record<string, unknown>>, answer: z.ZodType | undefined): Schema {
  if (!answer) return responses;
  const content = { 'application/json': { schema: z.toJSONSchema(answer) } };
  return Object.fromEntries(Object.keys(responses).map((status) => [status, { description: 'The answer', content }]));
}

/** How those say no that ask nobody to sign in. */
const noOf: Readonly<Record<OpenReason, readonly number[]>> = {
  health: [],
  documentation: [],
  demo: [401, 404, 429],
  vouched: [401],
  credential: [401, 403, 429],
  'sign-in': [401, 403, 404],
  'own-code': [404, 429],
  'own-access': [404, 429],
  published: [404],
};

/** The ways in which a route may say no. */
function problems({ right, open, also = [] }: Said, hasBody: boolean): Schema {
  const closed = right ? [401, 403, 404, 429] : open ? noOf[open] : [];
  const statuses = [
    ...(hasBody ? [400, 409, 413, 415, 422] : [400]),
    ...closed,
    ...also.filter((status) => status >= 400),
    503,
  ];
  const titles = new Map<number, string>(Object.values(problemCodes).map(({ status, title }) => [status, title.en]));
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const said = (status: number) => ({ description: titles.get(status) ?? 'The hub says no, and why', content });
  return {
    ...Object.fromEntries(statuses.map((status) => [status, said(status)])),
    ...(open === 'health' && {
      503: { ...said(503), content: { ...content, 'application/json': { schema: unready } } },
    }),
  };
}

/** What does not answer, for whoever asks whether all does. */
const unready: Schema = {
  type: 'object',
  properties: { ready: { const: false }, checks: { type: 'object', additionalProperties: { enum: ['up', 'down'] } } },
  required: ['ready', 'checks'],
};
