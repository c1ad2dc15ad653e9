import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { agency } from '../api/client';
import { useCommand } from '../forms/use-command';
import { useSeen } from '../live/use-seen';
import type { Act, BodyOf } from './act';
import { sawVersion } from './case-data';

export type { Act, BodyOf } from './act';

const ofCase = '/api/municipality/cases/{caseId}';
interface Done {
  readonly id: string;
  readonly caseId: string;
  readonly version: string;
  /** Of her own access alone: shown to whoever gives it, and kept nowhere. */
  readonly code?: string;
  /** Of an acute referral alone: offices are closed until then. */
  readonly opensAt?: string;
}

/** Asks for something to be done in a case; when it is, everything that shows the case is fetched anew. */
export function useAct<A extends Act>(
  act: A,
  ids: Readonly<Record<string, string>> & { readonly caseId: string },
  then: (done: Done) => void = () => undefined,
  refused?: (error: unknown) => void,
) {
  const client = useQueryClient();
  const seen = useSeen(act, ids.caseId);
  const post = (body: BodyOf<A>, key: string, ifMatch?: string) =>
    answered<Done>(
      agency.POST(
        `${ofCase}/${act}` as never,
        { params: { path: ids, header: { 'Idempotency-Key': key, ...matching(ifMatch) } }, body } as never,
      ) as Promise<{ data?: Done; error?: unknown; response: Response }>,
    );
  const send = (body: BodyOf<A>, key: string) => seen.send((ifMatch) => post(body, key, ifMatch));
  const wasDone = async (done: Done) => {
    seen.done();
    sawVersion(done);
    then(done);
    // Lists do not wait for what was done; whatever shows the case does, and then they know of it, too.
    const showsTheCase = (of: unknown) => ['case', 'log', 'timeline'].includes(String(of));
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => showsTheCase(of) });
    const isLasting = (of: unknown) => of === 'session' || of === 'colleagues';
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => !isLasting(of) && !showsTheCase(of) });
  };
  const command = useCommand(send, wasDone, refused);
  return seen.asking(command);
}

const matching = (version: string | undefined) => (version === undefined ? {} : { 'If-Match': `"${version}"` });
