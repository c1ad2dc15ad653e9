import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from './answers';
import { policeExamples } from './police-examples';

/** Police reports, orders and breaches: the police decide, others write down what they saw or were told. */
@Examples<ReportsAndOrders>(policeExamples)
export abstract class ReportsAndOrders {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('cases/:caseId/reports')
  @Right('report.prepare')
  @Answers(answer)
  preparePoliceReport(@Command('PreparePoliceReport', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/reports/:reportId/filing')
  @Right('report.file')
  @Answers(answer)
  filePoliceReport(@Command('FilePoliceReport') command: IntentCommand) {
    return this.desk.decide(command);
  }

  /** An order that is there, from before the hub or from beside it. */
  @Post('cases/:caseId/orders/known')
  @Right('order.record')
  @Answers(answer)
  recordOrder(@Command('RecordOrder', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders')
  @Right('order.request')
  @Answers(answer)
  requestOrder(@Command('RequestOrder', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  /** In the place of one that was denied, is provisional or ends. */
  @Post('cases/:caseId/orders/:orderId/request')
  @Right('order.request-anew')
  @Answers(answer)
  requestOrderAnew(@Command('RequestOrderAnew', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders/:orderId/issue')
  @Right('order.issue')
  @Answers(answer)
  issueOrder(@Command('IssueOrder') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders/:orderId/denial')
  @Right('order.deny')
  @Answers(answer)
  denyOrder(@Command('DenyOrder') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders/:orderId/service')
  @Right('order.serve')
  @Answers(answer)
  serveOrder(@Command('ServeOrder') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders/:orderId/extension')
  @Right('order.extend')
  @Answers(answer)
  extendOrder(@Command('ExtendOrder') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/orders/:orderId/revocation')
  @Right('order.revoke')
  @Answers(answer)
  revokeOrder(@Command('RevokeOrder') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/breaches')
  @Right('breach.report')
  @Answers(answer)
  reportBreach(@Command('ReportBreach', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }
}
