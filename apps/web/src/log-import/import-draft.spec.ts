import { describe, expect, it } from '@jest/globals';
import { asText, formatOf, toLookAt, toTakeIn, type Report } from './import-draft';

const counts = { rows: 3, ready: 2, logged: 0, already: 0, refused: 1 };
const understood = {} as Report['rows'][number]['understood'];
const problems = [{}] as Report['rows'][number]['problems'];
const rows = [{ understood, problems }, { understood, problems: [] }, { problems }] as unknown as Report['rows'];
const report = { counts, otherSheets: [{ name: 'Noter', rows: 4 }], besides: { files: 2, comments: 3 }, rows };

describe('a log that is imported', () => {
  it('is a table that was pasted, or a file, and never both', () => {
    expect(toLookAt({ how: 'table', text: 'Dato\tKl.', audience: 'police' })).toEqual({
      format: 'table',
      text: 'Dato\tKl.',
      audience: 'police',
    });
    expect(toLookAt({ how: 'file', text: 'x', audience: 'police' }, { format: 'csv', file: 'QQ==' })).toEqual({
      format: 'csv',
      file: 'QQ==',
      audience: 'police',
    });
  });
  it('is known by what its name ends with', () => {
    expect(formatOf('Log.XLSX')).toBe('xlsx');
    expect(formatOf('log.csv')).toBe('csv');
    expect(formatOf('log.csv.exe')).toBeUndefined();
  });
  it('travels unchanged, however long it is', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
    expect([...Buffer.from(asText(bytes), 'base64')]).toEqual([...bytes]);
  });
  it('is taken in with what is left out said in numbers', () =>
    expect(toTakeIn({ format: 'table', text: 'x', audience: 'police' }, report)).toEqual({
      format: 'table',
      text: 'x',
      audience: 'police',
      commit: true,
      leaveOut: 1,
      leaveOutWitnesses: 1,
      leaveOutSheets: ['Noter'],
      leaveOutFiles: 2,
      leaveOutComments: 3,
    }));
});
