import type { Service } from '../unit';

/** Since the police reform of 1 January 2007. A district is chosen by the one who refers; this only suggests. */
export const services: readonly Service[] = [
  { municipality: 'municipality:0561', district: 'police:1464', from: '2007-01-01' },
  { municipality: 'municipality:0573', district: 'police:1464', from: '2007-01-01' },
];
