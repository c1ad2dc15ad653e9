import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { intents, type IntentClass, type IntentName, type StreamKind } from '@vaern/casework';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { BadInput } from '../problems/errors';
import { signedInOf } from '../rights/by.decorator';
import { sentClass, sentIntent, type IntentOptions } from './intent.decorator';

/** An intent with everything that comes with it: what the CaseDesk is asked. */
export interface IntentCommand {
  readonly intent: IntentName;
  /** The intent's properties, as class-validator let them through. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The id of the stream that the route names: of the case, of the track. Absent for an intent that opens one. */
  readonly caseId?: string;
  readonly actor: Actor;
  /** `POST /api/police/cases/:caseId/referrals/:referralId/acceptance`. */
  readonly route: string;
  /** `Idempotency-Key`: a UUID, in small letters. */
  readonly key?: string;
  /** `If-Match`: the version that the caller has seen, without its quotes. */
  readonly ifMatch?: string;
}

export interface CommandOptions extends IntentOptions {
  /** Creates something anew each time: then `Idempotency-Key` is required. */
  readonly creates?: boolean;
  /** The body, where it is not the intent itself: the route adds what the hub knows. */
  readonly as?: IntentClass;
  /** May come as a form with a file in it, too: then the body is left to be read by the route. */
  readonly form?: IntentClass;
}

interface Wanted extends CommandOptions {
  readonly intent: IntentName;
}

const SentCommand = createParamDecorator((wanted: Wanted, context: ExecutionContext) =>
  commandOf(context.switchToHttp().getRequest<Request>(), wanted),
);

/** The whole command a route is sent, for a parameter of type `IntentCommand`. */
export const Command =
  (intent: IntentName, options: CommandOptions = {}): ParameterDecorator =>
  (controller, handler, index) => {
    SentCommand({ ...options, intent })(controller, handler, index);
    const command = options.creates === true ? 'creates' : 'changes';
    const { as = intents[intent].intent, form } = options;
    document(controller, handler, { intent: as, command, ...(form && { form }) });
  };

/** What a route calls the id of a stream. */
const nameOfId: Readonly<Partial<Record<StreamKind, string>>> = { case: 'caseId', track: 'trackId', group: 'groupId' };

/** @throws BadInput @throws NotAnIntent @throws NotThere @throws WrongContentType @throws BodyTooLarge */
async function commandOf(request: Request, wanted: Wanted): Promise<IntentCommand> {
  const key = keyOf(request, wanted.creates === true);
  const ifMatch = versionOf(request);
  const caseId = request.params[nameOfId[intents[wanted.intent].stream] ?? ''];
  return {
    intent: wanted.intent,
    body: await bodyFor(request, wanted),
    actor: signedInOf(request).actor,
    route: `${request.method} ${String(request.route?.path)}`,
    ...(typeof caseId === 'string' && { caseId }),
    ...(key !== undefined && { key }),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}

async function bodyFor(request: Request, wanted: Wanted): Promise<IntentCommand['body']> {
  if (wanted.form && isForm(request)) return {};
  const { as, bodyLimit } = wanted;
  const read = as ? await sentClass(request, as, bodyLimit) : await sentIntent(request, wanted);
  return Object.fromEntries(Object.entries(read));
}

/** Whether the body says that it is a form with parts, not compressed. */
export const isForm = ({ headers }: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '') &&
  (headers['content-encoding'] ?? 'identity') === 'identity';

const SentKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  keyOf(context.switchToHttp().getRequest<Request>(), true),
);
/** `Idempotency-Key`, for a parameter of type `string` of a route that begins something and asks for no fact. */
export const Key = (): ParameterDecorator => (controller, handler, index) => {
  SentKey()(controller, handler, index);
  document(controller, handler, { keyed: true });
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws BadInput */
export function keyOf(request: Request, isRequired: boolean): string | undefined {
  const given = request.headersDistinct['idempotency-key'] ?? [];
  const [key] = given;
  if (key === undefined && !isRequired) return undefined;
  if (given.length === 1 && key !== undefined && uuid.test(key)) return key.toLowerCase();
  throw new BadInput([{ in: 'header', at: 'Idempotency-Key', code: given.length > 1 ? 'is-given-once' : 'is-key' }]);
}

/** @throws BadInput */
export function versionOf(request: Request): string | undefined {
  const given = request.headers['if-match'];
  if (given === undefined) return undefined;
  const version = /^"([\w.:~-]{1,100})"$/.exec(given)?.[1];
  if (version === undefined) throw new BadInput([{ in: 'header', at: 'If-Match', code: 'is-version' }]);
  return version;
}
