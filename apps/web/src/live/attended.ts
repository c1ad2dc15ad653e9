/** Milliseconds after the last touch from which nobody is taken to read. */
const AWAY = 5 * 60_000;

let lastTouched = Date.now();
const waiting = new Set<() => void>();

function touched(): void {
  lastTouched = Date.now();
  const ready = [...waiting];
  waiting.clear();
  for (const run of ready) run();
}

/** Notices whether somebody is in front of the page. Answers how to stop. */
export function noticePresence(of: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
  const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const kind of kinds) of.addEventListener(kind, touched, { capture: true, passive: true });
  return () => kinds.forEach((kind) => of.removeEventListener(kind, touched, { capture: true }));
}

/** Runs it while somebody is there: now, else when they come back. What is opened is signed for as read. Answers how not to. */
export function whenAttended(run: () => void): () => void {
  if (Date.now() - lastTouched <= AWAY) run();
  else waiting.add(run);
  return () => void waiting.delete(run);
}
