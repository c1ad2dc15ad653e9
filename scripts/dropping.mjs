// A transformer for Jest that reads one file otherwise than it stands on the disk: VAERN_DROPPED says which, and how (rules.mjs).
import { createTransformer } from '@swc/jest';
import path from 'node:path';

const { file, from, to } = JSON.parse(process.env.VAERN_DROPPED ?? '{}');
const swc = createTransformer();
const dropped = (source, at) =>
  file && path.resolve(file) === at ? source.replace(new RegExp(from, 'g'), () => to) : source;

export default {
  canInstrument: swc.canInstrument,
  process: (source, at, options) => swc.process(dropped(source, at), at, options),
  processAsync: (source, at, options) => swc.processAsync(dropped(source, at), at, options),
  getCacheKey: (source, at, options) => swc.getCacheKey(dropped(source, at), at, options),
};
