import type { Speaker } from './speaker';
import type { Key } from './texts/da';

/** Says at each of these questions what is wrong, or nothing any more; the first gets the focus. */
export function showFaults<Id extends string>(
  speaker: Speaker,
  asked: readonly Id[],
  faults: ReadonlyMap<Id, Key>,
): void {
  for (const id of asked) {
    const fault = document.getElementById(`${id}-fault`);
    if (fault) speaker.say(fault, faults.get(id));
    const field = document.getElementById(id);
    if (faults.has(id)) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  }
  const first = asked.find((id) => faults.has(id));
  if (first !== undefined) fieldOf(first)?.focus();
}

const fieldOf = (id: string): HTMLElement | null =>
  document.getElementById(id) ?? document.querySelector<HTMLElement>(`#${id}-field input`);
