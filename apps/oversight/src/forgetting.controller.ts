import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { CaseDesk } from '@vaern/case-desk';
import { answer } from '@vaern/case-file';
import { Answers, Asked, By, Command, Examples, Right, ServedTo, type IntentCommand } from '@vaern/gateway';
import type { Forgetting } from '@vaern/vault';
import { z } from 'zod';
import { forgettingExamples } from './forgetting-examples';
import { OVERSIGHT, type OversightParts } from './parts';

const asked = z.object({ case: z.uuid(), person: z.uuid() });
const instant = z.iso.datetime({ precision: 3 });
const forgotten = z.object({
  status: z.enum(['nothing-forgotten', 'waiting', 'complete']),
  forgottenAt: instant.optional(),
  /** Since when nothing opens it any more, not from any backup either. */
  completeAt: instant.optional(),
  /** By when it will be, if that is known. */
  expectedAt: instant.optional(),
});

/**
 * An agency forgets persons of a case for itself alone: its records owner asks, a second person in the unit that has
 * the case says so too, and the agency's keys to them are destroyed. What others were told stays their own record.
 */
@Controller('api/oversight')
@ServedTo('municipality', 'police', 'centre')
@Examples<Omit<ForgettingController, 'forgotten'>>(forgettingExamples)
export class ForgettingController {
  constructor(
    @Inject(OVERSIGHT) private readonly parts: OversightParts,
    private readonly desk: CaseDesk,
  ) {}

  @Post('cases/:caseId/forgetting')
  @Right('forgetting.request')
  @Answers(answer)
  request(@Command('RequestForgetting', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/forgetting/:forgettingId/approval')
  @Right('forgetting.approve')
  @Answers(answer)
  approve(@Command('ApproveForgetting') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/forgetting/:forgettingId/cancellation')
  @Right('forgetting.cancel')
  @Answers(answer)
  cancel(@Command('CancelForgetting') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/legal-holds')
  @Right('legal-hold.place')
  @Answers(answer)
  placeHold(@Command('PlaceLegalHold', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/legal-holds/:holdId/end')
  @Right('legal-hold.lift')
  @Answers(answer)
  liftHold(@Command('LiftLegalHold') command: IntentCommand) {
    return this.desk.decide(command);
  }

  /** Whether this agency forgot a person in this case, and since when for good. */
  @Get('forgotten')
  @Right('forgotten.see')
  @Answers(forgotten)
  async forgotten(@By() { agency }: Actor, @Asked(asked) { case: caseId, person: personId }: z.infer<typeof asked>) {
    const found = await this.parts.forgettingOf({ agency, caseId, personId });
    if (found.status === 'nothing-forgotten') return found;
    const { status, forgottenAt } = found;
    return { status, forgottenAt: at(forgottenAt), ...ended(found) };
  }
}

const at = (moment: Date) => moment.toISOString();
const ended = (found: Exclude<Forgetting, { status: 'nothing-forgotten' }>) => ({
  completeAt: found.status === 'complete' ? at(found.completeAt) : undefined,
  expectedAt: found.status === 'waiting' && found.expectedAt ? at(found.expectedAt) : undefined,
});
