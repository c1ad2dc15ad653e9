import { useEffect } from 'react';

/** Whoever was sent to a part of the case by its address stands there once the case is on the page. */
export function useLanding(): void {
  useEffect(() => {
    const part = document.getElementById(globalThis.location.hash.slice(1));
    if (!part) return undefined;
    // After the heading of the page, which takes the focus when it comes.
    const frame = requestAnimationFrame(() => {
      part.tabIndex = -1;
      part.focus({ preventScroll: true });
      part.scrollIntoView();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
