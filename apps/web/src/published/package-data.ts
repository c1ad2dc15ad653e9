import { queryOptions } from '@tanstack/react-query';
import { answered, type GuidancePackage } from '../api/answers';
import { hub } from '../api/client';

export type Contents = GuidancePackage['contents'];
export type Advice = Contents['advice'][number];
export type Lesson = Contents['lessons'][number];
type Said = Advice['label'];

/** What everybody may read; it changes with the program alone. */
export const packageQuery = queryOptions({
  queryKey: ['guidance-package'],
  queryFn: () => answered<GuidancePackage>(hub.GET('/api/knowledge/guidance-package')),
  staleTime: 3_600_000,
});

/** What a code of the package means, as the package itself says; the code for one that it does not name. */
export function labelIn({ codes }: Pick<Contents, 'codes'>, list: string, code: string): Said {
  return codes.find(({ name }) => name === list)?.labels[code] ?? { da: code, en: code };
}

/** The advice that holds on a day, `2026-11-22`: of each the version that is given. */
export const holdingOn = (advice: readonly Advice[], day: string): readonly Advice[] =>
  advice.filter(({ validFrom, withdrawn }) => validFrom <= day && (withdrawn === undefined || withdrawn > day));
