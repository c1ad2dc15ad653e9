import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, Refused } from '../api/answers';
import { agency } from '../api/client';
import { fileNameIn, keep } from '../papers/fetched-file';
import { streamed } from './streamed';

type FilePath =
  '/api/municipality/cases/{caseId}/evidence/{evidenceId}' | '/api/municipality/cases/{caseId}/evidence/export';

export interface FileWanted {
  readonly path: FilePath;
  readonly ids: Readonly<Record<string, string>>;
  /** What it is called on the reader's machine; without it, as the hub calls it. */
  readonly name?: string;
  /** Bytes, where that is known before. */
  readonly size?: number;
  /** Called when it is there: what shows who read it is out of date. */
  readonly done?: () => unknown;
}
interface Outcome {
  readonly data?: ReadableStream<Uint8Array>;
  readonly error?: unknown;
  readonly response: Response;
}

/** Fetches a file and puts it where the browser puts files, and nowhere else. `bytes`: how much of it is there, in steps. */
export function useFetchedFile({ path, ids, name, size, done }: FileWanted) {
  const [bytes, setBytes] = useState(0);
  const step = Math.max(65_536, (size ?? 0) / 100);
  const fetching = useMutation({
    mutationFn: async () => {
      setBytes(0);
      let called = name ?? 'fil';
      const asking = agency.GET(path, {
        params: { path: ids, header: { Purpose: 'case-work' } },
        parseAs: 'stream',
      } as never) as unknown as Promise<Outcome>;
      const stream = await answered(
        asking.then((outcome) => {
          called = name ?? fileNameIn(outcome.response.headers.get('Content-Disposition'), called);
          return outcome;
        }),
      );
      const file = await streamed(stream, (so) => setBytes(so - (so % step))).catch(() => {
        throw new Refused(undefined);
      });
      keep(file, called);
      return called;
    },
    // Signed for is signed for, whether or not the line broke after it.
    onSettled: () => void done?.(),
  });
  return { fetching, bytes };
}
