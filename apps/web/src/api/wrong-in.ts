import { Refused } from './answers';

/** The name of the field that a pointer leads to, wherever in the body it stands: `#/address/postcode`, `#/phones/2`. */
export const fieldAt = (pointer: string | undefined): string | undefined =>
  pointer?.split('/').findLast((part) => !/^\d+$/.test(part));

/** What the hub finds wrong with a field, by the field's name. */
export const wrongIn = (error: unknown, field: string): string | undefined =>
  error instanceof Refused
    ? error.problem?.errors?.find(({ pointer, parameter }) => (fieldAt(pointer) ?? parameter) === field)?.detail
    : undefined;
