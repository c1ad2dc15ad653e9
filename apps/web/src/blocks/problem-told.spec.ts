import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../api/answers';
import { linesOf, told } from './problem-told';
import { problemWords } from './problem.words';

const problem = (code: string, more: Partial<Problem> = {}): Problem => ({
  type: `/problems/${code}`,
  status: 400,
  title: 'of the hub',
  detail: 'by the hub',
  instance: 'urn:uuid:1-2',
  ...more,
});
const inDanish = (of: Problem, retryAfter?: number) =>
  told(of, retryAfter === undefined ? {} : { retryAfter }, problemWords.da, 'da');

describe('what went wrong', () => {
  it('is said in the hub’s own words, where they are for people', () =>
    expect(inDanish(problem('already-referred', { status: 422 }))).toEqual({
      title: 'of the hub',
      text: 'by the hub',
      reference: undefined,
    }));

  it('asked too often, says how long to wait', () => {
    expect(inDanish(problem('too-many-requests'), 20).text).toContain('Vent 20 sekunder, og prøv igen.');
    expect(inDanish(problem('too-many-requests'), 3_000).text).toContain('Vent 50 minutter, og prøv igen.');
    expect(inDanish(problem('too-many-requests'), 0).text).toContain('Vent et øjeblik, og prøv igen.');
    expect(inDanish(problem('too-many-requests')).text).toContain('Vent et øjeblik, og prøv igen.');
  });

  it('at our end, has the number to ask for help by', () => {
    expect(inDanish(problem('fault', { status: 500 }))).toMatchObject({ reference: '1-2' });
    expect(inDanish(problem('unavailable', { status: 503 }))).toMatchObject({ text: 'by the hub', reference: '1-2' });
    expect(inDanish(problem('key-used-otherwise', { status: 409 }))).toMatchObject({ reference: '1-2' });
  });

  it('names the fields that people know by a name', () =>
    expect(
      linesOf(
        problem('bad-input', {
          errors: [
            { pointer: '#/address/postcode', code: 'is-postcode', detail: 'Fire cifre.' },
            { pointer: '#/personId', code: 'is-id', detail: 'Et id.' },
            { header: 'If-Match', code: 'is-version', detail: 'En version.' },
          ],
        }),
        problemWords.da,
      ),
    ).toEqual(['Postnummer: Fire cifre.', 'Et id.', 'En version.']));
});
