import { expect, it } from '@jest/globals';
import type { CaseLine } from '../api/answers';
import { othersOf } from './own-cases';

it('a case is linked with another one whose home is here', () => {
  const lines = [
    { caseId: 'this', bases: ['home'] },
    { caseId: 'ours', bases: ['home', 'authority-need'] },
    { caseId: 'theirs', bases: ['consent'] },
  ] as unknown as readonly CaseLine[];
  expect(othersOf(lines, 'this').map(({ caseId }) => caseId)).toEqual(['ours']);
});
