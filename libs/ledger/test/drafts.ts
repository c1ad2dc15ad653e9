import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { chained, start, type Link, type Notice, type NoticeDraft } from '../src/index';

/** A UUID that the same words always give. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Without its words: `null`. */
export const part = (name: string, ciphertext: string | null = `cipher-${name}`) => ({
  id: idOf(`part ${name}`),
  class: 'narrative',
  person: idOf('person'),
  commitment: createHash('sha256').update(name).digest('base64url'),
  ...(ciphertext !== null && { ciphertext }),
});

export const draft = (name: string, of: Partial<NoticeDraft> = {}): NoticeDraft => ({
  id: idOf(`notice ${name}`),
  recipient: 'police:1464/intake',
  stream: 'case',
  caseId: idOf('case'),
  type: 'ReferralSent',
  toldAt: '2026-11-20T09:00:00.000Z',
  legalBasis: 'consent',
  occurredAt: '2026-11-19T21:30:00.000Z',
  recordedAt: '2026-11-20T08:59:59.999Z',
  backfill: false,
  tableVersion: 1,
  version: 1,
  grounds: ['r-1'],
  data: { factId: idOf(`fact ${name}`), urgency: 'urgent', parts: [part(name)] },
  ...of,
});

/** Drafts as one ledger's notices. */
export function chainOf(drafts: readonly NoticeDraft[], { after = start, epoch = 1 } = {}): readonly Notice[] {
  let last: Link = after;
  return drafts.map((next) => {
    const notice = chained(next, last, epoch);
    last = notice;
    return notice;
  });
}

const codes = fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
  maxKeys: 4,
  noNullPrototype: true,
});

/** Any draft to one recipient, in one of three cases, with up to three parts. */
export const drafts = (recipient = 'police:1464/intake', { minLength = 0, maxLength = 12 } = {}) =>
  fc
    .array(
      fc.record({
        case: fc.integer({ min: 0, max: 2 }),
        type: fc.constantFrom('ReferralSent', 'IncidentLogged', 'AccessOpened', 'CaseScreened'),
        codes,
        parts: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
        version: fc.nat(100),
        backfill: fc.boolean(),
      }),
      { minLength, maxLength },
    )
    .map((told) =>
      told.map(({ case: nth, codes: plain, parts, ...rest }, at) =>
        draft(`${recipient} ${at}`, {
          ...rest,
          recipient,
          caseId: idOf(`case ${nth}`),
          data: {
            ...plain,
            factId: idOf(`fact ${at}`),
            ...(parts.length > 0 && { parts: parts.map((name) => part(name)) }),
          },
        }),
      ),
    );
