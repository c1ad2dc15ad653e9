import { audience, behaviour, channel, direction, IsCode, IsCodes, IsCount, IsFlag, IsWords, IsWordsList, Optional } from '@vaern/casework';
import type { CodeOf } from '@vaern/casework';

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
  /** Of a workbook; the first that holds something without it. */
  @Optional() @IsWords(100) sheet?: string;
  @IsCode(audience) audience!: CodeOf<typeof audience>;
  @Optional() @IsCode(direction) direction?: CodeOf<typeof direction>;
  @Optional() @IsCodes(channel, { min: 1 }) channels?: CodeOf<typeof channel>[];
  @Optional() @IsCodes(behaviour, { min: 1 }) behaviours?: CodeOf<typeof behaviour>[];
  /** Take it in. Without it, what would be taken in is answered, and nothing is stored. */
  @Optional() @IsFlag() commit?: boolean;
  /** The rows that are not to be taken in, by number: with every one that cannot be. */
  @Optional() @IsCount(0, 5_000) leavesOut?: number;
  @Optional() @IsWordsList(100) otherSheets?: string[];
}
