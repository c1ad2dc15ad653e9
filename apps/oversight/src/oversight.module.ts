import { Module, type DynamicModule } from '@nestjs/common';
import { CaseDesk } from '@vaern/case-desk';
import { AsOfController } from './as-of.controller';
import { DisclosuresController } from './disclosures/disclosures.controller';
import { FeedWatchController } from './feed/feed-watch.controller';
import { ForgettingController } from './forgetting.controller';
import { OVERSIGHT, type OversightParts } from './parts';
import { ReadLogController } from './read-log.controller';

/** What each controller's data protection officer watches. */
@Module({})
export class OversightModule {
  static register(parts: OversightParts): DynamicModule {
    return {
      module: OversightModule,
      controllers: [
        ReadLogController,
        AsOfController,
        DisclosuresController,
        FeedWatchController,
        ForgettingController,
      ],
      providers: [
        { provide: OVERSIGHT, useValue: parts },
        { provide: CaseDesk, useValue: parts.desk },
      ],
    };
  }
}
