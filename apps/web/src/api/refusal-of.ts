import { Refused } from './answers';

/** By which refusal the hub said no: `already-referred`. Undefined for whatever else went wrong. */
export const refusalOf = (error: unknown): string | undefined =>
  error instanceof Refused ? error.problem?.type.replace('/problems/', '') : undefined;
