import { expect, it } from '@jest/globals';
import type { AdviceCatalogue } from '../api/answers';
import { forHim } from './catalogue';

const item = (id: string, more: object) => ({ id, whom: 'perpetrator', kind: 'recommended', toGive: true, ...more });

it('a perpetrator is given what was written for perpetrators, and nothing withdrawn or harmful', () => {
  const items = [
    item('stop', {}),
    item('hers', { whom: 'affected' }),
    item('theirs', { whom: 'relatives' }),
    item('harm', { kind: 'harmful', toGive: false }),
    item('contested', { kind: 'contested' }),
    item('old', { toGive: false }),
  ];
  expect(forHim({ items } as unknown as AdviceCatalogue).map(({ id }) => id)).toEqual(['stop']);
});
