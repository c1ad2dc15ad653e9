import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';

/** The kinds of words that may be told on. */
export const choosable = [
  'identity',
  'reach',
  'cpr',
  'address',
  'place',
  'narrative',
  'log-text',
  'effect',
  'witness',
  'evidence',
] as const;

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
  /** What is said at a question that was passed over. */
  readonly errorOf: (name: Asked) => string | undefined;
}

export const asksForAddress = ({ fieldSets }: Draft): boolean =>
  fieldSets.includes('address') || fieldSets.includes('place');
export const goesToPolice = ({ to }: Draft): boolean => to.startsWith('police:');

/** Whether somebody wished to be anonymous; `names-her`: she herself did, and the field sets tell who she is. */
export function wishOf(
  { fieldSets }: Draft,
  contacts: readonly Pick<CaseFile['contacts'][number], 'reporter' | 'anonymousToward'>[],
): 'none' | 'wish' | 'names-her' {
  const wishes = contacts.filter(({ anonymousToward = 'none' }) => anonymousToward !== 'none');
  if (wishes.length === 0) return 'none';
  const namesWho = fieldSets.includes('identity') || fieldSets.includes('reach');
  return namesWho && wishes.some(({ reporter }) => reporter === 'affected') ? 'names-her' : 'wish';
}

/** Whether there is enough to ask what they would see. */
export const isShowable = ({ to, purpose, legalBasis, consentId }: Draft): boolean =>
  to !== '' && purpose !== '' && legalBasis !== '' && (legalBasis !== 'consent' || consentId !== '');

/** What is sent: of what was filled in, that which belongs together. `resends`: the declined one that it takes up again. */
export function bodyOf(draft: Draft, resends?: string): BodyOf<'referrals'> {
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
    ...(resends !== undefined && { resends }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as BodyOf<'referrals'>;
}

const always = ['to', 'purpose', 'urgency', 'legalBasis', 'affectedInformed', 'summary'] as const;
export type Asked =
  | (typeof always)[number]
  | 'noConsentReason'
  | 'reasonNotInformed'
  | 'addressReason'
  | 'conflictReason'
  | 'consentId'
  | 'toldWhatStays';

/**
 * What a referral that was declined asked for, to begin with when it is sent again: consent is looked for anew. `unit`: whom
 * it was sent to.
 */
export function termsOf({ sent }: Pick<CaseFile['referrals'][number], 'sent'>, unit: string): Draft {
  const of = (name: keyof Draft) => textOf(sent?.[name as keyof typeof sent]) ?? '';
  const names = [
    'purpose',
    'urgency',
    'legalBasis',
    'noConsentReason',
    'affectedInformed',
    'reasonNotInformed',
    'addressReason',
    'conflictReason',
  ] as const;
  const said = Object.fromEntries(names.map((name) => [name, of(name)]));
  const fieldSets = choosable.filter((name) => sent?.fieldSets?.includes(name));
  return { ...blank, ...said, to: unit, fieldSets, summary: textOf(wordsOf(sent, 'narrative').text) ?? '' };
}

/** What must be answered and was not yet: what belongs together asks for each other. */
export function missingIn(draft: Draft, outcome: string | undefined): readonly Asked[] {
  const onConsent = draft.legalBasis === 'consent';
  const asked: readonly (readonly [Asked, boolean])[] = [
    ['conflictReason', outcome === 'conflict' && goesToPolice(draft)],
    ['addressReason', asksForAddress(draft)],
    ['consentId', onConsent],
    ['noConsentReason', !onConsent && draft.legalBasis !== ''],
    ['reasonNotInformed', draft.affectedInformed === 'no'],
  ];
  const names = [...always, ...asked.flatMap(([name, isAsked]) => (isAsked ? [name] : []))];
  return [...unanswered(draft, names), ...(onConsent && !draft.toldWhatStays ? ['toldWhatStays' as const] : [])];
}

/**
 * Units that a case can be referred to from a unit: its own agency's families and coordinators, any district, the centre;
 * where it began at the police or the centre, a municipality's visitation as well.
 */
export function recipientsFrom(unit: string, units: readonly string[]): readonly string[] {
  const [agency = ''] = unit.split('/');
  const ofPartners = /^police:\d+\/intake$|^centre:\w+\/affected$/;
  const ofOwn = [`${agency}/family`, `${agency}/coordination`];
  const isElsewhere = (id: string) => !agency.startsWith('municipality:') && /^municipality:\d+\/visitation$/.test(id);
  return units.filter((id) => id !== unit && (ofPartners.test(id) || ofOwn.includes(id) || isElsewhere(id)));
}
