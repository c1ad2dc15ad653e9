import { expect, it } from '@jest/globals';
import { isUnwarned, type Approach } from './standing';

const planned = { status: 'planned', kind: 'hearing', warnings: [] } as unknown as Approach;

it('she is to be warned before an approach that is planned', () => expect(isUnwarned(planned)).toBe(true));

it.each([
  ['somebody tried to', { warnings: [{ reached: false }] }],
  ['it cannot wait', { urgencyReason: 'life-in-danger' }],
  ['it is over', { status: 'made' }],
  ['no more is told than that he is not called', { kind: undefined }],
])('she is not, when %s', (_, more) => expect(isUnwarned({ ...planned, ...more } as Approach)).toBe(false));
