import { answered } from '../api/answers';
import { hub } from '../api/client';
import { keepAll, letAllGo } from '../drafts/keepers';

/** Something that was typed could not be saved: whoever signs out decides. */
export class NotAllKept extends Error {
  override name = 'NotAllKept';
}

/**
 * Leaves, and forgets what this page knew. `saved`: when all that was typed is kept; `anyway`: without waiting for it.
 * @throws NotAllKept @throws Refused
 */
export async function signOut(how: 'saved' | 'anyway'): Promise<void> {
  if (how === 'saved' && !(await keepAll())) throw new NotAllKept();
  const { to } = await answered<{ to: string }>(hub.POST('/auth/logout'));
  letAllGo();
  location.replace(to);
}
