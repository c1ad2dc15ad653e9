import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { all, own } from '../kernel/told';
import { alias, day, edition, id, sealedClasses } from '../kernel/words';
import { purpose } from '../referral/codes';

export const consentBy = codeList('consent-by', 1, {
  affected: ['Den udsatte', 'The affected person'],
  guardian: ['Forælder eller værge', 'Parent or guardian'],
});
export const consentHow = codeList('consent-how', 1, {
  phone: ['Telefon', 'Phone'],
  present: ['Til stede', 'Present'],
  written: ['Skriftligt', 'In writing'],
  digital: ['Digitalt', 'Digital'],
});
export const pressureAsked = codeList('pressure-asked', 1, {
  'asked-none': ['Spurgt: ikke presset', 'Asked: no pressure'],
  'asked-pressured': ['Spurgt: presset', 'Asked: under pressure'],
  'not-asked': ['Ikke spurgt', 'Not asked'],
});

const toTheNamed = <F extends string>(field: F, as: 'unit' | 'consent') => ({
  family: own(field, as),
  restricted: all,
  police: own(field, as),
  affected: own(field, as),
  perpetrators: own(field, as),
});

export const ConsentGiven = fact('ConsentGiven', {
  label: { da: 'Samtykke givet', en: 'Consent given' },
  plain: {
    consentId: id,
    saidBy: consentBy.schema,
    /** Who answers for `onBehalfOf`. */
    guardian: id.optional(),
    onBehalfOf: id.optional(),
    how: consentHow.schema,
    explainedVersion: edition,
    interpreterUsed: z.boolean(),
    recipients: z.array(alias).min(1).max(20),
    purposes: z.array(purpose.schema).min(1),
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    until: day.optional(),
  },
  told: toTheNamed('consentId', 'consent'),
});

export const ConsentWithdrawn = fact('ConsentWithdrawn', {
  label: { da: 'Samtykke trukket tilbage', en: 'Consent withdrawn' },
  plain: {
    consentId: id,
    saidBy: consentBy.schema,
    guardian: id.optional(),
    how: consentHow.schema,
    recipients: z.array(alias).max(20).optional(),
    pressureAsked: pressureAsked.schema,
  },
  told: toTheNamed('consentId', 'consent'),
});

export const ConsentExpired = fact('ConsentExpired', {
  label: { da: 'Samtykke udløbet', en: 'Consent expired' },
  plain: { consentId: id },
  told: toTheNamed('consentId', 'consent'),
});
