import type { CodeOf, linkRelation, matchBy, matchDecision, unlinkReason } from '@vaern/casework';
import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFacts } from './told-facts';

/** A match or a link with another case, called as this case calls it. Only the home of the day was told. */
export interface OtherCaseRow extends Row {
  readonly other: string;
  /** Since when it was noticed, or linked. */
  readonly since: string;
  /** A match that nobody has decided. */
  readonly waits: boolean;
  readonly said: {
    readonly alike?: readonly CodeOf<typeof matchBy>[];
    readonly decision?: CodeOf<typeof matchDecision>;
    readonly lapsed?: true;
    readonly relation?: CodeOf<typeof linkRelation>;
    readonly undone?: CodeOf<typeof unlinkReason>;
  };
}

export const otherCaseEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-other-case`,
    schema,
    tableName: 'other_case',
    columns: {
      ...leadingColumns,
      other: { type: 'text' },
      since: { type: 'timestamptz' },
      waits: { type: 'boolean' },
      said: { type: 'jsonb' },
    },
  });

/** One row a match and one a link: key is its id. */
export const otherCaseView = (schema: string) =>
  viewsOf<ToldFacts>()<OtherCaseRow>({
    name: `${schema}-other-case-v1`,
    table: tableOf(otherCaseEntity(schema)),
    key: ({ data }) => textOf(data?.linkId) ?? textOf(data?.matchId),
    on: {
      MatchNoticed: noticed,
      MatchLapsed: (row) => row && { ...row, waits: false, said: { ...row.said, lapsed: true } },
      MatchDecided: (row, { decision }) =>
        row && decision ? { ...row, waits: false, said: { ...row.said, decision } } : row,
      CasesLinked: (_, { other = '', relation }, { notice }) => ({
        other,
        since: notice.recordedAt,
        waits: false,
        said: { ...(relation && { relation }) },
      }),
      CasesUnlinked: (row, { reason }) => (row && reason ? { ...row, said: { ...row.said, undone: reason } } : row),
    },
  });

/** More that is alike asks anew; the same told again keeps what was decided. */
function noticed(
  row: OtherCaseRow | undefined,
  { other = '', alike = [] }: ToldFacts['MatchNoticed'],
  { notice }: Told,
): OtherCaseRow {
  if (!row) return { other, since: notice.recordedAt, waits: true, said: { alike } };
  if (alike.every((kind) => row.said.alike?.includes(kind))) return row;
  const isSame = row.said.decision === 'same';
  return { ...row, waits: !isSame, said: { alike, ...(isSame && { decision: 'same' }) } };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
