import type { Actor } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import { readRows, tableOf } from '@vaern/views';
import type { AsReader, Stored } from './case-in-hand';
import type { CaseFiles } from './case-files';
import { otherCaseEntity, type OtherCaseRow } from './other-case.view';

const MOST = 500;

/** A match or a link that is there for whoever asks; the other case's id where they may see that case. */
export type OtherCase = Stored<OtherCaseRow> & { readonly otherCase?: string };

/**
 * Matches and links, as one agency kind's homes were told of them. What became of the other case since is the CaseDesk's
 * to know: one that is restricted for others, or has its home elsewhere, is shown no more.
 */
export class OtherCases {
  readonly #table;

  constructor(
    private readonly parts: {
      readonly schema: string;
      readonly asReader: AsReader;
      readonly files: Pick<CaseFiles, 'casesWhere'>;
      readonly desk: Pick<CaseDesk, 'casesBeside'>;
    },
  ) {
    this.#table = tableOf(otherCaseEntity(parts.schema));
  }

  /** Those of one case, which the asker has been found to know. */
  async ofCase(actor: Actor, caseId: string): Promise<readonly OtherCase[]> {
    return this.shownIn(actor, caseId, await this.#rows(actor, 't.case_id = $2', [caseId]));
  }

  /** These lines of one case, without those that speak of a match or a link that is not there for the asker. */
  async withoutHidden<Line extends { readonly codes: Codes }>(
    actor: Actor,
    caseId: string,
    lines: readonly Line[],
  ): Promise<Line[]> {
    if (!lines.some(({ codes }) => idsIn(codes).length > 0)) return [...lines];
    const shown = new Set((await this.ofCase(actor, caseId)).map(({ key }) => key));
    return lines.filter(({ codes }) => idsIn(codes).every((id) => shown.has(id)));
  }

  /** Matches that nobody has decided, in cases that are there for the asker. The oldest first. */
  async waiting(actor: Actor): Promise<readonly OtherCase[]> {
    const rows = await this.#rows(actor, 't.waits', []);
    const cases = await this.parts.files.casesWhere(actor, 't.case_id = any($2)', [rows.map(({ caseId }) => caseId)]);
    const shown = await Promise.all(
      cases.map(({ caseId }) =>
        this.shownIn(
          actor,
          caseId,
          rows.filter((row) => row.caseId === caseId),
        ),
      ),
    );
    return shown.flat().toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  }

  /** Of these rows of one case those that are there for the asker today. */
  async shownIn(actor: Actor, caseId: string, rows: readonly Stored<OtherCaseRow>[]): Promise<readonly OtherCase[]> {
    if (rows.length === 0) return [];
    const others = [...new Set(rows.map(({ other }) => other))];
    const beside = await this.parts.desk.casesBeside({ actor, caseId, others });
    return rows.flatMap((row) => {
      const found = beside[row.other];
      return found ? [{ ...row, ...(found.caseId !== undefined && { otherCase: found.caseId }) }] : [];
    });
  }

  async #rows(actor: Actor, where: string, params: readonly unknown[]): Promise<readonly Stored<OtherCaseRow>[]> {
    const inOrder = `t.recipient = $1 and ${where} order by t.since, t.case_id, t.key limit ${MOST}`;
    return this.parts.asReader(actor.unit, (tx) => readRows(tx, this.#table, inOrder, [actor.unit, ...params]));
  }
}

type Codes = Readonly<Record<string, unknown>>;

/** A link may name the match that it was made of: either may be hidden. */
const idsIn = ({ matchId, linkId }: Codes): readonly string[] =>
  [matchId, linkId].filter((id) => typeof id === 'string');
