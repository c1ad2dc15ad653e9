import path from 'node:path';
import jest from '../jest.config.mjs';

const [unit] = jest.projects;

export default {
  ...unit,
  rootDir: path.resolve(import.meta.dirname, '..'),
  transform: { '^.+\\.ts$': '<rootDir>/scripts/dropping.mjs' },
};
