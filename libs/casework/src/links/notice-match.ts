import { decide, type CaseState } from '../case';
import { mustBeTimekeeper } from '../entitlement';
import { sameAs } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { Beside, Known } from '../kernel/decision';
import { IsCode, IsId, NestedList } from '../kernel/validators';
import type { Decided } from '../kernel/fact';
import type { Alias, Id } from '../kernel/words';
import { isRestricted } from '../restriction/state';
import { matchBy } from './codes';
import { MatchLapsed, MatchNoticed } from './facts';
import { linkWith, matchWith, type Match } from './state';

type Kind = CodeOf<typeof matchBy>;

/** The same number or address stands in both cases: of whom in this one, and of whom in the other. */
export class AlikeWords {
  @IsCode(matchBy) kind!: Kind;
  @IsId() person!: Id;
  @IsId() inOther!: Id;
}

/** What is alike in this case and a newer one, as the hub finds it by itself. */
export class NoticeMatch {
  @IsId() other!: Id;
  @NestedList(() => AlikeWords, { max: 200 }) alike!: AlikeWords[];
}

/** Only that two affected persons may be one is ever noticed; once for each pair, and again when more is found alike. */
export const noticeMatch = decide(NoticeMatch, (state, { alike }, known) => {
  mustBeTimekeeper(state, known.by);
  const { affected } = state.intake;
  const { beside } = known;
  if (!beside || affected === undefined || !mayBeTold(state, beside)) return [];
  const found = alikeOf(alike, sameAs(state.intake, affected), beside.affected);
  if (found.length === 0) return lapsed(matchWith(state, beside.other), state);
  return linkWith(state, beside.other, 'same-affected') ? [] : noticed(found, state, known);
});

/** What was found before stays found. */
function noticed(found: readonly Kind[], state: CaseState, known: Known): readonly Decided[] {
  const other = String(known.beside?.other);
  const before = matchWith(state, other);
  const all = matchBy.codes.filter((kind) => before?.alike.includes(kind) || found.includes(kind));
  if (all.length === before?.alike.length) return [];
  return [MatchNoticed.of({ matchId: before?.matchId ?? known.newId(), unit: homeOf(state), other, alike: all })];
}

const homeOf = ({ intake }: CaseState): Alias => String(intake.homeUnit);

const lapsed = (match: Match | undefined, state: CaseState): readonly Decided[] =>
  match && match.decision === undefined ? [MatchLapsed.of({ matchId: match.matchId, unit: homeOf(state) })] : [];

const alikeOf = (alike: readonly AlikeWords[], hers: readonly Id[], theirs: readonly Id[]): Kind[] =>
  matchBy.codes.filter((one) =>
    alike.some(({ kind, person, inOther }) => kind === one && hers.includes(person) && theirs.includes(inOther)),
  );

/** Of a restricted case nobody learns who does not read it; and a case that has its home elsewhere is not the agency's to compare. */
const mayBeTold = (state: CaseState, { home, restricted, readByAll }: Beside): boolean =>
  home !== 'elsewhere' && (!restricted || (isRestricted(state) && readByAll));
