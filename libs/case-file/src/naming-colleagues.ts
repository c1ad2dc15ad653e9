import type { CaseDesk, DecideRequest } from '@vaern/case-desk';
import { Refusal } from '@vaern/casework';
import { accountsAt, type Book } from './senders';

/**
 * The CaseDesk, as an agency's gateway asks it: a refusal that rests on what a colleague of the asker's own unit did
 * (`by`: as the case calls them) says their `account`, too, as far as the staff book names them. Of another unit's
 * people it says no more than the CaseDesk does.
 */
export const namingColleagues = (desk: CaseDesk, book: Book): CaseDesk => ({
  decide: (request) =>
    desk.decide(request).catch((error: unknown) => {
      throw error instanceof Refusal ? named(error, request, book) : error;
    }),
  preview: (asked) => desk.preview(asked),
  receiptOf: (asked) => desk.receiptOf(asked),
  contact: (asked) => desk.contact(asked),
  trainingsOf: (asked) => desk.trainingsOf(asked),
  ownCode: (asked) => desk.ownCode(asked),
  openingOf: (asked) => desk.openingOf(asked),
  rowsPlaced: (asked) => desk.rowsPlaced(asked),
  leadingToHer: (asked) => desk.leadingToHer(asked),
  casesBeside: (asked) => desk.casesBeside(asked),
  unitsBehind: (asked) => desk.unitsBehind(asked),
  unitsInTrack: (asked) => desk.unitsInTrack(asked),
});

function named(refusal: Refusal, { actor, caseId }: DecideRequest, book: Book): Refusal {
  const { by } = refusal.params;
  if (by === undefined || caseId === undefined) return refusal;
  const account = accountsAt(book, actor)({ caseId, sentBy: by });
  return account === undefined ? refusal : new Refusal(refusal.code, { ...refusal.params, account });
}
