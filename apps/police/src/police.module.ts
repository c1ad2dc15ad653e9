import { Module, type DynamicModule } from '@nestjs/common';
import type { FeedParts, QuestionParts } from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import {
  PoliceAddressHits,
  PoliceMatchesAndLinks,
  PoliceDrafts,
  PoliceReferralDrafts,
  PoliceNudges,
  PoliceAdviceAndPlan,
  PoliceApproaches,
  PoliceEvidence,
  PoliceAsOf,
  PoliceCommands,
  PoliceChanges,
  PoliceColleagueList,
  PoliceFeed,
  PoliceOwnAccess,
  PoliceQuestions,
  PoliceRestriction,
  PoliceReportsAndOrders,
  PoliceTrainings,
} from './cases.controller';
import { BundleController } from './bundle/bundle.controller';
import { ColleaguesController } from './colleagues/colleagues.controller';
import { DossierController } from './dossier/dossier.controller';
import { POLICE_FEED, POLICE_FILES } from './parts';

/** The gateway of the police: what it may ask, and ask to be done. */
@Module({})
export class PoliceModule {
  static register(questions: QuestionParts, feed: FeedParts): DynamicModule {
    return {
      module: PoliceModule,
      controllers: [
        PoliceCommands,
        PoliceAdviceAndPlan,
        PoliceAddressHits,
        PoliceDrafts,
        PoliceReferralDrafts,
        PoliceNudges,
        PoliceMatchesAndLinks,
        PoliceApproaches,
        ColleaguesController,
        PoliceAsOf,
        PoliceEvidence,
        PoliceQuestions,
        PoliceFeed,
        PoliceChanges,
        PoliceColleagueList,
        PoliceOwnAccess,
        PoliceRestriction,
        PoliceTrainings,
        PoliceReportsAndOrders,
        DossierController,
        BundleController,
      ],
      providers: [
        { provide: CaseDesk, useValue: questions.desk },
        { provide: POLICE_FILES, useValue: questions },
        { provide: POLICE_FEED, useValue: feed },
      ],
    };
  }
}
