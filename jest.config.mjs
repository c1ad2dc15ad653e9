const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@vaern/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
});

/** `unit` needs nothing but Node; `engines` needs the real parts that test/engines.ts starts. */
export default {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/*.spec.ts']),
    project('engines', ['<rootDir>/{libs,apps,test}/**/*.test.ts']),
  ],
};
