import { expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { tableAsMarkdown } from './table';

const file = 'docs/domain/who-learns-what.md';
const page = `# Who learns what

Every fact, every class of words, every recipient: generated from the code that tells (\`libs/casework/src/*/facts.ts\`). Write it anew
with \`VAERN_WRITE_DOCS=1 npm run check:unit\`.

- *yes*: codes and dates come with access. *if chosen*: only where the referral's field sets (and the consent) name the class.
- Others than the home unit learn only on an open ground. A municipality that is not the home unit stands as the family unit does.
- *staff* words, whatever a cell says, are told to others than the home only in the writer's own agency, and between the agencies that a
  referral named when it was sent: of a home that took the case over since, nobody else learns who works there.

${tableAsMarkdown()}`;

it('stands in the documents as it stands in the code', () => {
  if (process.env.VAERN_WRITE_DOCS === '1') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
