import type { Actor } from '@vaern/access';
import { z } from 'zod';
import type { CaseFileRow } from '../case-file.view';
import type { Owed } from '../case-files';
import type { Stored } from '../case-in-hand';
import { nearBy, needsSomebody } from '../needs-somebody';
import { addressHitLine, addressHitLineOf } from './address-hit-answers';
import { actionLine, caseLine } from './answers';
import type { QuestionParts } from './question-parts';
import { caseLineOf } from './render';

const MOST = 200;

/** What a unit owes in its cases though nobody has asked it, codes only. */
export const ownSteps = {
  /** Reported, and not yet screened. */
  toScreen: z.array(caseLine),
  /** Screenings whose day of review has come. */
  toReview: z.array(caseLine),
  /** A consent runs out within fourteen days. */
  consentsEnding: z.array(caseLine),
  /** Restricted while nobody knows whether a member of staff is a party: to be cleared. */
  toClear: z.array(caseLine),
  /** Steps of action plans that somebody owes, the first due first. */
  actions: z.array(actionLine),
  /** Where her address, phone, school or workplace stands in words: nobody else is told them until it is decided. */
  addressHits: z.array(addressHitLine),
};

type Lines = Omit<z.infer<z.ZodObject<typeof ownSteps>>, 'actions'>;
type Asked = Pick<QuestionParts, 'files' | 'hits' | 'police' | 'today'>;

/** The same for worklist and inbox; `owed`: steps of plans, whose owner each names as it may. */
export async function ownStepsOf(
  { files, hits, police, today }: Asked,
  actor: Actor,
): Promise<Lines & { readonly owed: readonly Owed[] }> {
  const day = today();
  const [toScreen, toReview, consentsEnding, toClear, owed, addressHits] = await Promise.all([
    files.casesWhere(actor, needsSomebody.toScreen, [MOST]),
    files.casesWhere(actor, needsSomebody.toReview, [MOST, day]),
    files.casesWhere(actor, needsSomebody.consentEnds, [MOST, nearBy(day)]),
    files.casesWhere(actor, needsSomebody.toClear, [MOST]),
    files.owed(actor, MOST),
    hits.undecided(actor),
  ]);
  const cases = [...toScreen, ...toReview, ...consentsEnding, ...toClear].map(({ caseId }) => caseId);
  const flags = await police.flags(actor, cases, day);
  const lines = (rows: readonly Stored<CaseFileRow>[]) => rows.map((row) => caseLineOf(row, flags.get(row.caseId)));
  return {
    toScreen: lines(toScreen),
    toReview: lines(toReview),
    consentsEnding: lines(consentsEnding),
    toClear: lines(toClear),
    owed,
    addressHits: addressHits.map(addressHitLineOf),
  };
}
