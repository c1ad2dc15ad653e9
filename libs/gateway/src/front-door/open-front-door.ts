import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Chance, Logger } from '@vaern/platform';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { isReadable } from '../asking/path';
import { MethodNotAllowed, NotThere } from '../problems/errors';
import { answerWithProblem } from '../problems/problem.filter';
import { notesOf } from './notes';
import { answerTheUnreadable } from './unreadable';

const methods = new Set(['GET', 'HEAD', 'POST']);

/**
 * How long a connection may be idle, in ms: longer than the 60 s after which most proxies end theirs, so that
 * none of them sends a request on a connection that is being ended here.
 */
const IDLE = 75_000;
/** How long what came in has for its answer when the door closes, in ms. */
const PATIENCE = 3_000;

export interface FrontDoor {
  readonly chance: Chance;
  readonly logger: Logger;
}

/**
 * What stands before every route, for an app made with `bodyParser: false`: a request id, headers that keep answers
 * out of caches, frames and referrers, and no method or path that no route could have.
 */
export function openFrontDoor(app: NestExpressApplication, { chance, logger }: FrontDoor): void {
  app.getHttpServer().keepAliveTimeout = IDLE;
  answerTheUnreadable(app.getHttpServer(), chance);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', false);
  app.set('query parser', false);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const id = chance.id();
    notesOf(request).id = id;
    response.setHeader('X-Request-Id', id);
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api/docs', headers(docsPolicy));
  app.use(headers(apiPolicy));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const error = whyRefused(request);
    if (error) answerWithProblem(error, request, response, logger);
    else next();
  });
}

/** Answers what came in, and then ends every connection, those on which nothing was asked among them. */
export async function closeFrontDoor(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  server.keepAliveTimeout = 1;
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await app.close().finally(() => clearTimeout(patience));
}

function whyRefused(request: Request): Error | undefined {
  if (!methods.has(request.method)) return new MethodNotAllowed();
  return isReadable(request.path) ? undefined : new NotThere();
}

type Directives = Record<string, string[]>;
const apiPolicy: Directives = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };
const docsPolicy: Directives = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'frame-ancestors': ["'none'"],
};

/** Sets helmet's headers, unless a policy of a narrower path has set them already. */
function headers(directives: Directives) {
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (response.hasHeader('Content-Security-Policy')) next();
    else set(request, response, next);
  };
}
