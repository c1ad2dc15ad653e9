import { Module, type DynamicModule } from '@nestjs/common';
import { OVERSIGHT, ReadLogController, type OversightParts } from './read-log.controller';

/** What each controller's data protection officer watches. */
@Module({})
export class OversightModule {
  static register(parts: OversightParts): DynamicModule {
    return {
      module: OversightModule,
      controllers: [ReadLogController],
      providers: [{ provide: OVERSIGHT, useValue: parts }],
    };
  }
}
