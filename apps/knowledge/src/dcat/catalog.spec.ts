import { describe, expect, it } from '@jest/globals';
import { publish, Tally } from '@vaern/numbers';
import { sha256 } from '../checksum';
import { csvOf } from '../numbers/csv';
import type { FrozenYear } from '../numbers/frozen-years';
import { catalogOf } from './catalog';

type Node = Readonly<Record<string, unknown>>;
const frozen = (year: number): FrozenYear => ({
  year,
  frozenAt: new Date(`${year + 1}-02-01T09:00:00.000Z`),
  checksum: 'c',
  measures: publish(new Tally(), []),
});
const catalog = (isDemo = false) =>
  catalogOf({
    years: [frozen(2026), frozen(2025)],
    publisher: 'Dansk Stalking Center',
    publicUrl: 'https://vaern.example',
    isDemo,
  }) as Node;
const datasets = (isDemo = false) => catalog(isDemo)['dcat:dataset'] as readonly Node[];
const distributions = () => datasets().flatMap((dataset) => dataset['dcat:distribution'] as readonly Node[]);
const missing = (nodes: readonly Node[], ...names: readonly string[]) =>
  nodes.flatMap((node) => names.filter((name) => node[name] === undefined));

describe('the catalogue of what is published', () => {
  it('has a dataset for each frozen year, and one for the package', () =>
    expect(datasets().map((dataset) => dataset['@id'])).toEqual([
      'https://vaern.example/api/knowledge/numbers/2026',
      'https://vaern.example/api/knowledge/numbers/2025',
      'https://vaern.example/api/knowledge/guidance-package',
    ]));
  it('says of itself, of each dataset and of each distribution what the profile asks for', () => {
    expect(
      missing([catalog()], 'dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset', 'dct:language'),
    ).toEqual([]);
    expect(
      missing(
        datasets(),
        'dct:title',
        'dct:description',
        'dct:identifier',
        'dct:publisher',
        'dct:accessRights',
        'dcat:contactPoint',
        'dcat:theme',
      ),
    ).toEqual([]);
    expect(
      missing(distributions(), 'dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dcat:mediaType', 'dct:license'),
    ).toEqual([]);
  });
  it('speaks Danish and English', () => {
    const titles = datasets().map((dataset) => dataset['dct:title'] as readonly Node[]);
    expect(titles.map((title) => title.map((text) => text['@language']))).toEqual(titles.map(() => ['da', 'en']));
  });
  it('uses no vocabulary that its context does not name', () => {
    const known = new Set(Object.keys(catalog()['@context'] as object));
    const names = [...JSON.stringify(catalog()).matchAll(/"([a-z]+):[a-zA-Z]+":/g)].map(([, prefix]) => prefix);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((prefix) => !known.has(prefix ?? ''))).toEqual([]);
  });
  it('names the checksum of each CSV file', () => {
    const sums = distributions().flatMap((one) => (one['spdx:checksum'] ? [one['spdx:checksum'] as Node] : []));
    expect(sums.map((sum) => sum['spdx:checksumValue'])).toEqual(
      [2026, 2025].map((year) => sha256(csvOf(frozen(year)))),
    );
  });
  it('says of a demo that its figures are made up', () => {
    const texts = (isDemo: boolean) => JSON.stringify(datasets(isDemo).map((dataset) => dataset['dct:title']));
    expect(texts(true)).toContain('opdigtet');
    expect(texts(false)).not.toContain('opdigtet');
  });
});
