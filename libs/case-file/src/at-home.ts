import type { CaseFileRow } from './case-file.view';

const HOME = 'home';

/** Whether the case is the unit's own: since it began, or since it was handed over. */
export const isAtHome = ({ grounds }: Pick<CaseFileRow, 'grounds'>): boolean =>
  Object.values(grounds).some(({ basis }) => basis === HOME);

/** The same, of rows of the table `t`. */
export const atHome = `jsonb_path_exists(t.grounds, '$.*.basis ? (@ == "${HOME}")')`;
