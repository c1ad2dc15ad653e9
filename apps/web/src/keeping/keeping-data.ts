import type { paths } from '#described/schema';
import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { hub } from '../api/client';
import { sawVersion } from '../cases/case-data';
import { useCommand } from '../forms/use-command';

type OfCase<Rest extends string> = `/api/oversight/cases/{caseId}/${Rest}`;
type Act = keyof paths extends infer P ? (P extends OfCase<infer Rest> ? Rest : never) : never;
export type KeepingBody<A extends Act> = paths[OfCase<A> & keyof paths] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

interface Done {
  readonly id: string;
  readonly caseId: string;
  readonly version: string;
}
interface Wanted<A extends Act> {
  readonly ids: Readonly<Record<string, string>> & { readonly caseId: string };
  readonly body: KeepingBody<A>;
}

/** Asks for something about what an agency keeps of a case. */
export function useKeeping<A extends Act>(act: A, then: (done: Done) => void = () => undefined) {
  const client = useQueryClient();
  const send = ({ ids, body }: Wanted<A>, key: string) =>
    answered<Done>(
      hub.POST(
        `/api/oversight/cases/{caseId}/${act}` as never,
        { params: { path: ids, header: { 'Idempotency-Key': key } }, body } as never,
      ) as Promise<{ data?: Done; error?: unknown; response: Response }>,
    );
  return useCommand(send, async (done: Done) => {
    sawVersion(done);
    then(done);
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== 'session' });
  });
}
