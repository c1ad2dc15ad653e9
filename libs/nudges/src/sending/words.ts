/** The only words that a nudge ever has: the same for everybody, whatever waits. No link, so that nobody learns to follow one. */
const words = {
  subject: { da: 'Der er noget, der venter på dig i Værn', en: 'Something is waiting for you in Værn' },
  body: {
    da: 'Der er noget, der venter på dig i Værn. Log ind, som du plejer, for at se det.\nVærn sender aldrig et link. Svar ikke på denne besked.',
    en: 'Something is waiting for you in Værn. Sign in as you always do to see it.\nVærn never sends a link. Do not answer this message.',
  },
} as const;

export const subject = `${words.subject.da} / ${words.subject.en}`;
export const body = `${words.body.da}\n\n${words.body.en}\n`;
