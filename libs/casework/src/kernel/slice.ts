import type { FactDefinition, StoredFact, StoredOf } from './fact';
import type { Owned } from './owned';
import type { Life, Owner } from './stream';

/**
 * One feature's part of the folded state. A fact of the feature without a handler does not compile.
 * Handlers change the state they are given, in place: the fold owns it, decisions see it readonly.
 */
export interface Slice<S, Facts extends Record<string, FactDefinition>> {
  empty(): S;
  readonly on: { readonly [Type in keyof Facts]: (state: S, fact: StoredOf<Facts[Type]>) => void };
}

/** The life of a stream that one slice folds whole. Its `evolve` throws Error for a fact that is none of its kind's. */
export function lifeOf<S, Facts extends Record<string, FactDefinition>>(
  kind: string,
  slice: Slice<Owned<S>, Facts>,
  owner: (state: S) => Owner,
): Life<S> {
  const handlers: ReadonlyMap<string, unknown> = new Map(Object.entries(slice.on));
  return {
    empty: () => slice.empty() as S,
    evolve: (state, fact) => {
      const handle = handlers.get(fact.type) as ((state: S, fact: StoredFact) => void) | undefined;
      if (!handle) throw new Error(`no stream of the kind ${kind} has a fact of the type ${fact.type}`);
      handle(state, fact);
    },
    owner,
  };
}
