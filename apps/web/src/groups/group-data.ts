import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, type GroupDemand, type Groups } from '../api/answers';
import { hub } from '../api/client';
import { useCommand } from '../forms/use-command';

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: () => answered<Groups>(hub.GET('/api/centre/groups')),
});
export const demandQuery = queryOptions({
  queryKey: ['group demand'],
  queryFn: () => answered<GroupDemand>(hub.GET('/api/centre/group-demand')),
});

/** Sends something about groups; when it is done, whoever looks sees it. */
function useGroupCommand<Body>(send: (body: Body, key: string) => Promise<unknown>, then: () => void) {
  const client = useQueryClient();
  return useCommand(send, async () => {
    then();
    await Promise.all(
      ['groups', 'group demand', 'dashboard'].map((of) => client.invalidateQueries({ queryKey: [of] })),
    );
  });
}

export const useOpenGroup = (then: () => void) =>
  useGroupCommand(
    (body: { readonly area: string; readonly places: number }, key) =>
      answered<unknown>(hub.POST('/api/centre/groups', { params: { header: { 'Idempotency-Key': key } }, body })),
    then,
  );

export const usePlace = (then: () => void) =>
  useGroupCommand(
    ({ groupId, caseId }: { readonly groupId: string; readonly caseId: string }, key) =>
      answered<unknown>(
        hub.POST('/api/centre/groups/{groupId}/placements', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body: { caseId },
        }),
      ),
    then,
  );

export const useSetCapacity = (then: () => void) =>
  useGroupCommand(
    (body: { readonly service: 'counselling' | 'courses' | 'treatment'; readonly places: number }, key) =>
      answered<unknown>(hub.POST('/api/centre/capacity', { params: { header: { 'Idempotency-Key': key } }, body })),
    then,
  );
