/** Why somebody reads: stated in the header `Purpose`, kept in the read log. */
export const purposes = {
  'case-work': { da: 'Sagsbehandling', en: 'Case work' },
  'referral-handling': { da: 'Behandling af en henvisning', en: 'Handling a referral' },
  emergency: { da: 'Akut fare', en: 'Emergency' },
  supervision: { da: 'Tilsyn', en: 'Supervision' },
  'access-request': { da: 'Anmodning om indsigt', en: 'Access request' },
} as const;

export type Purpose = keyof typeof purposes;
export const purposeCodes = Object.keys(purposes) as readonly Purpose[];
export const isPurpose = (text: string): text is Purpose => purposeCodes.some((code) => code === text);
