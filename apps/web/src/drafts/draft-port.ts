import type { paths } from '#described/schema';
import { answered, Refused } from '../api/answers';
import { agency, sender } from '../api/client';
import { inPieces, whole, type Words } from './pieces';

export type { Words } from './pieces';

export interface Kept {
  readonly version: string;
  /** When it was saved. */
  readonly savedAt: string;
}
export interface Found extends Kept {
  readonly words: Words;
}
type Bodies<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
/** A form of this kind that the hub keeps drafts of. */
export type FormOfCase = Bodies<'/api/municipality/cases/{caseId}/drafts'>['form'];
type FormOfReferral = Bodies<'/api/municipality/cases/{caseId}/referrals/{referralId}/drafts'>['form'];
export type FormOfTrack = Bodies<'/api/municipality/tracks/{trackId}/drafts'>['form'];
type FormOfNothing = Bodies<'/api/municipality/drafts'>['form'];

/** Of which form, and in what: a case, a referral that is not theirs yet, a perpetrator's track, or nothing yet. */
export type DraftPlace =
  | { readonly form: FormOfNothing }
  | { readonly form: FormOfTrack; readonly trackId: string }
  | { readonly form: FormOfReferral; readonly caseId: string; readonly referralId: string }
  | {
      readonly form: FormOfCase;
      readonly caseId: string;
      /** The id of what the form is about, where the case has several. */
      readonly about?: string;
    };
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
  /** Whether nobody else has signed in since the form was opened: what one person typed is never kept as another's. */
  isTheirs(): boolean;
}

/** Characters that a browser still sends for a page that is left. */
const MOST_ON_LEAVING = 16_000;
const ofNothing = '/api/municipality/drafts';
const ofCase = '/api/municipality/cases/{caseId}/drafts';
const ofReferral = '/api/municipality/cases/{caseId}/referrals/{referralId}/drafts';
const ofTrack = '/api/municipality/tracks/{trackId}/drafts';

/** Where it is kept, and what it is called there. */
function addressOf(place: DraftPlace) {
  const { form } = place;
  if ('trackId' in place) return { at: ofTrack, path: { trackId: place.trackId }, of: { form } } as const;
  if (!('caseId' in place)) return { at: ofNothing, path: {}, of: { form } } as const;
  if ('referralId' in place) {
    const { caseId, referralId } = place;
    return { at: ofReferral, path: { caseId, referralId }, of: { form } } as const;
  }
  const { caseId, about } = place;
  return { at: ofCase, path: { caseId }, of: { form, ...(about !== undefined && { about }) } } as const;
}

const matching = (version: string | undefined) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

export function draftPort(place: DraftPlace): DraftPort {
  const { at, path, of } = addressOf(place);
  const writer = sender();
  const isTheirs = () => sender() === writer;
  const byWriter = async <T>(asking: () => Parameters<typeof answered<T>>[0]) => {
    if (!isTheirs()) throw new Refused(undefined);
    return answered(asking());
  };
  const post = <T>(to: string, headers: Readonly<Record<string, string>>, body: object) =>
    byWriter<T>(() =>
      agency.POST(
        to as never,
        {
          params: { path, header: headers },
          body,
          keepalive: JSON.stringify(body).length < MOST_ON_LEAVING,
        } as never,
      ),
    );
  return {
    isTheirs,
    open: async () => {
      const asked = { params: { path, query: of } };
      const { draft } = await byWriter<{ draft?: Found }>(() => agency.GET(at as never, asked as never));
      return draft && { ...draft, words: whole(draft.words) };
    },
    save: ({ words, version, seen }) =>
      post<Kept>(at, { 'Idempotency-Key': version, ...matching(seen) }, { ...of, words: inPieces(words) }),
    discard: async (seen) => void (await post<object>(`${at}/discard`, matching(seen), of)),
  };
}
