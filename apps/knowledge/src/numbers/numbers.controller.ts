import { Controller, Get, Header, Inject, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, By, Example, NotThere, Open, Right, SentAs, ServedTo } from '@vaern/gateway';
import { publishedMeasures, STEP, THRESHOLD } from '@vaern/numbers';
import { z } from 'zod';
import { KNOWLEDGE, type KnowledgeParts } from '../parts';
import { csvOf } from './csv';
import { YearFreezer } from './freeze-year';
import type { FrozenYear } from './frozen-years';
import { YearToFreeze } from './year-to-freeze';

const frozenYear = z.object({
  year: z.int(),
  frozenAt: z.iso.datetime({ precision: 3 }),
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of `year` and `measures`. */
  checksum: z.string(),
  /** The figures of a demo are made up. */
  demo: z.boolean(),
  /** No count of fewer persons is shown; counts are shown as the nearest multiple. */
  rule: z.object({ persons: z.int(), multipleOf: z.int() }),
  measures: publishedMeasures,
});

/**
 * The yearly numbers: frozen once, then open to everybody. The centre's manager freezes a year that is over; what is
 * recorded, corrected or forgotten later changes nothing of it: docs/decisions/0029-yearly-numbers.md.
 */
@Controller('api/knowledge/numbers')
@ServedTo('centre')
export class NumbersController {
  readonly #freezer: YearFreezer;

  constructor(@Inject(KNOWLEDGE) private readonly parts: KnowledgeParts) {
    this.#freezer = new YearFreezer(parts);
  }

  @Post()
  @Right('numbers.freeze')
  @Answers(frozenYear)
  @Example('the year before last', { year: 2024 })
  async freeze(@By() actor: Actor, @SentAs(YearToFreeze) { year }: YearToFreeze) {
    return this.#shown(await this.#freezer.freeze(year, actor));
  }

  @Get(':year')
  @Open('published')
  @Answers(frozenYear)
  async numbers(@Param('year') year: string) {
    return this.#shown(await this.#found(year));
  }

  @Get(':year/csv')
  @Open('published')
  @Header('Content-Type', 'text/csv; charset=utf-8; header=present')
  async csv(@Param('year') year: string): Promise<string> {
    return csvOf(await this.#found(year));
  }

  async #found(year: string): Promise<FrozenYear> {
    const found = /^\d{4}$/.test(year) ? await this.parts.years.find(Number(year)) : undefined;
    if (!found) throw new NotThere();
    return found;
  }

  #shown({ year, frozenAt, checksum, measures }: FrozenYear): z.infer<typeof frozenYear> {
    const rule = { persons: THRESHOLD, multipleOf: STEP };
    return { year, frozenAt: frozenAt.toISOString(), checksum, demo: this.parts.isDemo, rule, measures };
  }
}
