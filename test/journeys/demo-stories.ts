import { expect } from '@jest/globals';

/** By which number a case of a story is found. */
export const phones = {
  colleague: '00 00 12 01',
  conflict: '00 00 12 11',
  children: '00 00 12 41',
  withdrawn: '00 00 12 22',
  'wrong district': '00 00 12 31',
  employee: '00 00 12 45',
  officer: '00 00 12 51',
  'protected address': '00 00 12 71',
  moved: '00 00 12 81',
  'accuses him': '00 00 12 91',
  'accuses her': '00 00 12 92',
  'at the police': '00 00 13 01',
  'at the centre': '00 00 13 21',
  forgotten: '00 00 13 11',
} as const;
export type Told = keyof typeof phones;

/** Who looks, and what stands there: in the case files that they find, or on a list. */
export type Look = { readonly who: string; readonly sees: unknown } & (
  { readonly finds: Told; readonly foundBy: string } | { readonly at: string }
);

const some = (...of: readonly object[]): unknown =>
  expect.arrayContaining(of.map((one) => expect.objectContaining(one)));
const finds = (who: string, story: Told, sees: object): Look => foundBy(who, who, story, sees);
/** Whoever may not search is told the number of the case by somebody else. */
const foundBy = (finder: string, who: string, story: Told, sees: object): Look => ({
  who,
  finds: story,
  foundBy: finder,
  sees: some(sees),
});
const findsNothing = (who: string, story: Told): Look => ({ who, finds: story, foundBy: who, sees: [] });
const reads = (who: string, at: string, sees: object): Look => ({
  who,
  at,
  sees: expect.objectContaining({ ...sees }),
});

/** What each story says, where whoever it is about looks for it. What was opened (9) is looked for apart: to look is to open. */
export const stories: Readonly<Record<string, readonly Look[]>> = {
  '1, the colleague': [
    finds('visitator', 'colleague', {
      screenings: some({ outcome: 'stalking', concern: 'high' }),
      advice: some({}),
      evidence: [expect.objectContaining({ kind: 'video', obtained: 'own-camera', entryRef: expect.any(String) })],
      help: expect.objectContaining({ interests: some({}) }),
    }),
    finds('case-officer', 'colleague', {
      reports: some({ filed: true }),
      orders: some({ kind: 'no-contact', status: 'served', inForce: true }),
      breaches: some({ status: 'assessed' }, { status: 'reported', toUs: true }),
      evidence: [expect.objectContaining({ readable: true, handedOver: some({}) })],
    }),
    reads('counsellor', 'centre/group-demand', { areas: some({ area: 'municipality:0561', waiting: 1, groups: 0 }) }),
  ],
  '2, the conflict': [
    finds('visitator', 'conflict', {
      screenings: some({ outcome: 'conflict', refusal: 'partial', replies: 'some' }),
      secondOpinions: some({ agrees: true }),
      advice: some({}),
      help: expect.objectContaining({ questions: some({ code: 'how-to-talk' }) }),
      referrals: [],
    }),
    findsNothing('case-officer', 'conflict'),
  ],
  '3, the children': [
    finds('visitator-deputy', 'children', {
      familyUnit: { consultations: some({}), involvements: some({}) },
      childNotifications: some({}),
    }),
    foundBy('visitator-deputy', 'family-counsellor', 'children', {
      callSafety: some({ result: 'may-call' }, { result: 'warn-first' }),
      approaches: some({ kind: 'family-call', status: 'made', warnings: some({ reached: true }) }),
      familyContacts: [expect.anything(), expect.anything(), expect.anything()],
      visitation: some({}),
    }),
    reads('perpetrator-counsellor', 'centre/tracks', { items: some({ status: 'in-treatment' }) }),
  ],
  '4, the employee': [
    finds('employee-safety', 'employee', {
      restriction: expect.objectContaining({ reason: 'employee' }),
      screenings: some({ outcome: 'stalking' }),
    }),
    findsNothing('visitator', 'employee'),
  ],
  '5, the withdrawal': [
    finds('visitator-deputy', 'withdrawn', {
      consents: some({ status: 'withdrawn' }),
      referrals: some({ status: 'withdrawn' }, { status: 'accepted' }),
    }),
    findsNothing('counsellor', 'withdrawn'),
    finds('case-officer', 'withdrawn', { referrals: some({ status: 'accepted', mine: true }) }),
  ],
  '6, the protected address': [
    reads('visitator', 'municipality/worklist', {
      addressHits: some({ where: 'text', of: 'address' }, { where: 'picture', of: 'address' }),
    }),
    finds('visitator', 'protected address', { evidence: some({ kind: 'picture' }), referrals: some({}) }),
  ],
  '7, the clock': [
    finds('visitator-deputy', 'wrong district', { referrals: some({ status: 'forwarded' }, { overdue: true }) }),
    reads('visitator', 'municipality/worklist', { ours: some({ overdue: true, urgency: 'urgent' }) }),
    findsNothing('intake-officer-fyn', 'wrong district'),
  ],
  '8, the forgetting': [
    findsNothing('visitator-deputy', 'forgotten'),
    finds('case-officer', 'forgotten', {
      persons: some({
        descriptions: some({ words: some({ fields: expect.objectContaining({ name: expect.any(String) }) }) }),
      }),
    }),
  ],
  '10, the second municipality': [
    finds('visitator-varde', 'moved', { standing: 'home', handOvers: some({}) }),
    findsNothing('visitator-deputy', 'moved'),
    findsNothing('case-officer', 'moved'),
  ],
  '11, the officer': [
    finds('employee-safety', 'officer', { restriction: expect.objectContaining({ reason: 'staff-as-perpetrator' }) }),
    finds('named-officer-fyn', 'officer', { referrals: some({ status: 'accepted' }) }),
    findsNothing('case-officer', 'officer'),
    findsNothing('case-officer-fyn', 'officer'),
  ],
  '12, the counter-report': [
    finds('visitator-deputy', 'accuses him', {
      matches: some({ decision: 'same' }),
      links: some({ relation: 'roles-swapped' }, { relation: 'same-affected' }),
      help: expect.objectContaining({ placements: some({}) }),
    }),
    finds('visitator-deputy', 'accuses her', {
      links: [expect.objectContaining({ relation: 'roles-swapped' })],
      screenings: [],
    }),
    reads('group-organiser', 'centre/groups', { items: some({ area: 'region:1082', taken: 1 }) }),
  ],
  '13, it starts at the police': [
    finds('intake-officer', 'at the police', { standing: 'home', referrals: some({ purpose: 'children' }) }),
    reads('family-counsellor', 'municipality/inbox', { items: [expect.objectContaining({ purpose: 'children' })] }),
  ],
  '13, it starts at the centre': [
    finds('counsellor', 'at the centre', { standing: 'home', referrals: some({ purpose: 'coordination' }) }),
    reads('visitator', 'municipality/worklist', {
      ours: some({ purpose: 'coordination', status: 'sent', toUs: true }),
    }),
  ],
};
