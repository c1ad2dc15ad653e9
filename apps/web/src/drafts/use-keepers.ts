import { useEffect } from 'react';
import { isAnyUnsaved, tryAll } from './keepers';

/**
 * Drafts are saved when the page is hidden, and tried again when the line is back or their writer is signed in again.
 * While something is not saved, the browser asks before the window is closed.
 */
export function useKeepers(isHere: boolean): void {
  useEffect(() => (isHere ? tryAll() : undefined), [isHere]);
  useEffect(() => {
    const hidden = () => void (document.visibilityState === 'hidden' && tryAll());
    const closing = (event: BeforeUnloadEvent) => {
      if (!isAnyUnsaved()) return;
      tryAll();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    addEventListener('online', tryAll);
    addEventListener('beforeunload', closing);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('online', tryAll);
      removeEventListener('beforeunload', closing);
    };
  }, []);
}
