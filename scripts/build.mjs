// Builds the apps named, or all, when a source is newer than what was built.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const all = ['hub', 'police'];
const apps = process.argv.length > 2 ? process.argv.slice(2) : all;
const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0);
const changed = Math.max(newest('apps'), newest('libs'), statSync('package-lock.json').mtimeMs);

for (const app of apps) {
  const built = `dist/apps/${app}/main.js`;
  if (existsSync(built) && statSync(built).mtimeMs >= changed) continue;
  execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', app], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
