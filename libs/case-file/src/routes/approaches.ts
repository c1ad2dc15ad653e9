import { Get, Param, Post } from '@nestjs/common';
import { Answers, Asks, Command, Examples, Right, type Asking, type IntentCommand } from '@vaern/gateway';
import { refusal } from '@vaern/casework';
import { mayApproach } from '../approached';
import { isHomeRow } from '../restricted';
import { entriesOfReach, reachable, reachOf } from '../safe-reach';
import { show } from '../words';
import { answer } from './answers';
import { approachExamples } from './family-examples';
import { notificationAnswer, warningPage } from './family-answers';
import { notificationNotesNow } from './family-render';
import { reachShown } from './persons-shown';
import type { QuestionParts } from './question-parts';

/** Approaches and their warnings, and notifications about children: for every agency. */
@Examples<Pick<ApproachRoutes, keyof typeof approachExamples>>(approachExamples)
export abstract class ApproachRoutes {
  protected constructor(protected readonly parts: QuestionParts) {}

  @Post('cases/:caseId/approaches')
  @Right('approach.plan')
  @Answers(answer)
  planApproach(@Command('PlanApproach', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  /** Before the call: her safe reach, and whether he may be approached. */
  @Get('cases/:caseId/approaches/:approachId/warnings')
  @Right('warning.open')
  @Answers(warningPage)
  async warning(@Asks() asking: Asking, @Param('caseId') caseId: string, @Param('approachId') approachId: string) {
    const { files, approaches } = this.parts;
    const found = await files.find(asking, caseId, { right: 'warning.open' });
    const all = await approaches.ofCase(asking.actor, found);
    const isHome = isHomeRow(found.row);
    const approach = all.find((one) => one.approachId === approachId && (one.ours || isHome));
    if (!approach) throw refusal('no-such-approach');
    const { file } = found.row;
    const reach = reachOf(file, reachable(file));
    const opened = await files.open(asking, found, entriesOfReach(reach), () => true);
    return {
      approachId,
      personId: approach.personId,
      when: approach.plannedFor,
      mayApproach: mayApproach(approach, all),
      warnings: approach.warnings.map((warning) => show(warning, opened)),
      ...reachShown(reach, opened),
    };
  }

  @Post('cases/:caseId/approaches/:approachId/warnings')
  @Right('warning.attempt')
  @Answers(answer)
  attemptWarning(@Command('AttemptWarning', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('cases/:caseId/approaches/:approachId/made')
  @Right('approach.make')
  @Answers(answer)
  makeApproach(@Command('MakeApproach') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('cases/:caseId/approaches/:approachId/cancellation')
  @Right('approach.cancel')
  @Answers(answer)
  cancelApproach(@Command('CancelApproach') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  /** Nothing switches it off; the answer says who may read it. */
  @Post('cases/:caseId/child-notifications')
  @Right('child-notification.make')
  @Answers(notificationAnswer)
  async makeChildNotification(@Command('MakeChildNotification', { creates: true }) command: IntentCommand) {
    return { ...(await this.parts.desk.decide(command)), guidance: notificationNotesNow() };
  }
}
