import { useRef, useState } from 'react';
import type { BodyOf } from '../cases/use-act';
import { useAct } from '../cases/use-act';
import { bodyOf, type About } from './about';
import { sendFile, wayTo } from './send-file';

/** Sends a file and then what is said of it. Sent again after a failure, it goes on where it stood. */
export function useEvidence(caseId: string) {
  const key = useRef<{ readonly file: File; readonly key: string } | undefined>(undefined);
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const tell = useAct('evidence', { caseId });
  const send = async (file: File, about: About) => {
    if (key.current?.file !== file) key.current = { file, key: crypto.randomUUID() };
    setFailure(undefined);
    setShare(0);
    try {
      const uploadId = await sendFile(file, wayTo(caseId, key.current.key), setShare);
      await tell.mutateAsync({ ...bodyOf(about), uploadId, filename: file.name } as BodyOf<'evidence'>);
    } catch (error) {
      setFailure(error);
    }
    setShare(undefined);
  };
  return {
    send,
    share,
    error: failure,
    isPending: share !== undefined,
    isSuccess: tell.isSuccess,
    reset: () => tell.reset(),
  };
}
