import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pagesOf } from '../session/first-page';
import { kindOf, sessionQuery, type Session } from '../session/session';
import { followChanges, type Change } from './follow-changes';
import type { Place } from './place';
import { leaveCase, refreshCase, refreshLists } from './refresh';

/** Pages that show what changes while somebody looks. */
const live = ['worklist', 'inbox', 'dashboard', 'tracks', 'groups'] as const;
/** Milliseconds between two looks while there is no stream. */
const SLOWLY = 30_000;

/** Follows the hub's changes while the window is in front of somebody; answers the version of the case that the hub has. */
export function useChanges(session: Session, { caseId, isForm }: Place): string | undefined {
  const client = useQueryClient();
  const [change, setChange] = useState<Change>();
  const kind = kindOf(session);
  const isFollowing = live.some((page) => pagesOf(session).includes(page));
  useEffect(() => {
    if (!isFollowing) return undefined;
    let slowly: ReturnType<typeof setInterval> | undefined;
    let stop: (() => void) | undefined;
    const lookAgain = () => {
      refreshLists(client);
      if (caseId !== undefined) refreshCase(client, caseId);
    };
    const isUp = () => {
      clearInterval(slowly);
      slowly = undefined;
    };
    const begin = () =>
      followChanges(
        () => new EventSource(`/api/${kind}/changes/stream${caseId === undefined ? '' : `?case=${caseId}`}`),
        {
          opened: () => {
            isUp();
            refreshLists(client);
          },
          listsChanged: () => refreshLists(client),
          caseChanged: (now) => (now.version === undefined ? leaveCase(client, now.caseId, isForm) : setChange(now)),
          down: (isRefused) => {
            slowly ??= setInterval(lookAgain, SLOWLY);
            if (isRefused) void client.refetchQueries({ queryKey: sessionQuery.queryKey });
          },
        },
      );
    const look = () => {
      stop?.();
      stop = document.visibilityState === 'visible' ? begin() : undefined;
      if (!stop) isUp();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      isUp();
      stop?.();
    };
  }, [client, kind, caseId, isForm, isFollowing]);
  return change !== undefined && change.caseId === caseId ? change.version : undefined;
}
