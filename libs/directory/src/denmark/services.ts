import type { Service } from '../unit';
import type { MunicipalityCode } from './municipalities';
import type { DistrictCode } from './police-districts';

/** From a day on, until another row says otherwise for a municipality: its former row then needs its last day. */
interface Serving {
  readonly district: DistrictCode;
  /** First and last day, in Denmark; without a last one: until further notice. */
  readonly from: string;
  readonly until?: string;
  readonly municipalities: readonly MunicipalityCode[];
}

/** The police reform. */
const REFORM = '2007-01-01';

/**
 * Which municipalities a district serves, put together from what districts and municipalities publish of themselves
 * (2007–2024). TO BE VERIFIED by whoever adopts Værn, before anybody relies on it: the districts' areas are set by the
 * Ministry of Justice. What is wrong here, or changes, the adopter says in a file of their own (`service-book.ts`).
 */
const serving: readonly Serving[] = [
  {
    district: '1460',
    from: REFORM,
    municipalities: ['0810', '0813', '0820', '0825', '0840', '0846', '0849', '0851', '0860'],
  },
  { district: '1461', from: REFORM, municipalities: ['0706', '0707', '0710', '0727', '0730', '0741', '0751'] },
  {
    district: '1462',
    from: REFORM,
    municipalities: ['0657', '0661', '0665', '0671', '0740', '0756', '0760', '0773', '0779', '0787', '0791'],
  },
  { district: '1463', from: REFORM, municipalities: ['0530', '0607', '0615', '0621', '0630', '0746', '0766'] },
  { district: '1464', from: REFORM, municipalities: ['0510', '0540', '0550', '0561', '0563', '0573', '0575', '0580'] },
  {
    district: '1465',
    from: REFORM,
    municipalities: ['0410', '0420', '0430', '0440', '0450', '0461', '0479', '0480', '0482', '0492'],
  },
  { district: '1466', from: REFORM, municipalities: ['0320', '0330', '0340', '0360', '0370', '0376', '0390'] },
  {
    district: '1467',
    from: REFORM,
    municipalities: ['0253', '0259', '0265', '0269', '0306', '0316', '0326', '0329', '0336', '0350'],
  },
  {
    district: '1468',
    from: REFORM,
    municipalities: [
      '0157',
      '0173',
      '0190',
      '0201',
      '0210',
      '0217',
      '0219',
      '0223',
      '0230',
      '0240',
      '0250',
      '0260',
      '0270',
    ],
  },
  {
    district: '1469',
    from: REFORM,
    municipalities: ['0151', '0153', '0159', '0161', '0163', '0165', '0167', '0169', '0175', '0183', '0187'],
  },
  { district: '1470', from: REFORM, municipalities: ['0101', '0147', '0155', '0185'] },
  { district: '1471', from: REFORM, municipalities: ['0400'] },
];

/** A district is chosen by the one who refers; this only suggests. */
export const services: readonly Service[] = serving.flatMap(({ district, municipalities, ...days }) =>
  municipalities.map((code): Service => ({
    municipality: `municipality:${code}`,
    district: `police:${district}`,
    ...days,
  })),
);
