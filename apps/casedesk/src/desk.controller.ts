import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { postOf, type Actor } from '@vaern/access';
import { CaseDesk, CaseMovedOn, deskPath, KeyUsedOtherwise, type Answer, type Said } from '@vaern/case-desk';
import { herIntents, ImportLog, intents, isIntentName, MOST_ROWS, readIntent, Refusal } from '@vaern/casework';
import { BadInput, jsonOf, NotSignedIn, Open, problemOf, VOUCH_HEADER, type VouchedActors } from '@vaern/gateway';
import type { Request } from 'express';
import { z } from 'zod';

export const VOUCHED = Symbol('whom gateways vouch for');

/** What she alone asks for, by a code that the CaseDesk has checked: no gateway is believed about it. */
const hers: ReadonlySet<string> = new Set(herIntents);

const text = z.string().max(200);
const id = z.uuid();
/** People of one agency. */
const MOST_STAFF = 5_000;

const asks = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('decide'),
    request: z.strictObject({
      intent: text.refine(isIntentName).refine((name) => !hers.has(name)),
      body: z.record(z.string(), z.unknown()),
      caseId: id.optional(),
      staffId: text.optional(),
      route: text,
      key: text.optional(),
      ifMatch: text.optional(),
    }),
  }),
  z.strictObject({
    ask: z.literal('preview'),
    terms: z.strictObject({
      caseId: id,
      to: text,
      purpose: text,
      legalBasis: text,
      consentId: id.optional(),
      fieldSets: z.array(text),
    }),
  }),
  z.strictObject({ ask: z.literal('receipt'), caseId: id }),
  z.strictObject({ ask: z.literal('contact'), receipt: text }),
  z.strictObject({ ask: z.literal('trainings'), staff: z.array(text).max(MOST_STAFF) }),
  z.strictObject({ ask: z.literal('own-code'), caseId: id, accessId: id }),
  z.strictObject({ ask: z.literal('opening'), caseId: id, referralId: id }),
  z.strictObject({ ask: z.literal('rows'), caseId: id, rows: z.array(z.unknown()).max(MOST_ROWS) }),
  z.strictObject({ ask: z.literal('leading'), caseId: id, facts: z.array(id).max(500) }),
  z.strictObject({ ask: z.literal('beside'), caseId: id, others: z.array(text).max(500) }),
  z.strictObject({ ask: z.literal('units'), caseId: id, aliases: z.array(text).max(500) }),
  z.strictObject({ ask: z.literal('track-units'), trackId: id, aliases: z.array(text).max(500) }),
]);
type Asked = z.infer<typeof asks>;

const LIMIT = 512 * 1024;

/** The CaseDesk for gateways that are processes of their own: each is believed about its own agency's people only. */
@ApiExcludeController()
@Controller(deskPath)
export class DeskController {
  constructor(
    private readonly desk: CaseDesk,
    @Inject(VOUCHED) private readonly vouched: VouchedActors,
  ) {}

  @Post()
  @Open('vouched')
  @HttpCode(200)
  async ask(@Req() request: Request): Promise<Said> {
    const sent = await jsonOf(request, LIMIT);
    const actor = await this.vouched.actorOf(String(request.headers[VOUCH_HEADER] ?? ''), sent);
    if (postOf(actor) === undefined) throw new NotSignedIn();
    const asked = asks.safeParse(sent);
    if (!asked.success) throw new BadInput([{ in: 'body', at: '', code: 'is-parameter' }]);
    return this.#answer(actor, asked.data).then((answer) => ({ answer }), said);
  }

  #answer(actor: Actor, asked: Asked): Promise<unknown> {
    switch (asked.ask) {
      case 'decide':
        return this.#decide(actor, asked.request);
      case 'preview':
        return this.desk.preview({ actor, ...defined(asked.terms) });
      case 'receipt':
        return this.desk.receiptOf({ actor, caseId: asked.caseId });
      case 'contact':
        return this.desk.contact({ actor, receipt: asked.receipt });
      case 'trainings':
        return this.desk.trainingsOf({ actor, staff: asked.staff });
      case 'rows':
        return this.desk.rowsPlaced({
          actor,
          caseId: asked.caseId,
          rows: readIntent(ImportLog, { rows: asked.rows }).rows,
        });
      case 'leading':
        return this.desk.leadingToHer({ actor, caseId: asked.caseId, facts: asked.facts });
      default:
        return this.#named(actor, asked);
    }
  }

  /** What something is called, here or elsewhere. */
  #named(
    actor: Actor,
    asked: Extract<Asked, { ask: 'own-code' | 'opening' | 'beside' | 'units' | 'track-units' }>,
  ): Promise<unknown> {
    switch (asked.ask) {
      case 'own-code':
        return this.desk.ownCode({ actor, caseId: asked.caseId, accessId: asked.accessId });
      case 'opening':
        return this.desk.openingOf({ actor, caseId: asked.caseId, referralId: asked.referralId });
      case 'beside':
        return this.desk.casesBeside({ actor, caseId: asked.caseId, others: asked.others });
      case 'units':
        return this.desk.unitsBehind({ actor, caseId: asked.caseId, aliases: asked.aliases });
      case 'track-units':
        return this.desk.unitsInTrack({ actor, trackId: asked.trackId, aliases: asked.aliases });
      default:
        return unreachable(asked);
    }
  }

  #decide(actor: Actor, { intent, body, ...request }: Extract<Asked, { ask: 'decide' }>['request']): Promise<Answer> {
    const read = readIntent<object>(intents[intent].intent, body);
    return this.desk.decide({ ...defined(request), intent, body: { ...read }, actor });
  }
}

/** How a no is told to the gateway, which words it for its own caller. */
function said(error: unknown): Said {
  if (error instanceof Refusal) return { refusal: { code: error.code, params: { ...error.params } } };
  if (error instanceof KeyUsedOtherwise) return { fault: 'key-used-otherwise' };
  if (error instanceof CaseMovedOn) return { fault: 'case-moved-on' };
  if (problemOf(error, 'en', '').status === 503) return { fault: 'unavailable' };
  throw error;
}

const unreachable = (asked: never): never => {
  throw new TypeError(`nothing is asked: ${JSON.stringify(asked)}`);
};

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
