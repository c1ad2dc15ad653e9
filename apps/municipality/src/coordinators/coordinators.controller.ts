import { Controller, Post } from '@nestjs/common';
import { CaseDesk } from '@vaern/case-desk';
import { answer } from '@vaern/case-file';
import { Answers, Command, Examples, Right, ServedTo, type IntentCommand } from '@vaern/gateway';

/** Her fixed contact person, and who steps in. */
@Controller('api/municipality')
@ServedTo('municipality')
@Examples<CoordinatorsController>({
  assignCoordinator: {
    'for her': { value: { scope: 'adult', coordinator: 'demo-coordinator', deputy: 'demo-coordinator-deputy' } },
  },
  endCoordinator: { 'works here no longer': { value: { reason: 'left' } } },
})
export class CoordinatorsController {
  constructor(private readonly desk: CaseDesk) {}

  @Post('cases/:caseId/coordinators')
  @Right('coordinator.assign')
  @Answers(answer)
  assignCoordinator(@Command('AssignCoordinator', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/coordinators/:coordinatorId/end')
  @Right('coordinator.end')
  @Answers(answer)
  endCoordinator(@Command('EndCoordinator') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
