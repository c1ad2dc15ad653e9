import { Param, Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Example, Right, type IntentCommand } from '@vaern/gateway';
import { z } from 'zod';

const trained = z.object({ id: z.string() });

/** Who has been trained in screening and advice: only trained staff screen. Each agency records its own. */
export abstract class Trainings {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('staff/:staff/trainings')
  @Right('training.complete')
  @Answers(trained)
  @Example('a course in screening', { course: 'screening', at: '2025-03-02', validUntil: '2099-03-02' })
  complete(@Command('CompleteTraining') command: IntentCommand, @Param('staff') staffId: string) {
    return this.desk.decide({ ...command, staffId });
  }
}
