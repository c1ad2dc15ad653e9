import { expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { statesAsMarkdown } from './model/diagrams';

const file = 'docs/domain/states.md';

it('the states stand in the documents as the second model has them, which the walks hold beside the code', () => {
  const page = statesAsMarkdown();
  if (process.env.VAERN_WRITE_DOCS === '1') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
