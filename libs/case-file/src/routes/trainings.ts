import { Get, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import { course } from '@vaern/casework';
import { Answers, By, Command, Example, Right, type IntentCommand } from '@vaern/gateway';
import { z } from 'zod';
import type { QuestionParts } from './question-parts';

const trained = z.object({ id: z.string() });
const trainingShape = z.object({ course: course.schema, at: z.iso.date(), validUntil: z.iso.date() });
const trainings = z.object({
  /** Everybody of the agency who is named, by name; who was never trained has none. */
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      trainings: z.array(trainingShape),
    }),
  ),
});

/** Who has been trained in screening and advice: only trained staff screen. Each agency records its own. */
export abstract class Trainings {
  protected constructor(
    protected readonly desk: CaseDesk,
    private readonly parts: Pick<QuestionParts, 'staff'>,
  ) {}

  @Get('trainings')
  @Right('training.complete')
  @Answers(trainings)
  async trainings(@By() actor: Actor): Promise<z.infer<typeof trainings>> {
    const people = new Map(this.parts.staff.colleaguesOf(actor).items.map(({ id, name }) => [id, name]));
    const found = await this.desk.trainingsOf({ actor, staff: [...people.keys()] });
    const of = (staff: string) =>
      found.flatMap(({ staff: id, ...training }) => (id === staff ? [trainingShape.parse(training)] : []));
    return { items: [...people].map(([id, name]) => ({ id, name, trainings: of(id) })) };
  }

  @Post('staff/:staff/trainings')
  @Right('training.complete')
  @Answers(trained)
  @Example('a course in screening', { course: 'screening', at: '2025-03-02', validUntil: '2099-03-02' })
  complete(@Command('CompleteTraining') command: IntentCommand, @Param('staff') staffId: string) {
    return this.desk.decide({ ...command, staffId });
  }
}
