import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An empty folder of its own. */
export const scratchFolder = (): string => mkdtempSync(path.join(tmpdir(), 'vaern-platform-'));
