import type { Fault, FolderVerdict } from './verify-folder';

const sentences: Readonly<Record<Fault['what'], string>> = {
  'manifest-unreadable': 'is not there, or cannot be read',
  'file-missing': 'is missing',
  'file-changed': 'is not what was received: its bytes have changed',
  'file-not-listed': 'is not in the list',
  'name-swapped': 'lies under the name of another',
  'words-changed': 'is described by words that were not committed to',
  'not-in-the-ledger': 'is described by words that no notice speaks of',
  'notice-changed': 'holds a notice that is not what was told',
  'notice-unlike-the-feed': 'holds a notice that is not the one in your feed',
};

/** The verdict as lines for a person. The chain proves that nothing changed since it was received, not that it is true. */
export function reportOf({ faults, intact, links }: FolderVerdict): string {
  const found = faults.map(({ where, what }) => `BROKEN  ${where} ${sentences[what]}`);
  const last =
    faults.length === 0
      ? `intact: ${intact} files, unchanged since they were received`
      : `${faults.length} faults; ${intact} files intact`;
  return [...found, ...links.map((link) => `notice ${link}`), last].join('\n');
}
