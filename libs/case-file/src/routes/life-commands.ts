import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from './answers';
import { lifeExamples } from './life-examples';

/** Conversations and emergency calls, persons who are one, and the end of a case: for every agency. */
@Examples<LifeCommands>(lifeExamples)
export abstract class LifeCommands {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('cases/:caseId/conversations')
  @Right('conversation.hold')
  @Answers(answer)
  holdConversation(@Command('HoldConversation', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/emergency-calls')
  @Right('emergency.call')
  @Answers(answer)
  callEmergency(@Command('CallEmergency', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/persons/:personId/merge')
  @Right('person.merge')
  @Answers(answer)
  mergePersons(@Command('MergePersons') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/closure')
  @Right('case.close')
  @Answers(answer)
  closeCase(@Command('CloseCase') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/reopening')
  @Right('case.reopen')
  @Answers(answer)
  reopenCase(@Command('ReopenCase') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
