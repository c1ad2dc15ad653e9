import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, Asked, By, Right, ServedTo } from '@vaern/gateway';
import type { z } from 'zod';
import { OVERSIGHT, type OversightParts } from '../parts';
import { disclosures, disclosuresQuery } from './answer';
import { watchedCase } from './watched-case';

/**
 * What of a case went to others and came to the officer's own agency: to whom, which classes about whom, when, on which
 * ground, and what became of it. No words. Of a case that the agency was not told of, nothing.
 */
@Controller('api/oversight')
@ServedTo('municipality', 'police', 'centre')
export class DisclosuresController {
  constructor(@Inject(OVERSIGHT) private readonly parts: OversightParts) {}

  @Get('disclosures')
  @Right('disclosures.see')
  @Answers(disclosures)
  async disclosures(@By() { agency }: Actor, @Asked(disclosuresQuery) asked: z.infer<typeof disclosuresQuery>) {
    const { case: caseId, recipient, limit, after } = asked;
    const all = await watchedCase(this.parts.disclosures, agency, caseId);
    const recipients = [...new Set(all.map((one) => one.recipient))].toSorted();
    const wanted = recipient === undefined ? all : all.filter((one) => one.recipient === recipient);
    // The oldest is the first: a place counted from there stays where it is when more is told.
    const list = `disclosures ${caseId} ${recipient ?? ''}`;
    const end = after === undefined ? wanted.length : this.#placeIn(list, agency, after);
    const items = wanted.slice(Math.max(0, wanted.length - end)).slice(0, limit);
    const left = Math.min(end, wanted.length) - items.length;
    const next = left > 0 ? { next: this.parts.cursors.write(list, agency, [left]) } : {};
    return { caseId, recipients, items, ...next };
  }

  #placeIn = (list: string, agency: string, after: string): number =>
    Number(this.parts.cursors.read(list, agency, after)[0]);
}
