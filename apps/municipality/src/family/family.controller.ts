import { Controller, Post } from '@nestjs/common';
import { CaseDesk } from '@vaern/case-desk';
import { answer } from '@vaern/case-file';
import { Answers, Command, Examples, Right, ServedTo, type IntentCommand } from '@vaern/gateway';
import { familyExamples } from './family-examples';

/** Children, the family unit, and whom it calls. */
@Controller('api/municipality')
@ServedTo('municipality')
@Examples<FamilyController>(familyExamples)
export class FamilyController {
  constructor(private readonly desk: CaseDesk) {}

  @Post('cases/:caseId/children')
  @Right('children.involve')
  @Answers(answer)
  involveChildren(@Command('InvolveChildren') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/family-unit/consultations')
  @Right('family-unit.consult')
  @Answers(answer)
  consultFamilyUnit(@Command('ConsultFamilyUnit', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/family-unit/informing')
  @Right('family-unit.inform')
  @Answers(answer)
  informFamilyUnit(@Command('InformFamilyUnit', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/family-unit/informing/:involvementId/end')
  @Right('family-unit.end')
  @Answers(answer)
  endFamilyInvolvement(@Command('EndFamilyInvolvement') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/call-safety')
  @Right('call-safety.check')
  @Answers(answer)
  checkCallSafety(@Command('CheckCallSafety', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/family-contacts')
  @Right('family-contact.make')
  @Answers(answer)
  makeFamilyContact(@Command('MakeFamilyContact', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/visitation')
  @Right('visitation.note')
  @Answers(answer)
  noteVisitation(@Command('NoteVisitation', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }
}
