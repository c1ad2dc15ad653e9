const project = (displayName, testMatch, testPathIgnorePatterns = ['/node_modules/']) => ({
  displayName,
  testMatch,
  testPathIgnorePatterns,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@vaern/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
});

/** `unit` needs nothing but Node; `engines` the real parts that scripts/test.mjs starts; `browser` those, and Chromium. */
export default {
  maxWorkers: 2,
  // A worker keeps what its test files leave behind: one that has grown too large is begun anew.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/*.spec.ts']),
    project('engines', ['<rootDir>/{libs,apps,test}/**/*.test.ts'], ['/node_modules/', '\\.browser\\.test\\.ts$']),
    project('browser', ['<rootDir>/test/browser/*.browser.test.ts']),
  ],
};
