/** A row of docs/rules.md. */
export interface Row {
  /** 1 to 14. */
  readonly rule: number;
  /** Where it is decided. */
  readonly file: string;
  /** As the page says it: a refusal's code, or a text and what stands there instead. */
  readonly dropped: string;
  /** The test that turns red. */
  readonly test: string;
}
export function rowsOf(page: string): readonly Row[];
/** `from`: a pattern. */
export function dropOf(row: Pick<Row, 'file' | 'dropped'>): Record<'file' | 'from' | 'to', string>;
