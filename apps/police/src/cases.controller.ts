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
  type QuestionParts,
  ReferralDraftRoutes,
} from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import { ServedTo } from '@vaern/gateway';
import { POLICE_FEED, POLICE_FILES } from './parts';

@Controller('api/police')
@ServedTo('police')
export class PoliceCommands extends CaseCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceAdviceAndPlan extends AdviceAndPlan {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts.desk, () => parts.today());
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceApproaches extends ApproachRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceReportsAndOrders extends ReportsAndOrders {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceAddressHits extends AddressHits {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceMatchesAndLinks extends MatchesAndLinks {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceQuestions extends CaseQuestions {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceRestriction extends RestrictionCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceAsOf extends AsOf {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceTrainings extends Trainings {
  constructor(desk: CaseDesk, @Inject(POLICE_FILES) parts: QuestionParts) {
    super(desk, parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceFeed extends Feed {
  constructor(@Inject(POLICE_FEED) parts: FeedParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceEvidence extends EvidenceRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts.evidence);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceOwnAccess extends OwnAccessRoutes {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceNudges extends NudgeRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceChanges extends ChangeRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceDrafts extends DraftRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceColleagueList extends ColleagueList {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceReferralDrafts extends ReferralDraftRoutes {
  constructor(@Inject(POLICE_FILES) parts: QuestionParts) {
    super(parts);
  }
}
