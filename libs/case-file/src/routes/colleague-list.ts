import { Get } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import type { Colleagues } from '@vaern/directory';
import { Answers, By, Right } from '@vaern/gateway';
import { z } from 'zod';
import type { QuestionParts } from './question-parts';

const colleague = z.object({
  /** The agency's own id of the staff member: what is sent where a colleague is named. */
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  roles: z.array(z.string()),
});
const colleagues = z.object({ agencyName: z.string(), items: z.array(colleague) });

/** Who works at one's own agency, so that a colleague is chosen and not typed. Each agency's controller says under which path. */
export abstract class ColleagueList {
  protected constructor(private readonly parts: Pick<QuestionParts, 'staff'>) {}

  @Get('colleagues')
  @Right('colleagues.list')
  @Answers(colleagues)
  colleagues(@By() actor: Actor): Colleagues {
    return this.parts.staff.colleaguesOf(actor);
  }
}
