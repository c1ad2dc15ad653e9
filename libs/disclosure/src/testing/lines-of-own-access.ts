import { constantFrom, tuple } from 'fast-check';
import { id } from './cast';
import { audience, entryRef, evidenceId, type Line } from './draws';
import * as make from './own-access-facts';

const access = constantFrom(id(8, 1), id(8, 2));

/** Her own access comes and goes, and she writes: whether by one that stands makes no difference to who is told. */
export const ownAccess = [
  tuple(access, constantFrom(make.codeGiven, make.bound, make.ended)).map(
    ([of, what]): Line =>
      () =>
        what(of),
  ),
  tuple(entryRef, audience).map(
    ([ref, meantFor]): Line =>
      () =>
        make.herEntry(ref, meantFor),
  ),
  evidenceId.map(
    (file): Line =>
      () =>
        make.herFile(file),
  ),
];
