import path from 'node:path';
import jest from '../jest.config.mjs';

const [unit] = jest.projects;

/** The pages as pictures, into docs/screens. */
export default {
  ...unit,
  displayName: 'screens',
  rootDir: path.resolve(import.meta.dirname, '..'),
  testMatch: ['<rootDir>/test/screens/*.browser.test.ts'],
};
