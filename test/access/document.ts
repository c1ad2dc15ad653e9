import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Right } from '@vaern/access';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly operationId: string;
  readonly 'x-right'?: Right;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: Readonly<Record<string, unknown>>;
        readonly examples: Readonly<Record<string, { readonly value: Readonly<Record<string, unknown>> }>>;
      };
    };
  };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface OpenApi extends Record<string, unknown> {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** One route, as the document describes it. */
export interface Operation {
  /** `POST /api/police/cases/{caseId}/log`: also its name. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly right?: Right;
  readonly parameters: readonly Parameter[];
  readonly body?: Readonly<Record<string, unknown>>;
  readonly examples: readonly { readonly name: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** What the hub says of its routes, and whether it keeps its word. */
export class Document {
  readonly operations: readonly Operation[];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #checks = new Map<string, ValidateFunction | undefined>();
  readonly #routes: readonly { readonly pattern: RegExp; readonly operation: Operation }[];

  constructor(readonly openApi: OpenApi) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(openApi, 'hub');
    this.operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
    );
    this.#routes = this.operations
      .toSorted((a, b) => variables(a.path) - variables(b.path))
      .map((operation) => ({ operation, pattern: patternOf(operation) }));
  }

  /** The route that a request takes; undefined if there is none. */
  routeOf(method: string, path: string): Operation | undefined {
    const [plain] = path.split('?');
    return this.#routes.find(({ pattern }) => pattern.test(`${method} ${plain}`))?.operation;
  }

  /** What is wrong with an answer, by its schema. */
  faultsIn(operation: Operation, answer: { status: number; type: string; body: unknown }): readonly string[] {
    const { status, type, body } = answer;
    const described = this.#described(operation).responses[status];
    if (!described) return [`${operation.name} answers ${status}, which the document does not name`];
    if (!described.content) return [];
    const kind = type.split(';')[0] ?? '';
    if (!(kind in described.content)) return [`${operation.name} answers ${status} as ${kind}`];
    const check = this.#check(operation, status, kind);
    if (check(body)) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${operation.name} ${instancePath} ${message}`);
  }

  #described({ path, method }: Operation): Described {
    return this.openApi.paths[path]![method.toLowerCase()]!;
  }

  #check({ path, method }: Operation, status: number, kind: string): ValidateFunction {
    const steps = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', kind, 'schema'];
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const known = this.#checks.get(pointer);
    if (known) return known;
    const made = this.#ajv.compile({ $ref: `hub#/${pointer}` });
    this.#checks.set(pointer, made);
    return made;
  }
}

const variables = (path: string) => path.split('{').length;
const patternOf = ({ method, path }: Operation) => new RegExp(`^${method} ${path.replace(/\{\w+\}/g, '[^/]+')}$`);

function operationOf(path: string, method: string, described: Described): Operation {
  const { 'x-right': right, parameters = [], requestBody } = described;
  const sent = requestBody?.content['application/json'];
  const verb = method.toUpperCase() as Operation['method'];
  return {
    name: `${verb} ${path}`,
    method: verb,
    path,
    parameters,
    examples: Object.entries(sent?.examples ?? {}).map(([name, { value }]) => ({ name, value })),
    ...(right && { right }),
    ...(sent && { body: sent.schema }),
  };
}
