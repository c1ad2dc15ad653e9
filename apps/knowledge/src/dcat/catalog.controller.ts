import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Open } from '@vaern/gateway';
import { KNOWLEDGE, type KnowledgeParts } from '../parts';
import { catalogOf } from './catalog';

/** What is published, for data portals. */
@Controller('api/knowledge')
export class CatalogController {
  constructor(@Inject(KNOWLEDGE) private readonly parts: KnowledgeParts) {}

  @Get('dcat')
  @Open('published')
  @Header('Content-Type', 'application/ld+json; charset=utf-8')
  async catalog(): Promise<object> {
    const { years, directory, publicUrl, isDemo } = this.parts;
    const publisher = directory.agencies().find(({ kind }) => kind === 'centre')?.name ?? '';
    return catalogOf({ years: await years.all(), publisher, publicUrl, isDemo });
  }
}
