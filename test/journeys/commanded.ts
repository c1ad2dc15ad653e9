import { execFile } from 'node:child_process';
import { builtHub } from '../faults/built-hub';

/** What `npx vaern verify-evidence <folder>` says, line by line, and what it ends with: without a network, a database or a key. */
export async function commanded(folder: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  await builtHub();
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    const words = ['--offline', '--no', 'vaern', 'verify-evidence', folder];
    execFile('npx', words, { env: { PATH, HOME } }, (error, said) =>
      resolve({ code: Number(error?.code ?? 0), lines: said.trimEnd().split('\n') }),
    );
  });
}
