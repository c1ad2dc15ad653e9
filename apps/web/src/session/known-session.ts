import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isSame, sessionQuery, type Session } from './session';

interface KnownSession {
  /** Who signed in here first; undefined while that is asked, and for somebody else. */
  readonly session: Session | undefined;
  /** Whether they are signed in now. */
  readonly isHere: boolean;
}

/** Who these pages are for. Whoever comes back as somebody else begins anew. */
export function useKnownSession(): KnownSession {
  const { data } = useQuery(sessionQuery);
  const known = useRef<Session | undefined>(undefined);
  const isHere = data ? isSame(known.current ?? data, data) : false;
  const isOther = Boolean(data) && !isHere;
  useEffect(() => {
    if (isOther) location.replace('/');
  }, [isOther]);
  if (data && isHere) known.current = data;
  return { session: isOther ? undefined : known.current, isHere };
}
