import { Transactions } from '@conference/persistence';
import { Catch, HttpException, HttpStatus, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../problems/database-away';
import { doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { REFUSAL_STATUS } from '../problems/refusal-status';
import { PageAnswer } from './page-answer';
import { sendPage } from './send-page';
import { keptTexts, spokenLanguage } from './task-door.service';
import { problemPage } from './views/message-view';

/** Answers whoever followed a mailed link with a page, never with a problem in JSON; unknown failures are logged, never shown. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly log = new Logger(PageFilter.name);

  constructor(private readonly transactions: Transactions) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (response.headersSent) return;
    if (error instanceof PageAnswer) {
      for (const { name, value, options } of error.changedRight) response.cookie(name, value, options);
      return sendPage(response, error.page);
    }
    const language = spokenLanguage(request);
    const { status, sentence } = await this.explain(error);
    sendPage(response, problemPage(language, status, sentence[language], keptTexts(request)));
  }

  private async explain(error: unknown) {
    if (error instanceof RefusalException) return { status: REFUSAL_STATUS[error.code], sentence: error.sentence };
    if (error instanceof HttpException && error.getStatus() < 500) {
      return { status: error.getStatus(), sentence: doorWords('not-valid') };
    }
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : error);
    const isAway = isDatabaseAway(error) || !(await this.transactions.isReachable().catch(() => false));
    return isAway
      ? { status: HttpStatus.SERVICE_UNAVAILABLE, sentence: doorWords('database-away') }
      : { status: HttpStatus.INTERNAL_SERVER_ERROR, sentence: doorWords('unexpected') };
  }
}
