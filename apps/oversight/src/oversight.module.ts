import { Module, type DynamicModule } from '@nestjs/common';
import { AsOfController } from './as-of.controller';
import { OVERSIGHT, type OversightParts } from './parts';
import { ReadLogController } from './read-log.controller';

/** What each controller's data protection officer watches. */
@Module({})
export class OversightModule {
  static register(parts: OversightParts): DynamicModule {
    return {
      module: OversightModule,
      controllers: [ReadLogController, AsOfController],
      providers: [{ provide: OVERSIGHT, useValue: parts }],
    };
  }
}
