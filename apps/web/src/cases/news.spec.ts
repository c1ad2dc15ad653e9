import { expect, it } from '@jest/globals';
import type { TimelineLine } from '../api/answers';
import { newsIn } from './news';

const line = (factId: string, isNew: boolean, by: TimelineLine['by']) => ({ codes: { factId }, isNew, by }) as never;

it('news is what somebody else told, or the hub, since one last read the case', () =>
  expect([
    ...newsIn([
      line('theirs', true, 'somebody'),
      line('mine', true, 'me'),
      line('old', false, 'somebody'),
      line('of a day', true, 'hub'),
    ]),
  ]).toEqual(['theirs', 'of a day']));
