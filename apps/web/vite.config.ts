import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from '../../scripts/compressed.ts';
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
