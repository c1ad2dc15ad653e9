import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { answered, Refused, type SessionAnswer } from '../api/answers';
import { hub, sendWith } from '../api/client';

export type Session = SessionAnswer;
export type Kind = 'municipality' | 'police' | 'centre';

/** The kind of the agency that somebody works for. */
export const kindOf = ({ agency }: Pick<Session, 'agency'>): Kind => agency.split(':')[0] as Kind;

async function ask(): Promise<Session | null> {
  try {
    const session = await answered<Session>(hub.GET('/auth/session'));
    sendWith({ csrf: session.csrf, kind: kindOf(session), sender: whoIn(session) });
    return session;
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ask,
  staleTime: 30_000,
  refetchInterval: 60_000,
  retry: 1,
});

export const SessionContext = createContext<Session | undefined>(undefined);

/** On pages that only those who are signed in see. It stays while they sign in again. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

const whoIn = ({ agency, unit, role, name }: Session) => JSON.stringify([agency, unit, role, name]);

/** Whether both are the same person in the same place. */
export const isSame = (one: Session, other: Session): boolean => whoIn(one) === whoIn(other);
