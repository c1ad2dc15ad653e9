import type { paths } from '#described/schema';

type Route = paths['/api/municipality/cases/{caseId}/log-import']['post'];
export type Sent = Route['requestBody']['content']['application/json'];
export type Report = Route['responses'][200]['content']['application/json'];
type Looked = Pick<Report, 'counts' | 'otherSheets' | 'besides' | 'rows'>;
type Answers = Readonly<Record<string, unknown>>;

/** Bytes that a file may have: as text for the way it is a third longer. */
export const MOST_BYTES = 1_500_000;

/** By what a file's name ends with; undefined for one that nobody can read. */
export function formatOf(name: string): 'csv' | 'xlsx' | undefined {
  return (['csv', 'xlsx'] as const).find((format) => name.toLowerCase().endsWith(`.${format}`));
}

/** A file as text for the way. */
export function asText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What is asked to be looked at: rows that were pasted, or a file. */
export const toLookAt = (
  { how: _how, text, ...said }: Answers,
  file?: { readonly format: 'csv' | 'xlsx'; readonly file: string },
): Sent => ({ ...said, ...(file ?? { format: 'table', text }) }) as Sent;

/** What must be left out knowingly before the rest is taken in. */
export const leftOut = ({ counts, otherSheets, besides, rows }: Looked) => ({
  leaveOut: counts.refused,
  leaveOutWitnesses: rows.filter(({ understood, problems }) => understood && problems.length > 0).length,
  leaveOutSheets: otherSheets.map(({ name }) => name),
  leaveOutFiles: besides.files,
  leaveOutComments: besides.comments,
});

/** The same rows, to be taken in. */
export const toTakeIn = (sent: Sent, report: Looked): Sent => ({
  ...sent,
  commit: true,
  ...leftOut(report),
});
