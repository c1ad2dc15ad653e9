/** The edition of `consent-text.words.ts`: whoever changes what it says gives it another. */
export const CONSENT_TEXT = '2026-1';
