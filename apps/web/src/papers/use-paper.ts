import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../api/answers';
import { hub } from '../api/client';
import { fileNameIn, gathered, keep } from './fetched-file';

export type PaperPath = '/api/municipality/cases/{caseId}/journal.pdf' | '/api/police/cases/{caseId}/bundle.pdf';
interface Outcome {
  readonly data?: ReadableStream<Uint8Array>;
  readonly error?: unknown;
  readonly response: Response;
}

/** Fetches a paper and puts it where the browser puts files. `bytes`: how much of it is there. */
export function usePaper(path: PaperPath, caseId: string) {
  const [bytes, setBytes] = useState(0);
  const fetching = useMutation({
    mutationFn: async (query: Readonly<Record<string, unknown>>) => {
      setBytes(0);
      let name = 'papir.pdf';
      const asking = hub.GET(path, {
        params: { path: { caseId }, query, header: { Purpose: 'case-work' } },
        parseAs: 'stream',
      } as never) as unknown as Promise<Outcome>;
      const stream = await answered(
        asking.then((outcome) => {
          name = fileNameIn(outcome.response.headers.get('Content-Disposition'), name);
          return outcome;
        }),
      );
      keep(await gathered(stream, setBytes), name);
      return name;
    },
  });
  return { fetching, bytes };
}
