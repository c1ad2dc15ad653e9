import { Controller, Post } from '@nestjs/common';
import { CaseDesk } from '@vaern/case-desk';
import { answer } from '@vaern/case-file';
import { Answers, Command, Examples, Right, ServedTo, type IntentCommand } from '@vaern/gateway';

/** A case is its officer's own, until a colleague is brought in: for a second opinion, or to take over. */
@Controller('api/police')
@ServedTo('police')
@Examples<ColleaguesController>({
  assignColleague: { 'a second officer': { value: { colleague: 'demo-case-officer' } } },
  releaseColleague: { 'no longer needed': { value: {} } },
})
export class ColleaguesController {
  constructor(private readonly desk: CaseDesk) {}

  @Post('cases/:caseId/colleagues')
  @Right('colleague.assign')
  @Answers(answer)
  assignColleague(@Command('AssignColleague', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/colleagues/:assignmentId/end')
  @Right('colleague.release')
  @Answers(answer)
  releaseColleague(@Command('ReleaseColleague') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
