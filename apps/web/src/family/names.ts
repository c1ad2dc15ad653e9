import type { CaseFile } from '../api/answers';
import { nameOf } from '../cases/person';

/** What children and others are called; those of whom no name was told each count, too. */
export const namesOf = (file: CaseFile, ids: readonly string[], unnamed: string): string =>
  ids.map((id) => nameOf(file.persons, id) ?? unnamed).join(', ');
