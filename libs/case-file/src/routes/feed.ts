import { Get, Req, Res } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  Answers,
  Asked,
  By,
  NotYourRole,
  numberToGoOnFrom,
  Right,
  serveEvents,
  SignedInAs,
  type EventMessage,
  type SignedIn,
} from '@vaern/gateway';
import { toCloudEvent, type LedgerReader, type Wake } from '@vaern/ledger';
import type { Clock } from '@vaern/platform';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { feedPage } from './answers';

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const batchQuery = z.object({ after: count.default(0), limit: count.pipe(z.number().min(1).max(1_000)).default(100) });
const streamQuery = z.object({ after: count.default(0) });
const PAGE = 200;

export interface FeedParts {
  readonly ledger: LedgerReader;
  readonly wake: Wake;
  readonly clock: Clock;
  /** Whether restricted cases are told to that unit: its readers are named case by case, and its ledger is read by none. */
  readonly isShelter: (unit: string) => boolean;
}

/** A unit's ledger as CloudEvents: numbered without gaps, words sealed. Each agency's controller says under which path. */
export abstract class Feed {
  protected constructor(protected readonly parts: FeedParts) {}

  @Get('feed')
  @Right('feed.read')
  @Answers(feedPage)
  async batch(@By() actor: Actor, @Asked(batchQuery) { after, limit }: z.infer<typeof batchQuery>) {
    this.#mustNotBeShelter(actor);
    return (await this.parts.ledger.after(actor.unit, after, limit)).map(toCloudEvent);
  }

  @Get('feed/stream')
  @Right('feed.read')
  async stream(
    @SignedInAs() signedIn: SignedIn,
    @Req() request: Request,
    @Res() response: Response,
    @Asked(streamQuery) { after }: z.infer<typeof streamQuery>,
  ): Promise<void> {
    this.#mustNotBeShelter(signedIn.actor);
    const from = numberToGoOnFrom(request, after);
    await serveEvents(response, {
      messages: (signal) => this.#from(signedIn.actor.unit, from, signal),
      until: signedIn.expiresAt,
      isStillIn: signedIn.isStillIn,
      clock: this.parts.clock,
    });
  }

  #mustNotBeShelter({ unit }: Actor): void {
    if (this.parts.isShelter(unit)) throw new NotYourRole();
  }

  async *#from(unit: string, after: number, signal: AbortSignal): AsyncIterable<EventMessage> {
    for (let last = after; !signal.aborted;) {
      const news = this.parts.wake.next(signal);
      const notices = await this.parts.ledger.after(unit, last, PAGE);
      for (const notice of notices) yield { id: String(notice.number), event: 'notice', data: toCloudEvent(notice) };
      last = notices.at(-1)?.number ?? last;
      if (notices.length < PAGE) await news;
    }
  }
}
