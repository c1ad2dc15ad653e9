import { expect, it } from '@jest/globals';
import type { CaseFile } from '../api/answers';
import { isRestrictedCase } from './is-restricted';

it('a case is restricted where its home is told so, and at every unit of named readers', () => {
  const restriction = { reason: 'employee' } as NonNullable<CaseFile['restriction']>;
  expect(isRestrictedCase({ restriction, standing: 'home' })).toBe(true);
  expect(isRestrictedCase({ standing: 'restricted' })).toBe(true);
  for (const standing of ['home', 'police', 'affected', 'family']) expect(isRestrictedCase({ standing })).toBe(false);
});
