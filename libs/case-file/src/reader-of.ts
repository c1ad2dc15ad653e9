import type { Purpose } from '@vaern/access';
import type { Asking } from '@vaern/gateway';
import type { Reader } from '@vaern/vault';

/** Who signs, and why: the purpose that holds, and the policies that let them in. */
export const readerOf = (
  { actor, requestId }: Pick<Asking, 'actor' | 'requestId'>,
  { purpose, policies }: { readonly purpose: Purpose; readonly policies: readonly string[] },
): Reader => ({
  account: actor.id,
  agency: actor.agency,
  unit: actor.unit,
  role: actor.role,
  purpose,
  policies,
  requestId,
});
