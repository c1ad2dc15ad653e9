import { constantFrom, tuple } from 'fast-check';
import type { Line } from './draws';
import * as make from './facts';

const { matched, lapsed, matchDecided, linked, unlinked } = make;

/** A match or a link, by whichever unit was the home when it was noticed or made. */
export const links = [
  tuple(
    constantFrom(matched, matched, lapsed, matchDecided, linked, unlinked),
    constantFrom('home' as const, 'home' as const, 'varde' as const, 'police' as const, 'coordination' as const),
  ).map(
    ([fact, home]): Line =>
      () =>
        fact(home),
  ),
];
