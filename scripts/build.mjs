// Builds the apps named, or all, when a source is newer than what was built: hub, police, web, her-page; types: what pages are checked by.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const all = ['hub', 'web', 'her-page', 'police'];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;
const described = 'dist/described';

const ageOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const newest = (folder, isSource) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(`${entry.parentPath}/${entry.name}`))
    .reduce((latest, entry) => Math.max(latest, ageOf(`${entry.parentPath}/${entry.name}`)), 0);
const run = (words) => execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });

const lock = ageOf('package-lock.json');
const isServerSource = (file) => /\.(ts|json)$/.test(file) && !/^apps\/(web|her-page)\//.test(file);
const servers = Math.max(newest('apps', isServerSource), newest('libs', isServerSource), lock);

function server(app) {
  if (ageOf(`dist/apps/${app}/main.js`) < servers) run(['node_modules/@nestjs/cli/bin/nest.js', 'build', app]);
}

/** What the hub says of itself: written anew where it says something else than before. */
function description() {
  server('hub');
  if (ageOf(`${described}/openapi.json`) < ageOf('dist/apps/hub/main.js'))
    run(['dist/apps/hub/main.js', 'describe', described]);
}

function page(app, sources) {
  if (ageOf(`dist/apps/${app}/index.html`) < Math.max(sources, ageOf('scripts/compressed.ts'), lock))
    run(['node_modules/vite/bin/vite.js', 'build', `apps/${app}`, '--logLevel', 'warn']);
}

const builders = {
  hub: () => server('hub'),
  police: () => server('police'),
  types: () => {
    description();
    const [from, to] = [`${described}/openapi.json`, `${described}/schema.d.ts`];
    if (ageOf(to) < ageOf(from)) run(['node_modules/openapi-typescript/bin/cli.js', from, '-o', to]);
  },
  'her-page': () =>
    page(
      'her-page',
      newest('apps/her-page', () => true),
    ),
  web: () => {
    description();
    const words = Math.max(ageOf(`${described}/words.da.json`), ageOf(`${described}/words.en.json`));
    page(
      'web',
      Math.max(
        newest('apps/web', () => true),
        words,
      ),
    );
  },
};

for (const app of wanted) builders[app]();
