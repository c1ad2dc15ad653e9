import type { TimelineLine } from '../api/answers';

const byVersion = (one: string, other: string) => Number(one) - Number(other);

/** The newer of two versions; a version that is not known is older than any. */
export const newer = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && byVersion(other, one) > 0) ? other : one;

export const isNewer = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && newer(other, one) === one && one !== other;

/** What others have done in a case since this version of it, the oldest first. */
export const byOthersSince = (lines: readonly TimelineLine[], version: string): readonly TimelineLine[] =>
  lines
    .filter((line) => line.by === 'somebody' && isNewer(line.version, version))
    .toSorted((one, other) => byVersion(one.version, other.version));
