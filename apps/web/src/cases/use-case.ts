import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { caseQuery, timelineQuery, type Deliberate } from './case-data';
import { useIsMissing } from './use-is-missing';

/** Whether somebody may read a case, may see what happened in it without its words, or knows of no such case. */
export type Access = 'opening' | 'read' | 'without-words' | 'missing';

export interface OneCase {
  readonly access: Access;
  /** The case as they may read it, with the words that they asked for by name. */
  readonly file: CaseFile | undefined;
  readonly plain: CaseFile | undefined;
  readonly asked: CaseFile | undefined;
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly ask: (one: Deliberate) => void;
  readonly askAgain: () => void;
}

/** One case, as whoever looks may read it now. */
export function useCase(caseId: string): OneCase {
  const [open, setOpen] = useState<readonly Deliberate[]>([]);
  const plain = useQuery(caseQuery(caseId));
  const asked = useQuery({ ...caseQuery(caseId, open), enabled: open.length > 0 });
  const timeline = useQuery(timelineQuery(caseId));
  const isMissing = useIsMissing(plain);
  const isNowhere = useIsMissing(timeline);
  const read = asked.data ?? plain.data;
  return {
    access: isMissing ? accessWithoutWords(timeline, isNowhere) : accessTo(read),
    file: isMissing ? undefined : read,
    plain: plain.data,
    asked: asked.data,
    error: isMissing ? null : (plain.error ?? asked.error),
    isAsking: asked.isFetching,
    ask: (one) => setOpen([...open, one]),
    askAgain: () => void asked.refetch(),
  };
}

const accessTo = (read: CaseFile | undefined): Access => (read ? 'read' : 'opening');

function accessWithoutWords(
  { data, isPending }: { readonly data: unknown; readonly isPending: boolean },
  isNowhere: boolean,
): Access {
  if (isNowhere) return 'missing';
  if (data !== undefined) return 'without-words';
  return isPending ? 'opening' : 'missing';
}
