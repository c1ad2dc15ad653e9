import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import { catalogue, type FactDefinition } from '../libs/casework/src/index';
import { openIn } from './golden/open-words';
import { jsonOf, sampleOf } from './golden/sample';

/** Frozen at the first release: from then on a change here must be one that only adds what may be absent. */
const folder = 'docs/domain/facts';
const fileOf = (type: string) => `${folder}/${type}.json`;
const definitions = Object.values(catalogue) as readonly FactDefinition[];

const goldenOf = (fact: FactDefinition) => ({
  type: fact.type,
  label: fact.label,
  plain: jsonOf(fact.plain),
  sealed: Object.fromEntries(Object.entries(fact.sealed).map(([name, fields]) => [name, jsonOf(fields)])),
});

describe('the golden file of', () => {
  it.each(definitions.map((fact) => [fact.type, fact] as const))(
    '%s is its schema, and reads its sample',
    async (type, fact) => {
      const golden = goldenOf(fact);
      if (process.env.VAERN_WRITE_DOCS === '1') await write(type, { ...golden, sample: sampleOf(fact) });
      const { sample, ...kept } = JSON.parse(readFileSync(fileOf(type), 'utf8')) as typeof golden & {
        sample: ReturnType<typeof sampleOf>;
      };
      expect(kept).toEqual(golden);
      expect(fact.plain.parse(sample.plain)).toEqual(sample.plain);
      expect(Object.keys(sample.words)).toEqual(Object.keys(fact.sealed));
      for (const [name, fields] of Object.entries(fact.sealed))
        expect(fields.parse(sample.words[name])).toEqual(sample.words[name]);
    },
  );
});

describe('what stands plain', () => {
  it.each(definitions.map((fact) => [fact.type, fact] as const))('in %s is no place for words', (_, fact) =>
    expect(openIn(jsonOf(fact.plain))).toEqual([]),
  );
  it('would be found to be one, in lists and things within it, and where a form lets a street through', () => {
    const street = z.string().regex(/^[A-Za-zæøå]+ \d+$/);
    const thing = z.strictObject({ name: z.string().max(60), code: z.enum(['a']), on: z.iso.date() });
    expect(openIn(jsonOf(z.strictObject({ street, many: z.array(thing), one: thing.optional() })))).toEqual([
      '.street',
      '.many[].name',
      '.one.name',
    ]);
  });
});

it('there is a golden file for every fact, and for nothing else', () => {
  expect(readdirSync(folder).toSorted()).toEqual(definitions.map(({ type }) => `${type}.json`).toSorted());
});

async function write(type: string, golden: object): Promise<void> {
  if (!existsSync(folder)) mkdirSync(folder);
  writeFileSync(fileOf(type), await format(JSON.stringify(golden), { parser: 'json', printWidth: 120 }));
}
