#!/usr/bin/env node
// `vaern <command> …`, from any folder: the built hub's commands. Builds it where it was never built.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const main = path.join(root, 'dist/apps/hub/main.js');
if (!existsSync(main)) execFileSync(process.execPath, ['scripts/build.mjs', 'hub'], { cwd: root, stdio: 'inherit' });
process.argv[1] = main;
await import(pathToFileURL(main).href);
