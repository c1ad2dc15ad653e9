import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer } from './answers';

/** What becomes of her address where it was found in words: for the home unit whichever agency it is. */
@Examples<Pick<AddressHits, 'decideAddressHit'>>({
  decideAddressHit: {
    'the recipient need not know': { value: { decision: 'strike', reason: 'protects-affected' } },
    'it is not hers': { value: { decision: 'tell', reason: 'coincidence' } },
  },
})
export abstract class AddressHits {
  protected constructor(protected readonly desk: CaseDesk) {}

  @Post('cases/:caseId/address-hits/:hitId/decision')
  @Right('address-hit.decide')
  @Answers(answer)
  decideAddressHit(@Command('DecideAddressHit') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
