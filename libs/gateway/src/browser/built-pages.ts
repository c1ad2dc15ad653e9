import type { Request, Response } from 'express';
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** One built file. */
export interface BuiltFile {
  readonly body: Buffer;
  readonly type: string;
  /** The same, compressed by Brotli. */
  readonly small?: Buffer;
}

/** The files of a folder by their path in it, `/assets/a.js`; none if there is no folder. */
export function builtIn(folder: string): Map<string, BuiltFile> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(isServed);
  return new Map(
    files.flatMap(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const type = types[path.extname(name)];
      const at = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      const small = existsSync(`${file}.br`) ? { small: readFileSync(`${file}.br`) } : {};
      return type === undefined ? [] : [[at, { body: readFileSync(file), type, ...small }] as const];
    }),
  );
}

/** What the build keeps for itself lies in folders whose name begins with a dot. */
const isServed = (entry: Dirent) => entry.isFile() && !/[\\/]\.[^\\/]*$/.test(entry.parentPath);

/** `policy`: what a page made of it may load. */
export function sendBuilt(
  { body, type, small }: BuiltFile,
  policy: string,
  request: Request,
  response: Response,
): void {
  const isSmall = small !== undefined && /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  if (isSmall) response.setHeader('Content-Encoding', 'br');
  response.status(200).end(isSmall ? small : body);
}
