import { Get, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { IsDay, IsWords, Optional } from '@vaern/casework';
import { Answers, By, Examples, Right, SentAs } from '@vaern/gateway';
import type { Nudges, Standing } from '@vaern/nudges';
import { z } from 'zod';

/** Where somebody may be nudged: a mailbox of their own agency. */
export class ChooseNudges {
  @IsWords(200) address!: string;
  /** A colleague of the same unit who is nudged, too, by the agency's own id. */
  @Optional() @IsWords(200) deputy?: string;
  /** The last day of being away: until then the deputy is nudged instead. */
  @Optional() @IsDay() awayUntil?: string;
}

const nudging = z.object({
  /** The mail domains of the agency: a nudge goes to no other. */
  domains: z.array(z.string()),
  /** Whether this hub sends nudges at all. */
  sends: z.boolean(),
  address: z.string().optional(),
  deputy: z.string().optional(),
  awayUntil: z.iso.date().optional(),
  /** Whether the deputy has chosen a mailbox, too: else they get none. */
  deputyIsNudged: z.boolean().optional(),
});

/** A member of staff says where a message without content may tell them that something waits. Each agency says under which path. */
@Examples<Pick<NudgeRoutes, 'choose'>>({
  choose: { 'the own mailbox at work': { value: { address: 'min.postkasse@demo.example' } } },
})
export abstract class NudgeRoutes {
  protected constructor(private readonly parts: { readonly nudges: Nudges }) {}

  @Get('nudges')
  @Right('nudge.choose')
  @Answers(nudging)
  async nudges(@By() actor: Actor) {
    return shown(await this.parts.nudges.of(actor));
  }

  @Post('nudges')
  @Right('nudge.choose')
  @Answers(nudging)
  async choose(@By() actor: Actor, @SentAs(ChooseNudges) { address, deputy, awayUntil }: ChooseNudges) {
    await this.parts.nudges.choose(actor, {
      address,
      ...(deputy !== undefined && { deputy }),
      ...(awayUntil !== undefined && { awayUntil }),
    });
    return this.nudges(actor);
  }

  @Post('nudges/end')
  @Right('nudge.choose')
  @Answers(nudging)
  async end(@By() actor: Actor) {
    await this.parts.nudges.end(actor);
    return this.nudges(actor);
  }
}

const shown = ({ wish, domains, sends, deputyIsNudged }: Standing): z.infer<typeof nudging> => ({
  domains: [...domains],
  sends,
  ...wish,
  deputyIsNudged,
});
