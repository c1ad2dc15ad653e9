import type { CaseFileRow } from '../case-file.view';
import type { Stored } from '../case-in-hand';
import { authorOf } from '../entry';
import { standingDangers } from '../dangers';
import { waitsOn } from '../family-waits';
import type { OpenApproach } from '../approaches';
import type { PlannedAction } from '../planned';
import type { Thing } from './thing';

type Row = Stored<CaseFileRow>;

/** Dangers that nobody has cleared. */
export const dangerThings = (rows: readonly Row[]): readonly Thing[] =>
  rows.flatMap(({ caseId, file }) =>
    standingDangers(file).map((danger) => ({
      caseId,
      name: ['danger', danger.factId],
      right: 'danger.clear' as const,
      by: authorOf(danger),
    })),
  );

/** Children of whom the family unit was informed, or notified, and has not begun on. */
export const childrenThings = (rows: readonly Row[]): readonly Thing[] =>
  rows.flatMap(({ caseId, file, grounds }) =>
    waitsOn(grounds, file.family).map(({ told }) => ({
      caseId,
      name: ['children', told.factId],
      right: 'family-contact.make' as const,
      by: authorOf(told),
    })),
  );

/** Reported, and not yet screened. */
export const toScreen = ({ caseId, file }: Row): Thing => ({
  caseId,
  name: ['to screen', file.closures.length],
  right: 'case.screen',
  by: authorOf(file.contacts[0]),
});

/** Screened, and the day of review has come. */
export const toReview = ({ caseId, reviewOn }: Row): Thing => ({
  caseId,
  name: ['to review', reviewOn],
  right: 'case.screen',
});

/** A consent runs out soon: whoever may ask her for another. */
export const consentEnds = ({ caseId, consentEnds: last }: Row): Thing => ({
  caseId,
  name: ['consent ends', last],
  right: 'consent.give',
});

/** Restricted while nobody knows whether a member of staff is a party. */
export const toClear = ({ caseId, file: { restriction } }: Row): Thing => ({
  caseId,
  name: ['to clear', restriction?.factId],
  right: 'case.unrestrict',
  by: authorOf(restriction),
});

/** Steps of action plans that the unit owes: once when they are planned, and once when their day has come. */
export const actionThings = (rows: readonly Stored<PlannedAction>[], today: string): readonly Thing[] =>
  rows
    .filter(({ ours }) => ours)
    .map(({ caseId, key, planned }) => {
      const isDue = String(planned.due) <= today;
      const by = isDue ? undefined : authorOf(planned);
      return { caseId, name: ['action', key, isDue], right: 'action.complete', by };
    });

/** Approaches of the unit's own: she is to be warned, or their time has passed and nobody has said what became of them. */
export const approachThings = (rows: readonly OpenApproach[]): readonly Thing[] =>
  rows.flatMap(({ caseId, approachId, planned, next }): readonly Thing[] => {
    const name = ['approach', approachId, next];
    if (next === 'warn') return [{ caseId, name, right: 'warning.attempt', by: authorOf(planned) }];
    return next === 'report' ? [{ caseId, name, right: 'approach.make' }] : [];
  });
