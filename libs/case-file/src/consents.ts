import type { Entry } from './entry';

interface Consents {
  readonly consents: Readonly<Record<string, Entry>>;
}

/** What becomes of a consent when it ends, or is taken back from some of its recipients. */
export function withConsent(status: 'withdrawn' | 'expired') {
  return ({ consents }: Consents, { consentId, recipients, occurredAt }: Entry): Partial<Consents> => {
    const consent = consents[String(consentId)];
    const partly = Array.isArray(recipients) && recipients.length > 0 && status === 'withdrawn';
    const change = partly ? { withdrawnFrom: recipients } : { status, endedAt: occurredAt };
    return consent ? { consents: { ...consents, [String(consentId)]: { ...consent, ...change } } } : {};
  };
}
