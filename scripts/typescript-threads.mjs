// Imported by every process of the tests: threads that sources start read TypeScript, as the tests do.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) register('./typescript-hooks.mjs', import.meta.url);
