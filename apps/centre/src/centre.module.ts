import { Module, type DynamicModule } from '@nestjs/common';
import type { FeedParts, QuestionParts } from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import {
  CentreAddressHits,
  CentreMatchesAndLinks,
  CentreDrafts,
  CentreReferralDrafts,
  CentreNudges,
  CentreAdviceAndPlan,
  CentreApproaches,
  CentreEvidence,
  CentreAsOf,
  CentreCommands,
  CentreChanges,
  CentreColleagueList,
  CentreFeed,
  CentreOwnAccess,
  CentreQuestions,
  CentreRestriction,
  CentreReportsAndOrders,
  CentreSupport,
  CentreTracks,
  CentreTrackDrafts,
  CentreTrainings,
} from './cases.controller';
import { CENTRE_FEED, CENTRE_FILES } from './parts';
import { DashboardController } from './dashboard/dashboard.controller';

/** The gateway of the centre: what it may ask, and ask to be done. */
@Module({})
export class CentreModule {
  static register(questions: QuestionParts, feed: FeedParts): DynamicModule {
    return {
      module: CentreModule,
      controllers: [
        CentreCommands,
        CentreAdviceAndPlan,
        CentreAddressHits,
        CentreDrafts,
        CentreReferralDrafts,
        CentreNudges,
        CentreMatchesAndLinks,
        CentreApproaches,
        CentreEvidence,
        CentreAsOf,
        CentreQuestions,
        CentreReportsAndOrders,
        CentreFeed,
        CentreChanges,
        CentreColleagueList,
        CentreOwnAccess,
        CentreRestriction,
        CentreSupport,
        CentreTracks,
        CentreTrackDrafts,
        CentreTrainings,
        DashboardController,
      ],
      providers: [
        { provide: CaseDesk, useValue: questions.desk },
        { provide: CENTRE_FILES, useValue: questions },
        { provide: CENTRE_FEED, useValue: feed },
      ],
    };
  }
}
