import { Module, type DynamicModule } from '@nestjs/common';
import type { FeedParts, QuestionParts } from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import {
  MunicipalityAddressHits,
  MunicipalityMatchesAndLinks,
  MunicipalityDrafts,
  MunicipalityReferralDrafts,
  MunicipalityNudges,
  MunicipalityAdviceAndPlan,
  MunicipalityApproaches,
  MunicipalityEvidence,
  MunicipalityAsOf,
  MunicipalityCommands,
  MunicipalityChanges,
  MunicipalityColleagueList,
  MunicipalityFeed,
  MunicipalityOwnAccess,
  MunicipalityQuestions,
  MunicipalityRestriction,
  MunicipalityReportsAndOrders,
  MunicipalitySupport,
  MunicipalityTracks,
  MunicipalityTrackDrafts,
  MunicipalityTrainings,
} from './cases.controller';
import { LogImportController } from './log-import/log-import.controller';
import { ContactCardController } from './contact-card/contact-card.controller';
import { CoordinatorsController } from './coordinators/coordinators.controller';
import { FamilyController } from './family/family.controller';
import { JournalController } from './journal/journal.controller';
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
        MunicipalityAddressHits,
        MunicipalityDrafts,
        MunicipalityReferralDrafts,
        MunicipalityNudges,
        MunicipalityMatchesAndLinks,
        MunicipalityApproaches,
        CoordinatorsController,
        FamilyController,
        ContactCardController,
        MunicipalityEvidence,
        MunicipalityAsOf,
        MunicipalityQuestions,
        MunicipalityReportsAndOrders,
        MunicipalityFeed,
        MunicipalityChanges,
        MunicipalityColleagueList,
        MunicipalityOwnAccess,
        MunicipalitySupport,
        MunicipalityTracks,
        MunicipalityTrackDrafts,
        WorklistController,
        LogImportController,
        JournalController,
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
