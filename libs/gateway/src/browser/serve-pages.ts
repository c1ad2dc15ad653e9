import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
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
/** Where routes are: never a page. */
const routes = /^\/(api|auth|demo\/(users|token|authorization|provider)|health|metrics|desk|assets)(\/|$)/;
/** What pages may load: their own files and answers, no line of script or style written into them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join(';');
const FOREVER = 'public, max-age=31536000, immutable';

interface Page {
  readonly body: Buffer;
  readonly type: string;
  /** The same, compressed by Brotli. */
  readonly small?: Buffer;
}

/**
 * Serves the built pages in a folder, read once: files whose name changes with their content, and at every other
 * address that is no route the one page that draws them all. Answers whether there was anything to serve.
 */
export function servePages(app: NestExpressApplication, folder: string): boolean {
  const pages = existsSync(folder) ? read(folder) : new Map<string, Page>();
  const index = pages.get('/index.html');
  if (!index) return false;
  pages.delete('/index.html');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const file = pages.get(request.path);
    const isPage = file === undefined && ['GET', 'HEAD'].includes(request.method) && !routes.test(request.path);
    if (isPage) send(index, request, response);
    else if (file) send(file, request, response.setHeader('Cache-Control', FOREVER));
    else next();
  });
  return true;
}

function send({ body, type, small }: Page, request: Request, response: Response): void {
  const isSmall = small !== undefined && /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  if (isSmall) response.setHeader('Content-Encoding', 'br');
  response.status(200).end(isSmall ? small : body);
}

/** What the build keeps for itself lies in folders whose name begins with a dot. */
const isServed = (entry: Dirent) => entry.isFile() && !/[\\/]\.[^\\/]*$/.test(entry.parentPath);

function read(folder: string): Map<string, Page> {
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
