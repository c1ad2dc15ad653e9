import { waitsOn, type CaseFileRow, type Stored } from '@vaern/case-file';
import { id, instant } from '@vaern/casework';
import { z } from 'zod';

/** A case with children that this unit was told of, and has not begun on. */
export const childrenLine = z.object({ caseId: id, why: z.enum(['informed', 'notified']), since: instant });

/** By what was told last. */
export const childrenLineOf = ({ caseId, file, grounds }: Stored<CaseFileRow>): z.infer<typeof childrenLine>[] =>
  waitsOn(grounds, file.family)
    .slice(-1)
    .map(({ why, told }) => ({ caseId, why, since: told.recordedAt }));
