import { Controller, Inject } from '@nestjs/common';
import {
  AdviceAndPlan,
  AsOf,
  CaseCommands,
  CaseQuestions,
  Feed,
  RestrictionCommands,
  Trainings,
  type FeedParts,
  type QuestionParts,
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
  constructor(desk: CaseDesk) {
    super(desk);
  }
}

@Controller('api/police')
@ServedTo('police')
export class PoliceFeed extends Feed {
  constructor(@Inject(POLICE_FEED) parts: FeedParts) {
    super(parts);
  }
}
