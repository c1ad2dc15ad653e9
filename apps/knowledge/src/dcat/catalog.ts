import { guidancePackage } from '../package/package';
import { sha256 } from '../checksum';
import { csvOf } from '../numbers/csv';
import type { FrozenYear } from '../numbers/frozen-years';
import * as is from './vocabulary';

export interface Published {
  readonly years: readonly FrozenYear[];
  /** Who publishes: the agency that freezes the years. */
  readonly publisher: string;
  readonly publicUrl: string;
  readonly isDemo: boolean;
}

/** The catalogue of what is published, as DCAT-AP-DK in JSON-LD. */
export function catalogOf(published: Published): object {
  const { years } = published;
  return {
    '@context': is.context,
    '@id': at(published, ''),
    '@type': 'dcat:Catalog',
    'dct:title': titled(published, 'Værn: tal og vejledning om stalking', 'Værn: numbers and guidance on stalking'),
    'dct:description': is.inBoth(
      'Årlige tal, som ingen kan genkendes i, og vejledning til andre kommuner.',
      'Yearly numbers in which nobody can be recognised, and guidance for other municipalities.',
    ),
    'dct:publisher': publisherOf(published),
    'dct:language': is.languages,
    'dct:spatial': is.denmark,
    'dct:conformsTo': is.profile,
    'dcat:themeTaxonomy': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' },
    'dcat:dataset': [...years.map((year) => ofYear(published, year)), ofPackage(published)],
  };
}

function ofYear(published: Published, frozen: FrozenYear): object {
  const { year, frozenAt } = frozen;
  const address = at(published, `/numbers/${year}`);
  const csv = csvOf(frozen);
  return {
    ...described(published, address),
    'dct:title': titled(published, `Stalking i tal ${year}`, `Stalking in numbers ${year}`),
    'dct:description': is.inBoth(
      'Udsatte, hændelser og henvisninger, hver for sig og fordelt på én oplysning ad gangen. Tal om færre end fem personer er udeladt, og med dem andre, så de ikke kan regnes ud. Alle tal er afrundet til nærmeste fem. Sager, der var kædet sammen som samme udsatte, da året sluttede, er én person. Afskærmede sager er ikke talt med. Tallene er frosset og ændres ikke.',
      'Affected persons, incidents and referrals, each apart and divided by one thing at a time. Counts of fewer than five persons are withheld, and others with them so that they cannot be worked out. All counts are rounded to the nearest five. Cases that stood linked as the same affected person’s when the year ended are one person. Restricted cases are not counted. The numbers are frozen and do not change.',
    ),
    'dct:issued': is.dateTime(frozenAt),
    'dct:modified': is.dateTime(frozenAt),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': is.date(`${year}-01-01`),
      'dcat:endDate': is.date(`${year}-12-31`),
    },
    'dct:accrualPeriodicity': is.never,
    'dcat:keyword': is.inBoth('stalking', 'stalking'),
    'dcat:distribution': [
      { ...distributed(address, 'JSON', 'application/json'), 'dct:license': is.creativeCommons },
      {
        ...distributed(`${address}/csv`, 'CSV', 'text/csv'),
        'dct:license': is.creativeCommons,
        'dcat:byteSize': Buffer.byteLength(csv),
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': sha256(csv),
        },
      },
    ],
  };
}

function ofPackage(published: Published): object {
  const address = at(published, '/guidance-package');
  return {
    ...described(published, address),
    'dct:title': titled(published, 'Råd, vejledning og undervisning', 'Advice, guidance and teaching'),
    'dct:description': is.inBoth(
      'Råd med kilder, hvad man spørger om og lader være med, og forløb til de ældste elever og ungdomsuddannelser.',
      'Advice with its sources, what to ask and what not to do, and lessons for the oldest pupils and youth education.',
    ),
    'dcat:version': guidancePackage.version,
    'dct:accrualPeriodicity': is.irregular,
    'dcat:distribution': [
      { ...distributed(address, 'JSON', 'application/json'), 'dct:license': { '@id': guidancePackage.licence } },
    ],
  };
}

const at = ({ publicUrl }: Published, path: string) => `${publicUrl}/api/knowledge${path}`;
const titled = ({ isDemo }: Published, da: string, en: string) =>
  is.inBoth(isDemo ? `${da} (demo, opdigtet)` : da, isDemo ? `${en} (demo, made up)` : en);
const publisherOf = ({ publisher }: Published) => ({ '@type': 'foaf:Agent', 'foaf:name': publisher });

const described = (published: Published, address: string) => ({
  '@id': address,
  '@type': 'dcat:Dataset',
  'dct:identifier': address,
  'dct:publisher': publisherOf(published),
  'dct:accessRights': is.openToAll,
  'dct:language': is.languages,
  'dct:spatial': is.denmark,
  'dcat:theme': is.themes,
  'dcat:contactPoint': {
    '@type': 'vcard:Organization',
    'vcard:fn': published.publisher,
    'vcard:hasURL': { '@id': at(published, '') },
  },
});

const distributed = (address: string, type: 'JSON' | 'CSV', media: 'application/json' | 'text/csv') => ({
  '@type': 'dcat:Distribution',
  'dcat:accessURL': { '@id': address },
  'dcat:downloadURL': { '@id': address },
  'dct:format': is.fileType(type),
  'dcat:mediaType': is.mediaType(media),
});
