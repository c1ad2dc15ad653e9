import { appendFileSync } from 'node:fs';

/** Notes each problem that came over HTTP, by its code, where a run of all tests looks whether every refusal was met. */
export function noteMet(status: number, text: string): void {
  const file = process.env.VAERN_TEST_MET;
  const code = status >= 400 && /"type":"\/problems\/([a-z-]+)"/.exec(text)?.[1];
  if (file && code) appendFileSync(file, `${code}\n`);
}
