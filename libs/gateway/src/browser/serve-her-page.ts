import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { builtIn, sendBuilt, type BuiltFile } from './built-pages';

/** Its own files, its own answers, and nowhere to send a form to: a code that is submitted before the script is there stays where it is. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';');
/** A word of the built page: where she is taken when she leaves in haste. */
const LEAVE_TO = '%LEAVE_TO%';
/** Of the built page, before the note that it is a demo: hides it where it is none. */
const HIDDEN_DEMO = 'hidden="%DEMO%"';
/** A site that anybody might be looking at: the weather. */
const WEATHER = 'https://www.dmi.dk/';

/**
 * Serves the affected person's page at `/log`, its files beneath it, none of them to be kept by any cache. `leaveTo`:
 * where she is taken who leaves in haste; `isDemo`: the page says so. Answers whether there was anything to serve.
 */
export function serveHerPage(
  app: NestExpressApplication,
  folder: string,
  { leaveTo = WEATHER, isDemo }: { readonly leaveTo: string | undefined; readonly isDemo: boolean },
): boolean {
  const files = builtIn(folder);
  const page = files.get('/index.html');
  if (!page) return false;
  files.delete('/index.html');
  files.set('', filled(page, leaveTo, isDemo));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const file = request.path.startsWith('/log') ? files.get(request.path.slice('/log'.length)) : undefined;
    if (file && ['GET', 'HEAD'].includes(request.method)) sendBuilt(file, policy, request, response);
    else next();
  });
  return true;
}

const filled = ({ body, type }: BuiltFile, address: string, isDemo: boolean): BuiltFile => {
  const text = body.toString('utf8').replace(LEAVE_TO, () => asAttribute(address));
  return { type, body: Buffer.from(text.replace(HIDDEN_DEMO, isDemo ? '' : 'hidden')) };
};

const asAttribute = (text: string) => new URL(text).href.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
