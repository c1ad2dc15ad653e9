import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsWordsList, Optional } from '../kernel/validators';
import { restrictionReason } from './codes';
import { restrictedFor } from './restricting';

/** From here on the case exists for named readers alone; or, where it does already, it is said why for certain. */
export class RestrictCase {
  @IsCode(restrictionReason) reason!: CodeOf<typeof restrictionReason>;
  /** Colleagues who must not know, besides those left out already, by their agency's own ids. */
  @Optional() @IsWordsList(200, { max: 20 }) mustNotKnow: string[] = [];
}

export const restrictCase = decide(RestrictCase, (state, { reason, mustNotKnow }, known) => {
  mustBeHome(state, known.by);
  const { restriction } = state;
  const excluded = new Set([...restriction.excluded, ...mustNotKnow.map((id) => known.staffNamed(id))]);
  const isSaid = restriction.reason === reason && restriction.certain;
  if (isSaid && excluded.size === restriction.excluded.size) return [];
  return restrictedFor(state, known, { reason, certain: true, excluded, named: mustNotKnow });
});
