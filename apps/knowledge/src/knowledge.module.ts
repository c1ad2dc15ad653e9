import { Module, type DynamicModule } from '@nestjs/common';
import { CatalogController } from './dcat/catalog.controller';
import { FunderController } from './funder/funder.controller';
import { NumbersController } from './numbers/numbers.controller';
import { PackageController } from './package/package.controller';
import { KNOWLEDGE, type KnowledgeParts } from './parts';
import { PlacesController } from './places/places.controller';

/** What is published: to every other municipality, and to whoever asks. */
@Module({})
export class KnowledgeModule {
  static register(parts: KnowledgeParts): DynamicModule {
    return {
      module: KnowledgeModule,
      controllers: [PackageController, CatalogController, NumbersController, FunderController, PlacesController],
      providers: [{ provide: KNOWLEDGE, useValue: parts }],
    };
  }
}
