import { adviceCatalogue, adviceSource, codeLists, harmOf, type AdviceItem } from '@vaern/casework';
import { guides, lessons } from '@vaern/guidance';
import { checksumOf } from '../checksum';

/** Raised whenever the contents change: by one, the middle number for what is new, the last for what is put better. */
export const PACKAGE_VERSION = '1.0.1';

const adviceOf = (item: AdviceItem) => {
  const { harm: _why, ...plain } = item;
  const because = harmOf(item);
  return { ...plain, ...(because && { because }) };
};
const wordsOf = (name: string) => ({ name, labels: { ...codeLists.get(name)?.labels } });

/** What other municipalities may take over: advice in all its versions, guidance, teaching material, and what its codes mean. */
export const packageContents = {
  advice: adviceCatalogue.map(adviceOf),
  guides,
  lessons,
  codes: ['advice-kind', 'advised', 'advice-topic', 'advice-deviation', adviceSource.name].map(wordsOf),
};

export const guidancePackage = {
  version: PACKAGE_VERSION,
  /** Of `contents`. */
  checksum: checksumOf(packageContents),
  licence: 'https://www.mozilla.org/en-US/MPL/2.0/',
  languages: ['da', 'en'] as const,
  contents: packageContents,
};
