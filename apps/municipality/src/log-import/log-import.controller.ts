import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { QuestionParts } from '@vaern/case-file';
import { ImportedRow, MOST_ROWS } from '@vaern/casework';
import { Answers, Asks, BadInput, Examples, Limited, Right, SentAs, ServedTo, type Asking } from '@vaern/gateway';
import { MUNICIPALITY_FILES } from '../parts';
import { logImportExamples } from './examples';
import { readLog, type ReadLog, type ReadyRow } from './read-log';
import { report, reportOf, type PlacedLine, type Report } from './report';
import { BODY_LIMIT, SentLog } from './sent-log';
import { Unreadable, type Table } from './table';
import { textFile, textTable } from './text-table';
import { workbook } from './workbook';

/** Bytes of the rows that are handed over at once. */
const MOST_AT_ONCE = 200_000;

/** Takes in a log that was kept elsewhere: first what would be taken in, row by row, then the rows, each once. */
@Controller('api/municipality')
@ServedTo('municipality')
@Examples<Pick<LogImportController, 'importLog'>>({ importLog: logImportExamples })
export class LogImportController {
  constructor(@Inject(MUNICIPALITY_FILES) private readonly parts: QuestionParts) {}

  @Post('cases/:caseId/log-import')
  @HttpCode(200)
  @Right('log.import')
  @Limited('search')
  @Answers(report)
  async importLog(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @SentAs(SentLog, { bodyLimit: BODY_LIMIT }) sent: SentLog,
  ): Promise<Report> {
    await this.parts.files.find(asking, caseId, { right: 'log.import' });
    const table = await tableOf(sent);
    const now = this.parts.clock.now();
    const log = readLog(table, { otherwise: sent, calendar: this.parts, now });
    const chunks = chunksOf(log.ready);
    const placed = await this.#placed(asking, caseId, chunks);
    const committed = sent.commit === true && leavesOutKnowingly(sent, table, log);
    if (committed) await this.#takeIn(asking, caseId, chunks);
    return reportOf({ caseId, committed }, table, log, placed);
  }

  async #placed({ actor }: Asking, caseId: string, chunks: readonly Chunk[]): Promise<readonly PlacedLine[]> {
    const lines: PlacedLine[] = [];
    for (const { from, rows } of chunks) {
      const places = await this.parts.desk.rowsPlaced({ actor, caseId, rows });
      lines.push(...from.map((row, at) => ({ ...row, ...(places[at] ?? { entryRef: '', isThere: false }) })));
    }
    return lines;
  }

  /** A row that is in the log is taken in no more: whatever was killed on the way, the same may be sent again. */
  async #takeIn({ actor }: Asking, caseId: string, chunks: readonly Chunk[]): Promise<void> {
    const route = 'POST /api/municipality/cases/:caseId/log-import';
    for (const { rows } of chunks) {
      await this.parts.desk.decide({ intent: 'ImportLog', body: { rows }, caseId, actor, route });
    }
  }
}

/** @throws BadInput */
async function tableOf(sent: SentLog): Promise<Table> {
  const at = sent.format === 'table' ? '/text' : '/file';
  try {
    if (sent.format === 'table') return textTable(given(sent.text, at));
    const bytes = bytesOf(given(sent.file, at));
    return sent.format === 'csv' ? textFile(bytes) : await workbook(bytes, sent.sheet);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw error.why === 'no-such-sheet' ? wrong('/sheet', 'is-sheet') : wrong(at, 'is-table');
  }
}

const wrong = (at: string, code: BadInput['faults'][number]['code']) => new BadInput([{ in: 'body', at, code }]);

function given(value: string | undefined, at: string): string {
  if (value === undefined) throw wrong(at, 'is-table');
  return value;
}

function bytesOf(base64: string): Buffer {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw wrong('/file', 'is-base64');
  return Buffer.from(base64, 'base64');
}

/** Nothing is dropped in silence: whoever sends it says of how many rows all or the witnesses, which sheets, and how much besides, are left out. */
const leavesOutKnowingly = (sent: SentLog, { otherSheets, besides }: Table, { wrong: rows, ready }: ReadLog) => {
  const { leaveOutSheets = [] } = sent;
  const numbers = [
    [rows.length, sent.leaveOut],
    [ready.filter(({ faults: leftOut }) => leftOut.length > 0).length, sent.leaveOutWitnesses],
    [besides.files, sent.leaveOutFiles],
    [besides.comments, sent.leaveOutComments],
  ];
  return (
    numbers.every(([found, said = 0]) => found === said) &&
    otherSheets.every(({ name }) => leaveOutSheets.includes(name))
  );
};

interface Chunk {
  readonly from: readonly ReadyRow[];
  readonly rows: readonly ImportedRow[];
}

function chunksOf(ready: readonly ReadyRow[]): readonly Chunk[] {
  const chunks: { from: ReadyRow[]; rows: ImportedRow[]; size: number }[] = [];
  for (const row of ready) {
    const imported = Object.assign(new ImportedRow(), { ...row.entry, nth: row.nth });
    const size = Buffer.byteLength(JSON.stringify(imported));
    const last = chunks.at(-1);
    if (!last || last.rows.length === MOST_ROWS || last.size + size > MOST_AT_ONCE) {
      chunks.push({ from: [row], rows: [imported], size });
    } else {
      last.from.push(row);
      last.rows.push(imported);
      last.size += size;
    }
  }
  return chunks;
}
