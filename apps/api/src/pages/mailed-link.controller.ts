import { OpenDoor } from '@conference/health';
import { secretSha256 } from '@conference/mail';
import { Transactions } from '@conference/persistence';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress } from '../client-address';
import { UNKNOWN_LINKS } from './limits';
import { linkMark } from './link-cookie';
import { PageAnswer } from './page-answer';
import { PageMetrics } from './page-metrics';
import { PageFilter } from './page.filter';
import { keepPrivate } from './send-page';
import { TaskDoorService } from './task-door.service';
import { isNotMineLink } from './not-mine-right';
import { NotMineService } from './not-mine.service';
import { isTaskLink } from './task-link';
import type { Page } from './views/layout';
import { tooManyUnknownPage, unknownLinkPage } from './views/message-view';

/** Where a mailed link leads first: its secret is swapped for a short right to one task, and leaves the address. Nothing is written. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@Controller()
export class MailedLinkController {
  private readonly unknown = new RateLimiterMemory(UNKNOWN_LINKS);

  constructor(
    private readonly transactions: Transactions,
    private readonly door: TaskDoorService,
    private readonly notMine: NotMineService,
    private readonly metrics: PageMetrics,
  ) {}

  @Get(['t', 't/*rest'])
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    // whatever was typed is looked up the same way, so that a mistyped secret cannot be told from an invented one
    const token = request.path.replace(/^\/t\/?/, '');
    const tokenSha256 = secretSha256(token);
    const link = await this.transactions.single(({ mails }) => mails.link(tokenSha256));
    keepPrivate(response);
    const now = new Date();
    if (link && isNotMineLink(link)) {
      this.metrics.linkFetched('notMine');
      const { name, value, options } = this.notMine.cookieFor(link, now);
      response.cookie(name, value, options);
      return response.redirect(303, `/task/not-mine?of=${linkMark(link.id)}${languageWish(request)}`);
    }
    if (!link || !isTaskLink(link)) throw new PageAnswer(await this.unknownTo(clientAddress(request)));
    this.metrics.linkFetched(link.purpose);
    // a browser in which a machine pressed what no person sees stays with reading for the rest of that right's life
    if (!this.door.mayOnlyRead(request, link, now)) {
      const { name, value, options } = this.door.cookieFor(link, now);
      response.cookie(name, value, options);
    }
    response.redirect(303, `/task?of=${linkMark(link.id)}${languageWish(request)}`);
  }

  /** Whoever tries many links that were never mailed is told to wait; one that was mailed opens for them all the same. */
  private async unknownTo(address: string): Promise<Page> {
    try {
      await this.unknown.consume(address);
      this.metrics.linkFetched('unknown');
      return unknownLinkPage();
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      this.metrics.linkFetched('tooManyUnknown');
      return tooManyUnknownPage(new Date(Date.now() + refused.msBeforeNext));
    }
  }
}

function languageWish({ query }: Request): string {
  return query.lang === 'vi' || query.lang === 'en' ? `&lang=${query.lang}` : '';
}
