import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from '../../scripts/compressed.ts';
import { da } from './src/texts/da.ts';

/** The page reads in Danish before its script is there: on a slow line, or on none. */
const inDanish: Plugin = {
  name: 'in-danish',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(/(\sdata-say="([\w.-]+)"[^>]*>)(?=<)/g, (_, tag: string, key: string) => {
        const text = (da as Readonly<Record<string, string>>)[key];
        if (text === undefined) throw new Error(`no text for ${key}`);
        return `${tag}${text}`;
      }),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/log/',
  plugins: [inDanish, compressed],
  build: {
    outDir: path.resolve(import.meta.dirname, '../../dist/apps/her-page'),
    emptyOutDir: true,
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      output: { entryFileNames: '[hash].js', chunkFileNames: '[hash].js', assetFileNames: '[hash][extname]' },
    },
  },
});
