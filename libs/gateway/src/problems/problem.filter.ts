import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from '@vaern/platform';
import type { Request, Response } from 'express';
import { notesOf } from '../front-door/notes';
import { languageOf } from './language';
import { problemOf, retryAfterOf, type Problem } from './problem';

/** Answers every error as a problem, in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerWithProblem(error, http.getRequest(), http.getResponse(), this.log);
  }
}

export function answerWithProblem(error: unknown, request: Request, response: Response, log: Logger): void {
  const requestId = notesOf(request).id;
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(error, language, requestId);
  if (problem.status >= 500) log.failed('request-failed', error, { requestId, status: problem.status });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of headersOf(error, problem, language)) response.setHeader(name, value);
  if (isStillSending(request)) response.setHeader('Connection', 'close');
  response.status(problem.status).end(JSON.stringify(problem));
}

function* headersOf(error: unknown, problem: Problem, language: string): Generator<readonly [string, string]> {
  yield ['Content-Type', 'application/problem+json; charset=utf-8'];
  yield ['Content-Language', language];
  yield ['Vary', 'Accept-Language'];
  const retryAfter = retryAfterOf(error, problem);
  if (retryAfter !== undefined) yield ['Retry-After', String(retryAfter)];
  if (problem.status === 401) yield ['WWW-Authenticate', 'Bearer, DPoP algs="ES256 EdDSA"'];
  if (problem.status === 416 && error instanceof Error && 'size' in error)
    yield ['Content-Range', `bytes */${Number(error.size)}`];
  if (problem.status === 405) yield ['Allow', 'GET, HEAD, POST'];
}

/** A body that nobody will read: the line is cut rather than listened to. */
const isStillSending = ({ complete, headers }: Request) =>
  !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
