// Chromium for the tests named `*.browser.test.ts`: the one that CHROMIUM names, else npm's (Linux, x64), which needs nothing
// else installed, else Debian's.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const debians = '/usr/bin/chromium';

/** How it is launched, and what it is called; undefined: there is none. */
export function chromiumHere() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? { executablePath: given, name: given } : undefined;
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  return existsSync(debians) ? { executablePath: debians, name: debians } : undefined;
}

function fromNpm() {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const folder = path.resolve(`dist/test/chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
    name: `${version}, of npm`,
  };
}

/** Into a folder beside it first: another run finds all of it, or nothing. */
function unpack(folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  // The package unpacks into the temporary folder, and its libraries only where it finds itself in the cloud.
  const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  execFileSync(process.execPath, ['--eval', script], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const fonts = path.join(folder, 'fonts');
  const config = `<fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>\n`;
  writeFileSync(path.join(half, 'fonts/fonts.conf'), `<?xml version="1.0"?>\n${config}`);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
