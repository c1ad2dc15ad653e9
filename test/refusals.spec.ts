import { expect, it } from '@jest/globals';
import { refusals, type RefusalCode } from '@vaern/casework';
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'docs/domain/refusals.md';

/** Said to the timekeeper alone: no route leads to the intents that are refused so. */
const clocks: readonly RefusalCode[] = ['only-the-clock', 'not-due-yet'];

const preamble = `# Refusals

Every way in which the hub says no to somebody who may know why: the code ends the problem's type (\`/problems/<code>\`), the sentence is
its detail in the language of the caller. A run of all tests fails where one of them was not met over HTTP. What is not there, or not for
the one who asks, is told alike, to the byte: \`404\`, \`/problems/not-found\`. Written anew with \`VAERN_WRITE_DOCS=1 npm run check:unit\`.

| code | status | Danish | English |
| --- | --- | --- | --- |
`;

it('every refusal stands in the documents as it is worded', () => {
  const told = (Object.keys(refusals) as RefusalCode[]).filter(
    (code) => refusals[code].status !== 404 && !clocks.includes(code),
  );
  const rows = told.toSorted().map((code) => {
    const { status, da, en } = refusals[code];
    return `| \`${code}\` | ${status} | ${da} | ${en} |\n`;
  });
  const page = preamble + rows.join('');
  if (process.env.VAERN_WRITE_DOCS === '1') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
