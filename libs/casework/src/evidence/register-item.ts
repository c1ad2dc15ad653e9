import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsWords } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import * as code from './codes';
import { ItemRegistered } from './facts';

export class RegisterItem {
  @IsCode(code.itemKind) kind!: CodeOf<typeof code.itemKind>;
  @IsCode(code.heldBy) heldBy!: CodeOf<typeof code.heldBy>;
  /** What it is, and where it is kept. */
  @IsWords(5_000) what!: string;
}

export const registerItem = decide(RegisterItem, (state, { kind, heldBy, what }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  return [ItemRegistered.of({ itemId: known.newId(), kind, heldBy, narrative: { what } })];
});
