import { Post } from '@nestjs/common';
import type { QuestionParts } from '../routes/question-parts';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from '../routes/answers';
import { interestExamples } from './examples';

/** That she would like to meet others: for the home unit, whichever agency it is. */
@Examples<InterestRoutes>(interestExamples)
export abstract class InterestRoutes {
  protected constructor(protected readonly parts: QuestionParts) {}

  @Post('cases/:caseId/group-interest')
  @Right('group-interest.register')
  @Answers(answer)
  registerGroupInterest(@Command('RegisterGroupInterest', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }
}
