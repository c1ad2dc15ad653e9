import { Get, Res } from '@nestjs/common';
import { Asked, Right, serveEvents, SignedInAs, type SignedIn } from '@vaern/gateway';
import type { Response } from 'express';
import { z } from 'zod';
import type { QuestionParts } from './question-parts';

const shown = z.object({
  /** The case on the screen. One that may not be seen, and one that is not there, are answered with the same silence. */
  case: z.uuid().optional(),
});

/** That something has changed, for people in a browser; never what. Each agency's controller says under which path. */
export abstract class ChangeRoutes {
  protected constructor(private readonly parts: Pick<QuestionParts, 'changes' | 'clock'>) {}

  @Get('changes/stream')
  @Right('changes.follow')
  async stream(
    @SignedInAs() { actor, expiresAt, isStillIn }: SignedIn,
    @Res() response: Response,
    @Asked(shown) { case: caseId }: z.infer<typeof shown>,
  ): Promise<void> {
    const { changes, clock } = this.parts;
    const messages = changes.listen({ actor, caseId });
    await serveEvents(response, { messages, until: expiresAt, isStillIn, clock });
  }
}
