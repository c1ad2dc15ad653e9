import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from './answers';
import { restrictionExamples } from './restriction-examples';

/** A case that exists for named readers alone, and its readers: for every agency. */
@Examples<RestrictionCommands>(restrictionExamples)
export abstract class RestrictionCommands {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('cases/:caseId/restriction')
  @Right('case.restrict')
  @Answers(answer)
  restrictCase(@Command('RestrictCase') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/restriction/readers')
  @Right('restricted-readers.change')
  @Answers(answer)
  changeRestrictedReaders(@Command('ChangeRestrictedReaders') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/restriction/end')
  @Right('case.unrestrict')
  @Answers(answer)
  unrestrictCase(@Command('UnrestrictCase') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
