import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, Asked, By, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { KNOWLEDGE, type KnowledgeParts } from '../parts';
import { csvOf } from './csv';
import { FunderExport } from './export';
import { funderFigures } from './figures';
import { period } from './period';

const exportQuery = z.object({ period });

/**
 * The centre's figures for whoever pays for it: of a quarter or a year that is over, in one file. Nobody can be
 * recognised in them, also not by whoever holds two of them against each other: docs/decisions/0029-yearly-numbers.md.
 */
@Controller('api/centre/dashboard')
@ServedTo('centre')
export class FunderController {
  readonly #export: FunderExport;

  constructor(@Inject(KNOWLEDGE) parts: KnowledgeParts) {
    this.#export = new FunderExport(parts);
  }

  @Get('export')
  @Right('dashboard.export')
  @Answers(funderFigures)
  async figures(@By() actor: Actor, @Asked(exportQuery) asked: z.infer<typeof exportQuery>) {
    return this.#export.figures(asked.period, actor);
  }

  @Get('export.csv')
  @Right('dashboard.export')
  @Header('Content-Type', 'text/csv; charset=utf-8; header=present')
  async csv(@By() actor: Actor, @Asked(exportQuery) asked: z.infer<typeof exportQuery>): Promise<string> {
    return csvOf(await this.#export.figures(asked.period, actor));
  }
}
