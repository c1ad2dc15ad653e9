import { id, instant, linkRelation, matchBy, matchDecision, otherCase, unlinkReason } from '@vaern/casework';
import { z } from 'zod';
import type { OtherCase } from '../other-cases';

/** What this case calls the other one; and its id, where whoever asks may see it. */
const beside = { other: otherCase, otherCaseId: id.optional() };

const match = {
  matchId: id,
  ...beside,
  /** What stands in both. */
  alike: z.array(matchBy.schema),
  noticedAt: instant,
};

/** Two cases that may be about one affected person: to be decided. */
export const matchLine = z.object({ caseId: id, ...match });
export const matchShown = z.object({ ...match, decision: matchDecision.schema.optional() });
export const linkShown = z.object({
  linkId: id,
  ...beside,
  relation: linkRelation.schema,
  linkedAt: instant,
  /** Why it was undone. */
  undone: unlinkReason.schema.optional(),
});

const besideOf = ({ other, otherCase: otherCaseId }: OtherCase) => ({
  other,
  ...(otherCaseId !== undefined && { otherCaseId }),
});
const matchOf = (row: OtherCase) => ({
  matchId: row.key,
  ...besideOf(row),
  alike: [...(row.said.alike ?? [])],
  noticedAt: new Date(row.since).toISOString(),
});

export const matchLineOf = (row: OtherCase): z.infer<typeof matchLine> => ({ caseId: row.caseId, ...matchOf(row) });

/** Matches that did not lapse, and links, with those that were undone. */
export const matchesAndLinksOf = (rows: readonly OtherCase[]) => ({
  matches: rows.flatMap((row) =>
    row.said.alike && !row.said.lapsed ? [{ ...matchOf(row), decision: row.said.decision }] : [],
  ),
  links: rows.flatMap((row) =>
    row.said.relation
      ? [
          {
            linkId: row.key,
            ...besideOf(row),
            relation: row.said.relation,
            linkedAt: new Date(row.since).toISOString(),
            undone: row.said.undone,
          },
        ]
      : [],
  ),
});
