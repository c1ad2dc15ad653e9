import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from './answers';

/** Whether two cases are about one person, and which belong together: for the home unit whichever agency it is. */
@Examples<Pick<MatchesAndLinks, 'decideMatch' | 'linkCases' | 'unlinkCases'>>({
  decideMatch: {
    'it is the same person': { value: { decision: 'same' } },
    'another who has the same phone': { value: { decision: 'different' } },
  },
  linkCases: {
    'both say that it is the other': {
      value: { other: '3f0c7a52-8c1e-4d7b-9a55-0d2b7c1e4f10', relation: 'roles-swapped' },
    },
  },
  unlinkCases: { 'another case was meant': { value: { reason: 'linked-in-error' } } },
})
export abstract class MatchesAndLinks {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('cases/:caseId/matches/:matchId/decision')
  @Right('match.decide')
  @Answers(answer)
  decideMatch(@Command('DecideMatch') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/links')
  @Right('cases.link')
  @Answers(answer)
  linkCases(@Command('LinkCases') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/links/:linkId/end')
  @Right('cases.unlink')
  @Answers(answer)
  unlinkCases(@Command('UnlinkCases') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
