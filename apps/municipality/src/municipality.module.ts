import { Module, type DynamicModule } from '@nestjs/common';
import type { FeedParts, QuestionParts } from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import {
  MunicipalityAdviceAndPlan,
  MunicipalityAsOf,
  MunicipalityCommands,
  MunicipalityFeed,
  MunicipalityQuestions,
  MunicipalityRestriction,
  MunicipalityTrainings,
} from './cases.controller';
import { MUNICIPALITY_FEED, MUNICIPALITY_FILES } from './parts';
import { WorklistController } from './worklist/worklist.controller';

/** The gateway of a municipality: what it may ask, and ask to be done. */
@Module({})
export class MunicipalityModule {
  static register(questions: QuestionParts, feed: FeedParts): DynamicModule {
    return {
      module: MunicipalityModule,
      controllers: [
        MunicipalityCommands,
        MunicipalityAdviceAndPlan,
        MunicipalityAsOf,
        MunicipalityQuestions,
        MunicipalityFeed,
        WorklistController,
        MunicipalityRestriction,
        MunicipalityTrainings,
      ],
      providers: [
        { provide: CaseDesk, useValue: questions.desk },
        { provide: MUNICIPALITY_FILES, useValue: questions },
        { provide: MUNICIPALITY_FEED, useValue: feed },
      ],
    };
  }
}
