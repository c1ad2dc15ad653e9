import { answered } from '../api/answers';
import { agency } from '../api/client';

/** What was filled in, by the names of the questions. */
export type Words = Readonly<Record<string, string | boolean | readonly string[]>>;
export interface Kept {
  readonly version: string;
  /** When it was saved. */
  readonly savedAt: string;
}
export interface Found extends Kept {
  readonly words: Words;
}
export interface DraftPlace {
  readonly form: string;
  /** Absent for what is about no case yet. */
  readonly caseId?: string;
}
interface Saving {
  readonly words: Words;
  readonly version: string;
  /** The save that this one goes on from. */
  readonly seen: string | undefined;
}

/** Where drafts are kept: on the hub, sealed, for whoever typed them. Each throws Refused. */
export interface DraftPort {
  open(): Promise<Found | undefined>;
  save(saving: Saving): Promise<Kept>;
  /** The save that was seen, or whichever there is. */
  discard(seen: string | undefined): Promise<void>;
}

/** Characters that a browser still sends for a page that is left. */
const MOST_ON_LEAVING = 16_000;
const ofNoCase = '/api/municipality/drafts';
const ofCase = '/api/municipality/cases/{caseId}/drafts';

const matching = (version: string | undefined) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

export function draftPort({ form, caseId }: DraftPlace): DraftPort {
  const at = caseId === undefined ? ofNoCase : ofCase;
  const path = { path: caseId === undefined ? {} : { caseId } };
  const post = <T>(to: string, headers: Readonly<Record<string, string>>, body: object) =>
    answered<T>(
      agency.POST(
        to as never,
        {
          params: { ...path, header: headers },
          body,
          keepalive: JSON.stringify(body).length < MOST_ON_LEAVING,
        } as never,
      ),
    );
  return {
    open: async () => {
      const asked = { params: { ...path, query: { form } } };
      return (await answered<{ draft?: Found }>(agency.GET(at as never, asked as never))).draft;
    },
    save: ({ words, version, seen }) =>
      post<Kept>(at, { 'Idempotency-Key': version, ...matching(seen) }, { form, words }),
    discard: async (seen) => void (await post<object>(`${at}/discard`, matching(seen), { form })),
  };
}
