import { byId } from './dom';

/**
 * One button and one key, Escape, pressed once: being seen costs more than words that must be written again. The page is
 * empty before anything is asked of the network, and its place in the history is taken by the other site.
 */
export function leaveInHaste(forget: () => void): void {
  const link = byId('leave', HTMLAnchorElement);
  const { href } = link;
  const leave = () => {
    forget();
    document.body.replaceChildren();
    location.replace(href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener('keydown', ({ key, isComposing }) => key === 'Escape' && !isComposing && leave(), { capture: true });
}

/** Whichever way the page is left, nothing of it stays for whoever goes back to it. */
export function leaveNothing(forget: () => void): void {
  addEventListener('pagehide', () => {
    forget();
    document.body.replaceChildren();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  document.addEventListener('visibilitychange', () =>
    document.documentElement.classList.toggle('away', document.hidden),
  );
}
