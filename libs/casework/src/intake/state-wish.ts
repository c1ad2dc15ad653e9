import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsUnitIds, Optional } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import * as code from './codes';
import { WishStated } from './facts';

/** What the affected person wants: whether to report, and from which units to keep the case. */
export class StateWish {
  @IsCode(code.reportWish) report!: CodeOf<typeof code.reportWish>;
  @Optional() @IsUnitIds({ max: 20 }) keepFrom: string[] = [];
}

export const stateWish = decide(StateWish, (state, { report, keepFrom: units }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  const keepFrom = units.map((unit) => {
    const alias = known.aliasOf(unit);
    if (alias === undefined) throw refusal('no-such-unit');
    return alias;
  });
  const { wish } = state.intake;
  const sameUnits = wish?.keepFrom.length === keepFrom.length && keepFrom.every((unit) => wish.keepFrom.includes(unit));
  return wish?.report === report && sameUnits ? [] : [WishStated.of({ report, keepFrom })];
});
