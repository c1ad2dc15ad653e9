import { catalogue } from '../../libs/casework/src/index';
import { machines, NOTHING, type Arrow, type Machine } from './arrows';

/** Every machine of the second model as a diagram, with its arrows in a table below it. */
export const statesAsMarkdown = (): string => `# States

What a case goes through, and what runs in it: the second model, which is written by hand and walked beside the code that decides, ten
thousand times at each run of the tests (\`test/model/walks.test.ts\`). An arrow that the code goes along and the model does not have, or
one that the code refuses and the model has, turns them red, and so does an arrow that no walk went along. Write it anew with
\`VAERN_WRITE_DOCS=1 npm run check:unit\`.

\`by\` says whose unit it is up to; which roles of a unit have the right is in \`libs/access/src/matrix.ts\`.

${machines.map(machineAsMarkdown).join('\n')}`;

const machineAsMarkdown = ({ name, arrows }: Machine): string => `## ${name[0]?.toUpperCase()}${name.slice(1)}

\`\`\`mermaid
stateDiagram-v2
${statesOf(arrows)
  .map((state) => `  state "${state}" as ${named(state)}`)
  .join('\n')}
${[
  ...arrows.map(({ from, fact, to }) => `  ${named(from)} --> ${named(to)}: ${fact}`),
  ...endsOf(arrows).map((state) => `  ${named(state)} --> [*]`),
].join('\n')}
\`\`\`

| fact | | from | to | by |
| --- | --- | --- | --- | --- |
${rowsOf(arrows).join('\n')}
`;

const statesOf = (arrows: readonly Arrow[]): readonly string[] =>
  [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].filter((state) => state !== NOTHING);
const endsOf = (arrows: readonly Arrow[]): readonly string[] =>
  statesOf(arrows).filter((state) => arrows.every(({ from }) => from !== state));
const named = (state: string): string => (state === NOTHING ? '[*]' : state.replaceAll(/[^a-z]+/g, '_'));

function rowsOf(arrows: readonly Arrow[]): readonly string[] {
  const rows = new Map<string, Arrow & { readonly froms: string[] }>();
  for (const arrow of arrows) {
    const stays = arrow.from === arrow.to;
    const key = `${arrow.fact} ${stays ? 'stays' : arrow.to} ${arrow.by.join()}`;
    const row = rows.get(key) ?? { ...arrow, froms: [], to: stays ? 'the same' : arrow.to };
    row.froms.push(arrow.from);
    rows.set(key, row);
  }
  return [...rows.values()].map(
    ({ fact, froms, to, by }) =>
      `| \`${fact}\` | ${catalogue[fact].label.da} | ${froms.join('; ')} | ${to} | ${by.join('; ')} |`,
  );
}
