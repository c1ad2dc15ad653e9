import type { FactDefinition, StoredOf } from './fact';

/**
 * One feature's part of the folded state. A fact of the feature without a handler does not compile.
 * Handlers change the state they are given, in place: the fold owns it, decisions see it readonly.
 */
export interface Slice<S, Facts extends Record<string, FactDefinition>> {
  empty(): S;
  readonly on: { readonly [Type in keyof Facts]: (state: S, fact: StoredOf<Facts[Type]>) => void };
}
