import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { unlinkReason } from './codes';
import { isShown } from './shown';
import { linkOf } from './state';
import { undone } from './undone';

/** From either of the two cases. */
export class UnlinkCases {
  @IsId() linkId!: Id;
  @IsCode(unlinkReason) reason!: CodeOf<typeof unlinkReason>;
}

export const unlinkCases = decide(UnlinkCases, (state, { linkId, reason }, { by, beside }) => {
  mustBeHome(state, by);
  const link = linkOf(state, linkId);
  if (!link || !isShown(beside)) throw refusal('no-such-link');
  return undone(state, link, { unit: by.unit, reason });
});
