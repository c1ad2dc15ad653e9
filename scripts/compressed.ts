import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

/** Beside each built file that is worth it, the same compressed: the hub serves it as it is. */
export const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      if (!/\.(js|css|svg|json)$/.test(fileName)) continue;
      const file = path.join(dir, fileName);
      const small = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      writeFileSync(`${file}.br`, small);
    }
  },
};
