/** A state as its fold holds it: what decisions see readonly, the slice may change in place. */
export type Owned<S> = {
  -readonly [K in keyof S]: S[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : S[K] extends ReadonlySet<infer Value>
      ? Set<Value>
      : S[K];
};
