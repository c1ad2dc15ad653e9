import type { CaseFile } from '../api/answers';
import type { BodyOf } from '../cases/use-act';

export const blank = {
  to: '',
  purpose: '',
  urgency: '',
  legalBasis: '',
  consentId: '',
  noConsentReason: '',
  toldWhatStays: false,
  affectedInformed: '',
  reasonNotInformed: '',
  fieldSets: [] as readonly string[],
  addressReason: '',
  conflictReason: '',
  summary: '',
};
export type Draft = typeof blank;
export interface PartProps {
  readonly file: CaseFile;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

export const asksForAddress = ({ fieldSets }: Draft): boolean =>
  fieldSets.includes('address') || fieldSets.includes('place');
export const goesToPolice = ({ to }: Draft): boolean => to.startsWith('police:');

/** Whether there is enough to ask what they would see. */
export const isShowable = ({ to, purpose, legalBasis, consentId }: Draft): boolean =>
  to !== '' && purpose !== '' && legalBasis !== '' && (legalBasis !== 'consent' || consentId !== '');

/** What is sent: of what was filled in, that which belongs together. The domain says what is still missing. */
export function bodyOf(draft: Draft): BodyOf<'referrals'> {
  const { legalBasis, consentId, noConsentReason, toldWhatStays, summary, ...terms } = draft;
  const onConsent = legalBasis === 'consent';
  const given = {
    ...terms,
    legalBasis,
    summary: summary.trim(),
    ...(onConsent ? { consentId, toldWhatStays } : { noConsentReason }),
    reasonNotInformed: draft.affectedInformed === 'no' ? draft.reasonNotInformed : '',
    addressReason: asksForAddress(draft) ? draft.addressReason : '',
    conflictReason: goesToPolice(draft) ? draft.conflictReason : '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as BodyOf<'referrals'>;
}

export const isWhole = ({ to, purpose, urgency, legalBasis, affectedInformed, summary }: Draft): boolean =>
  ![to, purpose, urgency, legalBasis, affectedInformed, summary.trim()].includes('');

/** Units that a case can be referred to from an agency: its own families' and coordinators', any district, the centre. */
export function recipientsFrom(
  unit: string,
  units: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  const [agency = ''] = unit.split('/');
  const isRecipient = (id: string) =>
    id !== unit &&
    (/^police:\d+\/intake$|^centre:\w+\/affected$/.test(id) ||
      new RegExp(`^${agency}/(family|coordination)$`).test(id));
  return Object.entries(units).filter(([id]) => isRecipient(id));
}
