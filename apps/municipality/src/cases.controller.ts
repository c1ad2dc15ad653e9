import { Controller, Inject } from '@nestjs/common';
import {
  AddressHits,
  AdviceAndPlan,
  ApproachRoutes,
  AsOf,
  CaseCommands,
  CaseQuestions,
  ChangeRoutes,
  ColleagueList,
  DraftRoutes,
  EvidenceRoutes,
  Feed,
  MatchesAndLinks,
  NudgeRoutes,
  OwnAccessRoutes,
  RestrictionCommands,
  ReportsAndOrders,
  Trainings,
  type FeedParts,
  ReferringTracks,
  SupportAtHome,
  type QuestionParts,
  TrackDraftRoutes,
  ReferralDraftRoutes,
} from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import { ServedTo } from '@vaern/gateway';
import { MUNICIPALITY_FEED, MUNICIPALITY_FILES } from './parts';

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityCommands extends CaseCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityAdviceAndPlan extends AdviceAndPlan {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts.desk, () => parts.today());
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityApproaches extends ApproachRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityReportsAndOrders extends ReportsAndOrders {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityAddressHits extends AddressHits {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityMatchesAndLinks extends MatchesAndLinks {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityQuestions extends CaseQuestions {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityRestriction extends RestrictionCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityAsOf extends AsOf {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityTrainings extends Trainings {
  constructor(desk: CaseDesk, @Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(desk, parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityFeed extends Feed {
  constructor(@Inject(MUNICIPALITY_FEED) parts: FeedParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityEvidence extends EvidenceRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts.evidence);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityOwnAccess extends OwnAccessRoutes {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityTracks extends ReferringTracks {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalitySupport extends SupportAtHome {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityNudges extends NudgeRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityChanges extends ChangeRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityDrafts extends DraftRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityColleagueList extends ColleagueList {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityTrackDrafts extends TrackDraftRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/municipality')
@ServedTo('municipality')
export class MunicipalityReferralDrafts extends ReferralDraftRoutes {
  constructor(@Inject(MUNICIPALITY_FILES) parts: QuestionParts) {
    super(parts);
  }
}
