import { decide, type CaseState } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { matchDecision } from './codes';
import { CasesLinked, CasesUnlinked, MatchDecided } from './facts';
import { isShown } from './shown';
import { linkWith, matchOf, type Match } from './state';

/** Whether two cases are about one affected person; who decides otherwise later undoes the link, or makes it. */
export class DecideMatch {
  @IsId() matchId!: Id;
  @IsCode(matchDecision) decision!: CodeOf<typeof matchDecision>;
}

export const decideMatch = decide(DecideMatch, (state, { matchId, decision }, known) => {
  mustBeHome(state, known.by);
  const match = matchOf(state, matchId);
  if (!match || !isShown(known.beside)) throw refusal('no-such-match');
  if (match.decision === decision) return [];
  return [
    MatchDecided.of({ matchId, unit: known.by.unit, decision }),
    ...(decision === 'same' ? linked(state, match, known) : unlinked(state, match, known)),
  ];
});

const linked = (state: CaseState, { matchId, other }: Match, known: Known): readonly Decided[] =>
  linkWith(state, other, 'same-affected')
    ? []
    : [CasesLinked.of({ linkId: known.newId(), unit: known.by.unit, other, relation: 'same-affected', matchId })];

function unlinked(state: CaseState, { other }: Match, { by: { unit } }: Known): readonly Decided[] {
  const link = linkWith(state, other, 'same-affected');
  return link ? [CasesUnlinked.of({ linkId: link.linkId, unit, reason: 'not-the-same' })] : [];
}
