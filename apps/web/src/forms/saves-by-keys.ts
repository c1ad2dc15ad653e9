import type { KeyboardEvent } from 'react';

/** Ctrl and Enter (on a Mac, Command and Enter) send the form from any of its fields. */
export function savesByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  event.preventDefault();
  const send = event.currentTarget.querySelector<HTMLButtonElement>('button[type=submit]');
  if (send && !send.disabled) event.currentTarget.requestSubmit(send);
}
