import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { recoloured } from './theme/recoloured.ts';

const described = path.resolve(import.meta.dirname, '../../dist/described');

/** The design system's own styles: our colours, and of its fonts the one format that every browser reads. */
const designSystem: Plugin = {
  name: 'design-system',
  enforce: 'pre',
  transform(code, id) {
    if (!/dkfds[^/]*\.css$/.test(id)) return undefined;
    const oneFormat = code.replace(/src:([^;}]*)/g, (whole, list: string) => {
      const woff2 = /url\([^)]*\.woff2"?\)(?:\s*format\([^)]*\))?/.exec(list)?.[0];
      return woff2 === undefined ? whole : `src:${woff2}`;
    });
    return { code: recoloured(oneFormat.replace(/src:url\([^)]*\.eot"?\);/g, '')), map: null };
  },
};

/** Beside each file that is worth it, the same compressed: the hub serves it as it is. */
const compressed: Plugin = {
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

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [designSystem, compressed],
  resolve: {
    alias: { '#described': described, '#dkfds': path.resolve(import.meta.dirname, '../../node_modules/dkfds/dist') },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: path.resolve(import.meta.dirname, '../../dist/apps/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
