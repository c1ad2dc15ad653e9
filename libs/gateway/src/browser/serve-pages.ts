import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { builtIn, sendBuilt } from './built-pages';

/** Where routes are, and her page, which is none of these: never a page of staff. */
const routes = /^\/(api|auth|demo\/(users|token|authorization|provider)|health|metrics|desk|assets|log)(\/|$)/;
/** What pages may load: their own files and answers, no line of script or style written into them. */
export const pagePolicy = [
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

/**
 * Serves the built pages in a folder, read once: files whose name changes with their content, and at every other
 * address that is no route the one page that draws them all. Answers whether there was anything to serve.
 */
export function servePages(app: NestExpressApplication, folder: string): boolean {
  const pages = builtIn(folder);
  const index = pages.get('/index.html');
  if (!index) return false;
  pages.delete('/index.html');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const file = pages.get(request.path);
    const isPage = file === undefined && ['GET', 'HEAD'].includes(request.method) && !routes.test(request.path);
    if (isPage) sendBuilt(index, pagePolicy, request, response);
    else if (file) sendBuilt(file, pagePolicy, request, response.setHeader('Cache-Control', FOREVER));
    else next();
  });
  return true;
}
