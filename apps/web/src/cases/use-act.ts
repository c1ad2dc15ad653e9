import type { paths } from '#described/schema';
import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { agency } from '../api/client';
import { useCommand } from '../forms/use-command';
import { sawVersion } from './case-data';

const ofCase = '/api/municipality/cases/{caseId}';
type Act = keyof paths extends infer P ? (P extends `${typeof ofCase}/${infer Rest}` ? Rest : never) : never;
export type BodyOf<A extends Act> = paths[`${typeof ofCase}/${A}`] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

interface Done {
  readonly id: string;
  readonly caseId: string;
  readonly version: string;
}

/** Asks for something to be done in a case; when it is, everything that shows the case is fetched anew. */
export function useAct<A extends Act>(
  act: A,
  ids: Readonly<Record<string, string>> & { readonly caseId: string },
  then: (done: Done) => void = () => undefined,
) {
  const client = useQueryClient();
  const send = (body: BodyOf<A>, key: string) =>
    answered<Done>(
      agency.POST(
        `${ofCase}/${act}` as never,
        { params: { path: ids, header: { 'Idempotency-Key': key } }, body } as never,
      ) as Promise<{ data?: Done; error?: unknown; response: Response }>,
    );
  return useCommand(send, async (done: Done) => {
    sawVersion(done);
    then(done);
    // Lists do not wait for what was done; whatever shows the case does, and then they know of it, too.
    const showsTheCase = (of: unknown) => ['case', 'log', 'timeline'].includes(String(of));
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => showsTheCase(of) });
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== 'session' && !showsTheCase(of) });
  });
}
