import type { AdviceItem } from '../item';

const ofContact = { whom: 'affected', topic: 'contact' } as const;
const contestedNow = { ...ofContact, kind: 'contested', validFrom: '2025-01-01', beside: 'keep-old-channel' } as const;
/** Once given to everybody, as the sources then had it. */
const givenToAll = {
  ...ofContact,
  kind: 'recommended',
  version: 1,
  validFrom: '2018-01-01',
  withdrawn: '2025-01-01',
} as const;

/** Advice on which the sources disagree: given after an individual assessment, with the old channel kept as evidence. */
export const contested: readonly AdviceItem[] = [
  {
    ...contestedNow,
    id: 'clear-refusal',
    version: 1,
    label: {
      da: 'Sig klart fra én gang, skriftligt og uden forklaring. Svar ikke derefter.',
      en: 'Refuse clearly once, in writing and without explanation. Do not reply after that.',
    },
    sources: ['socialraadgiveren', 'anklagemyndigheden'],
  },
  {
    ...givenToAll,
    id: 'change-number',
    label: { da: 'Få nyt telefonnummer.', en: 'Get a new telephone number.' },
    sources: ['socialraadgiveren'],
  },
  {
    ...contestedNow,
    id: 'change-number',
    version: 2,
    label: {
      da: 'Få et nyt telefonnummer til dem, du stoler på.',
      en: 'Get a new telephone number for those whom you trust.',
    },
    sources: ['socialraadgiveren', 'dansk-stalking-center', 'anklagemyndigheden'],
    against: ['veritas-justice'],
  },
  {
    ...givenToAll,
    id: 'close-accounts',
    label: { da: 'Luk ned for alle sociale medier.', en: 'Close down all social media.' },
    sources: ['socialraadgiveren'],
  },
  {
    ...contestedNow,
    id: 'close-accounts',
    version: 2,
    label: {
      da: 'Luk eller skjul dine konti på sociale medier.',
      en: 'Close or hide your social media accounts.',
    },
    sources: ['socialraadgiveren'],
    against: ['veritas-justice'],
  },
  {
    ...contestedNow,
    id: 'block',
    version: 1,
    label: {
      da: 'Bloker udøveren dér, hvor han skriver eller ringer.',
      en: 'Block the perpetrator where he writes or calls.',
    },
    sources: ['vaern'],
    against: ['veritas-justice'],
  },
];
