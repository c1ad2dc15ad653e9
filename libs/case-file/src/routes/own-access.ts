import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { z } from 'zod';
import { answer } from './answers';

/** `code`: to be given to her face to face, now. It is shown to whoever gave it, while nobody has used it, and stands nowhere. */
const accessOpened = answer.extend({ code: z.string().optional() });

/** Her own way in, given and taken back by her home unit. Each agency's controller says under which path. */
@Examples<OwnAccessRoutes>({
  open: { 'written down for her': { value: { means: 'written-down', perpetratorHasAccess: 'no' } } },
  end: { 'a lost device': { value: { reason: 'unsafe' } } },
})
export abstract class OwnAccessRoutes {
  protected constructor(private readonly desk: CaseDesk) {}

  @Post('cases/:caseId/own-access')
  @Right('own-access.open')
  @Answers(accessOpened)
  async open(@Command('OpenOwnAccess', { creates: true }) command: IntentCommand) {
    const done = await this.desk.decide(command);
    const { actor } = command;
    return { ...done, ...(await this.desk.ownCode({ actor, caseId: done.caseId, accessId: done.id })) };
  }

  @Post('cases/:caseId/own-access/end')
  @Right('own-access.end')
  @Answers(answer)
  end(@Command('EndOwnAccess') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
