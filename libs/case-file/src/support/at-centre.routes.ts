import { Get, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, By, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from '../routes/answers';
import type { QuestionParts } from '../routes/question-parts';
import { groupAnswer, groupDemand, groupPage, unitAnswer } from './answers';
import { demandIn } from './demand';
import { capacityExamples, helpingExamples } from './examples';
import { InterestRoutes } from './interest.routes';

/** The centre's: courses for the affected, self-help groups, and how much there is room for. */
@Examples<Omit<SupportAtCentre, keyof InterestRoutes | 'groups' | 'groupDemand'>>({
  ...helpingExamples,
  ...capacityExamples,
})
export abstract class SupportAtCentre extends InterestRoutes {
  protected constructor(parts: QuestionParts) {
    super(parts);
  }

  @Post('cases/:caseId/courses')
  @Right('course.open')
  @Answers(answer)
  openCourse(@Command('OpenCourse', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('cases/:caseId/courses/:courseId/sessions')
  @Right('course-session.hold')
  @Answers(answer)
  holdSession(@Command('HoldSession', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('cases/:caseId/courses/:courseId/closure')
  @Right('course.close')
  @Answers(answer)
  closeCourse(@Command('CloseCourse') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Get('groups')
  @Right('group.list')
  @Answers(groupPage)
  async groups(@By() actor: Actor) {
    const groups = await this.parts.support.groups(actor);
    return {
      items: groups.map(({ caseId, area, places, taken, openedAt }) => ({
        groupId: caseId,
        area,
        places,
        taken: taken.length,
        openedAt: new Date(openedAt).toISOString(),
      })),
    };
  }

  @Post('groups')
  @Right('group.open')
  @Answers(groupAnswer)
  async openGroup(@Command('OpenGroup', { creates: true }) command: IntentCommand) {
    const { id, caseId, version } = await this.parts.desk.decide(command);
    return { id, groupId: caseId, version };
  }

  /** The route names the group, the body her case: it is her case that says where she has a place. */
  @Post('groups/:groupId/placements')
  @Right('group.place')
  @Answers(answer)
  placeInGroup(@Command('PlaceInGroup', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide({ ...command, caseId: String(command.body.caseId) });
  }

  /** Where groups are wanted, by the area that each chose. */
  @Get('group-demand')
  @Right('group-demand.see')
  @Answers(groupDemand)
  async groupDemand(@By() actor: Actor) {
    const { support } = this.parts;
    const [waiting, groups] = await Promise.all([support.waiting(actor), support.groups(actor)]);
    return {
      areas: [...demandIn(waiting, groups)],
      waiting: waiting.map(({ caseId, area, waitsSince }) => ({
        caseId,
        area: area ?? '',
        since: new Date(waitsSince ?? 0).toISOString(),
      })),
    };
  }

  @Post('capacity')
  @Right('capacity.set')
  @Answers(unitAnswer)
  async setCapacity(@Command('SetCapacity') command: IntentCommand) {
    const { id, version } = await this.parts.desk.decide(command);
    return { id, version };
  }
}
