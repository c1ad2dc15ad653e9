import { expect, it } from '@jest/globals';
import { lock } from './locked';

it('what is locked opens as it was, and says nothing until then', async () => {
  const said = { text: 'Han står dér. Æøå', phone: '' };
  const locked = await lock(said);
  expect(JSON.stringify(locked)).not.toContain('Han');
  expect(await locked.open()).toEqual(said);
});
