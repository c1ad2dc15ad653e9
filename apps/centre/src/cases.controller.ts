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
  TreatingTracks,
  SupportAtCentre,
  type QuestionParts,
  TrackDraftRoutes,
  ReferralDraftRoutes,
} from '@vaern/case-file';
import { CaseDesk } from '@vaern/case-desk';
import { ServedTo } from '@vaern/gateway';
import { CENTRE_FEED, CENTRE_FILES } from './parts';

@Controller('api/centre')
@ServedTo('centre')
export class CentreCommands extends CaseCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreAdviceAndPlan extends AdviceAndPlan {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts.desk, () => parts.today());
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreApproaches extends ApproachRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreReportsAndOrders extends ReportsAndOrders {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreAddressHits extends AddressHits {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreMatchesAndLinks extends MatchesAndLinks {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreQuestions extends CaseQuestions {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreRestriction extends RestrictionCommands {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreAsOf extends AsOf {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreTrainings extends Trainings {
  constructor(desk: CaseDesk, @Inject(CENTRE_FILES) parts: QuestionParts) {
    super(desk, parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreFeed extends Feed {
  constructor(@Inject(CENTRE_FEED) parts: FeedParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreEvidence extends EvidenceRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts.evidence);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreOwnAccess extends OwnAccessRoutes {
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreTracks extends TreatingTracks {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreSupport extends SupportAtCentre {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreNudges extends NudgeRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreChanges extends ChangeRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreDrafts extends DraftRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreColleagueList extends ColleagueList {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreTrackDrafts extends TrackDraftRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}

@Controller('api/centre')
@ServedTo('centre')
export class CentreReferralDrafts extends ReferralDraftRoutes {
  constructor(@Inject(CENTRE_FILES) parts: QuestionParts) {
    super(parts);
  }
}
