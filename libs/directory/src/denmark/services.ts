import type { Service } from '../unit';
import type { MunicipalityCode } from './municipalities';
import type { DistrictCode } from './police-districts';

/**
 * Which municipalities a district serves, put together from what districts and municipalities publish of themselves
 * (2007–2024). TO BE VERIFIED by whoever adopts Værn, before anybody relies on it: the districts' areas are set by the
 * Ministry of Justice. A change is a row with its first day, after the row it replaces got its last.
 */
const served: Readonly<Record<DistrictCode, readonly MunicipalityCode[]>> = {
  '1460': ['0810', '0813', '0820', '0825', '0840', '0846', '0849', '0851', '0860'],
  '1461': ['0706', '0707', '0710', '0727', '0730', '0741', '0751'],
  '1462': ['0657', '0661', '0665', '0671', '0740', '0756', '0760', '0773', '0779', '0787', '0791'],
  '1463': ['0530', '0607', '0615', '0621', '0630', '0746', '0766'],
  '1464': ['0510', '0540', '0550', '0561', '0563', '0573', '0575', '0580'],
  '1465': ['0410', '0420', '0430', '0440', '0450', '0461', '0479', '0480', '0482', '0492'],
  '1466': ['0320', '0330', '0340', '0360', '0370', '0376', '0390'],
  '1467': ['0253', '0259', '0265', '0269', '0306', '0316', '0326', '0329', '0336', '0350'],
  '1468': ['0157', '0173', '0190', '0201', '0210', '0217', '0219', '0223', '0230', '0240', '0250', '0260', '0270'],
  '1469': ['0151', '0153', '0159', '0161', '0163', '0165', '0167', '0169', '0175', '0183', '0187'],
  '1470': ['0101', '0147', '0155', '0185'],
  '1471': ['0400'],
};

/** Since the police reform of 1 January 2007. A district is chosen by the one who refers; this only suggests. */
export const services: readonly Service[] = Object.entries(served).flatMap(([district, codes]) =>
  codes.map((code): Service => ({
    municipality: `municipality:${code}`,
    district: `police:${district}`,
    from: '2007-01-01',
  })),
);
