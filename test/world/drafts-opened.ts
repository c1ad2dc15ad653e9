import type { HandedOut } from './handed-out';
import type { Opening } from './openings';

/** Every answer that gave somebody their own draft in a case, or in a track. */
export const draftsOpenedIn = ({ handed }: HandedOut): readonly Opening[] =>
  handed.flatMap(({ party, path, exchange }) => {
    const caseId = /\/(?:cases|tracks)\/([0-9a-f-]{36})(?:\/referrals\/[0-9a-f-]{36})?\/drafts\?/.exec(path)?.[1];
    if (caseId === undefined || exchange.status !== 200 || !exchange.text.includes('"draft"')) return [];
    const requestId = exchange.headers['x-request-id'] ?? '';
    return [{ requestId, unit: party, caseId, classes: ['draft'], parts: 1 }];
  });
