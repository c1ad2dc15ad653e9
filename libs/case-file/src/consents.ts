import type { Entry } from './entry';

interface Consents {
  readonly consents: Readonly<Record<string, Entry>>;
}

/** What becomes of a consent when it ends, or is taken back from some of its recipients. */
function ending(status: 'withdrawn' | 'expired') {
  return ({ consents }: Consents, { consentId, recipients, occurredAt }: Entry): Partial<Consents> => {
    const consent = consents[String(consentId)];
    const partly = Array.isArray(recipients) && recipients.length > 0 && status === 'withdrawn';
    const from = partly ? new Set([...listOf(consent?.withdrawnFrom), ...listOf(recipients)]) : [];
    const change = partly ? { withdrawnFrom: [...from] } : { status, endedAt: occurredAt };
    return consent ? { consents: { ...consents, [String(consentId)]: { ...consent, ...change } } } : {};
  };
}

/** What becomes of the consents of a case, by fact. */
export const consentChanges = {
  ConsentGiven: ({ consents }: Consents, consent: Entry): Partial<Consents> => ({
    consents: { ...consents, [String(consent.consentId)]: { ...consent, status: 'given' } },
  }),
  ConsentWithdrawn: ending('withdrawn'),
  ConsentExpired: ending('expired'),
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The day on which the first of those that stand runs out, if one of them does. */
export const firstEnd = ({ consents }: Consents): string | null =>
  Object.values(consents)
    .flatMap(({ status, until }) => (status === 'given' && typeof until === 'string' ? [until] : []))
    .toSorted()[0] ?? null;
