import type { Finding, Problem } from '@conference/contracts';
import type { Language, Sentence } from '@conference/domain';
import { brokenRule } from '@conference/persistence';
import { Catch, HttpException, HttpStatus, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sayRetryAfter } from '../retry-after';
import { isDatabaseAway } from './database-away';
import { doorWords } from './door-words';
import { RefusalException } from './refusal.exception';
import { REFUSAL_STATUS, type RefusalCode } from './refusal-status';

/** Answers every refusal and failure as RFC 9457 problem details, in both languages; unknown failures are logged, never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    const problem = problemOf(error, languageOf(request), request.path);
    if (problem.status >= HttpStatus.INTERNAL_SERVER_ERROR)
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : error);
    const againAt = againAtOf(problem);
    if (againAt) sayRetryAfter(response, againAt);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** When something that was asked for too often can be asked for again. */
function againAtOf({ status, facts }: Problem): Date | null {
  const isTooOften = status === Number(HttpStatus.TOO_MANY_REQUESTS);
  return isTooOften && typeof facts?.againAt === 'string' ? new Date(facts.againAt) : null;
}

/** The language that a request asks for; Vietnamese unless English is preferred. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}

function problemOf(error: unknown, language: Language, instance: string): Problem {
  const { code, sentence, facts, errors, status } = explain(error);
  return {
    type: `/problems/${code}`,
    title: sentence[language],
    status,
    code,
    message: sentence,
    instance,
    ...(errors ? { errors: [...errors] } : {}),
    ...(facts && Object.keys(facts).length > 0 ? { facts: { ...facts } } : {}),
  };
}

interface Explained {
  code: RefusalCode;
  status: number;
  sentence: Sentence;
  facts?: Readonly<Record<string, unknown>>;
  errors?: readonly Finding[] | undefined;
}

function explain(error: unknown): Explained {
  if (error instanceof RefusalException) {
    return {
      code: error.code,
      status: REFUSAL_STATUS[error.code],
      sentence: error.sentence,
      facts: error.facts,
      errors: error.errors,
    };
  }
  if (error instanceof HttpException) return explainHttp(error);
  if (brokenRule(error) === 'one_annual_conference') return explainDoor('conference-exists');
  return explainDoor(isDatabaseAway(error) ? 'database-away' : 'unexpected');
}

function explainDoor(code: Parameters<typeof doorWords>[0], errors?: readonly Finding[]): Explained {
  return { code, status: REFUSAL_STATUS[code], sentence: doorWords(code), errors };
}

function explainHttp(error: HttpException): Explained {
  switch (error.getStatus()) {
    case HttpStatus.NOT_FOUND:
      return explainDoor('not-found');
    case HttpStatus.PAYLOAD_TOO_LARGE:
      return explainDoor('file-too-large');
    case HttpStatus.SERVICE_UNAVAILABLE:
      return explainDoor('database-away');
    case HttpStatus.INTERNAL_SERVER_ERROR:
      return explainDoor('unexpected');
    default:
      return { ...explainDoor('not-valid', findingsOf(error)), status: error.getStatus() };
  }
}

/** Nest reports each wrong field as a text `path: message`. */
function findingsOf(error: HttpException): Finding[] {
  const body = error.getResponse();
  const messages = typeof body === 'object' && 'message' in body ? body.message : error.message;
  return [messages]
    .flat()
    .map((message) => ({ path: '', code: 'not-valid', message: { vi: String(message), en: String(message) } }));
}
