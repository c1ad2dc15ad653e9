import { factReader, type Upcasts } from './kernel/read-fact';

/** None before the first release: until then a shape may change, and stores begin anew. `read-fact.spec.ts` shows how one is written. */
const upcasts: Upcasts = {};

/** The fact in an event, in today's shape: the one way in which events become facts. */
export const readFact = factReader(upcasts);
