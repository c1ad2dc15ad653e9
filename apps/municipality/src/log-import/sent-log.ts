import {
  audience,
  behaviour,
  channel,
  direction,
  IsCode,
  IsCodes,
  IsCount,
  IsFlag,
  IsWords,
  IsWordsList,
  Optional,
  type CodeOf,
} from '@vaern/casework';
import { MOST_TABLE_ROWS } from './table';

/** Bytes of the whole body: some thousand rows. A longer log comes in pieces; each row is taken in once. */
export const BODY_LIMIT = 2 * 2 ** 20;

export const logFormats = ['table', 'csv', 'xlsx'] as const;

/** A log that was kept elsewhere, and what counts for rows that do not say it themselves. */
export class SentLog {
  @IsCode(logFormats) format!: (typeof logFormats)[number];
  /** A table as it was pasted. */
  @Optional() @IsWords(BODY_LIMIT) text?: string;
  /** A file, base64. */
  @Optional() @IsWords(BODY_LIMIT) file?: string;
  /** Of a workbook; without it the first that holds something. */
  @Optional() @IsWords(100) sheet?: string;
  @IsCode(audience) audience!: CodeOf<typeof audience>;
  @Optional() @IsCode(direction) direction?: CodeOf<typeof direction>;
  @Optional() @IsCodes(channel, { min: 1 }) channels?: CodeOf<typeof channel>[];
  @Optional() @IsCodes(behaviour, { min: 1 }) behaviours?: CodeOf<typeof behaviour>[];
  /** Take it in. Without it nothing is stored, and what would be taken in is answered. */
  @Optional() @IsFlag() commit?: boolean;
  /** How many rows cannot be taken in, and are left out knowingly. */
  @Optional() @IsCount(0, MOST_TABLE_ROWS) leaveOut?: number;
  /** In how many of the others something that is said of witnesses is left out knowingly. */
  @Optional() @IsCount(0, MOST_TABLE_ROWS) leaveOutWitnesses?: number;
  /** Other sheets that hold something, and are left out knowingly. */
  @Optional() @IsWordsList(100, { max: 100 }) leaveOutSheets?: string[];
  /** How many files that a workbook holds (pictures) are left out knowingly. */
  @Optional() @IsCount(0, 1_000_000) leaveOutFiles?: number;
  /** How many comments on its cells are. */
  @Optional() @IsCount(0, 1_000_000) leaveOutComments?: number;
}
