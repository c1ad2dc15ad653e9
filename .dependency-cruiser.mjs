/** Who may import whom: one table. A room that is not named here may import no other room. */
const rooms = {
  'libs/platform': [],
  'libs/casework': [],
  'libs/paper': ['libs/casework'],
  'libs/disclosure': ['libs/casework'],
  'libs/directory': ['libs/platform'],
  'libs/event-store': ['libs/platform'],
  'libs/ledger': ['libs/platform'],
  'libs/vault': ['libs/platform'],
  'libs/evidence': ['libs/ledger', 'libs/platform', 'libs/vault'],
  'libs/access': ['libs/casework', 'libs/directory', 'libs/platform'],
  'libs/views': ['libs/ledger', 'libs/platform'],
  'libs/gateway': ['libs/access', 'libs/casework', 'libs/directory', 'libs/event-store', 'libs/platform', 'libs/vault'],
  'libs/case-desk': ['libs/access', 'libs/casework', 'libs/gateway', 'libs/platform'],
  'libs/numbers': ['libs/casework'],
  'libs/nudges': ['libs/access', 'libs/platform'],
  'libs/drafts': ['libs/access', 'libs/platform', 'libs/vault'],
  'libs/guidance': ['libs/casework'],
  'libs/case-file': [
    'libs/access',
    'libs/case-desk',
    'libs/casework',
    'libs/directory',
    'libs/drafts',
    'libs/evidence',
    'libs/gateway',
    'libs/guidance',
    'libs/ledger',
    'libs/nudges',
    'libs/platform',
    'libs/vault',
    'libs/views',
  ],
};

const withoutFramework = ['libs/casework', 'libs/disclosure', 'libs/numbers', 'libs/guidance'];
const specs = '\\.(spec|test)\\.ts$|/testing/|/test/|/bench/';
const named = (paths) => `^(${paths.join('|')})/`;

const table = Object.entries(rooms).map(([room, allowed]) => ({
  name: `table:${room}`,
  comment: `${room} may import only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: specs },
  to: { path: '^(libs|apps)/', pathNot: named([room, ...allowed]) },
}));

export default {
  forbidden: [
    ...table,
    {
      name: 'room-not-in-the-table',
      severity: 'error',
      from: { path: '^libs/', pathNot: `${named([...Object.keys(rooms), 'libs/test-kit'])}|${specs}` },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'front-doors-only',
      comment: 'Another lib is entered by its index alone',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-app-imports-an-app',
      comment: 'Only the hub puts apps together',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/hub/', specs] },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pure-without-framework',
      comment: 'Deciding, telling and counting import zod, class-validator, class-transformer and nothing else',
      severity: 'error',
      from: { path: named(withoutFramework), pathNot: specs },
      to: {
        dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig'],
        pathNot: 'node_modules/(zod|class-validator|class-transformer)/',
      },
    },
    {
      name: 'test-kit-only-in-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: `^libs/test-kit/|${specs}` },
      to: { path: '^libs/test-kit/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'web-asks-over-http',
      comment: 'What runs in a browser knows the hub by its description alone',
      severity: 'error',
      from: { path: '^apps/(web|her-page)/' },
      to: { path: '^libs/' },
    },
    {
      name: 'no-unresolved',
      comment: '#described is written by the build, #dkfds lies in a package that exports no styles',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#(described|dkfds)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/architecture)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
