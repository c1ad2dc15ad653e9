import { Get, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import type { CodeOf, taught } from '@vaern/casework';
import { Answers, By, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import type { z } from 'zod';
import { answer } from '../routes/answers';
import type { QuestionParts } from '../routes/question-parts';
import { episodePage, teachingPage, unitAnswer } from './answers';
import { atHomeExamples } from './examples';
import { InterestRoutes } from './interest.routes';
import { bySchoolYear } from './teaching';

/** A municipality's: asking without names, teaching the young, and what happens to its own employees once. */
@Examples<Omit<SupportAtHome, keyof InterestRoutes | 'teaching' | 'episodes'>>(atHomeExamples)
export abstract class SupportAtHome extends InterestRoutes {
  protected constructor(parts: QuestionParts) {
    super(parts);
  }

  @Post('cases/:caseId/no-names-questions')
  @Right('question.ask')
  @Answers(answer)
  askWithoutNames(@Command('AskWithoutNames', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('teaching')
  @Right('teaching.hold')
  @Answers(unitAnswer)
  async holdTeaching(@Command('HoldTeaching', { creates: true }) command: IntentCommand) {
    const { id, version } = await this.parts.desk.decide(command);
    return { id, version };
  }

  /** How many were taught, by school year and audience. */
  @Get('teaching')
  @Right('teaching.see')
  @Answers(teachingPage)
  async teaching(@By() actor: Actor): Promise<z.infer<typeof teachingPage>> {
    const held = await this.parts.support.teaching(actor);
    return { items: bySchoolYear(held).map((line) => ({ ...line, audience: line.audience as CodeOf<typeof taught> })) };
  }

  /** An employee's single incident: nobody is named. What goes on is reported as a contact, and becomes a case. */
  @Post('episodes')
  @Right('episode.record')
  @Answers(unitAnswer)
  async recordEpisode(@Command('RecordEpisode', { creates: true }) command: IntentCommand) {
    const { id, version } = await this.parts.desk.decide(command);
    return { id, version };
  }

  @Get('episodes')
  @Right('episode.see')
  @Answers(episodePage)
  async episodes(@By() actor: Actor): Promise<z.infer<typeof episodePage>> {
    const rows = await this.parts.support.episodes(actor);
    return {
      items: rows.map(({ key, occurredOn, episode }) => ({ episodeId: key, occurredOn, ...episode })),
    } as z.infer<typeof episodePage>;
  }
}
