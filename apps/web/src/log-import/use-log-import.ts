import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answered } from '../api/answers';
import { hub } from '../api/client';
import type { Report, Sent } from './import-draft';

/** Looks at rows, or takes them in: each once, however often they are sent. `taken`: called when they were. */
export function useLogImport(caseId: string, taken: () => void = () => undefined) {
  const client = useQueryClient();
  const isSent = useRef(false);
  const asking = useMutation({
    mutationFn: (body: Sent) =>
      answered<Report>(
        hub.POST('/api/municipality/cases/{caseId}/log-import', {
          params: { path: { caseId }, header: { Purpose: 'case-work' } },
          body,
        } as never) as never,
      ),
    onSuccess: async ({ committed }) => {
      if (!committed) return;
      taken();
      await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== 'session' });
    },
    onSettled: () => void (isSent.current = false),
  });
  return {
    ...asking,
    /** Pressed twice, it is sent once: what was taken in the first time would be there already the second. */
    send: (body: Sent) => {
      if (isSent.current) return;
      isSent.current = true;
      asking.mutate(body);
    },
  };
}
