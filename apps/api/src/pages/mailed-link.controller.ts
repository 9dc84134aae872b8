import { OpenDoor } from '@conference/health';
import { createHash } from 'node:crypto';
import { Transactions } from '@conference/persistence';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { linkMark } from './link-cookie';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { keepPrivate } from './send-page';
import { TaskDoorService } from './task-door.service';
import { isNotMineLink } from './not-mine-right';
import { NotMineService } from './not-mine.service';
import { isTaskLink } from './task-link';
import { unknownLinkPage } from './views/message-view';

/** Where a mailed link leads first: its secret is swapped for a short right to one task, and leaves the address. Nothing is written. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@Controller()
export class MailedLinkController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: TaskDoorService,
    private readonly notMine: NotMineService,
  ) {}

  @Get(['t', 't/*rest'])
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    // whatever was typed is looked up the same way, so that a mistyped secret cannot be told from an invented one
    const token = request.path.replace(/^\/t\/?/, '');
    const tokenSha256 = createHash('sha256').update(token).digest();
    const link = await this.transactions.read(({ mails }) => mails.link(tokenSha256));
    keepPrivate(response);
    const now = new Date();
    if (link && isNotMineLink(link)) {
      const { name, value, options } = this.notMine.cookieFor(link, now);
      response.cookie(name, value, options);
      return response.redirect(303, `/task/not-mine?of=${linkMark(link.id)}${languageWish(request)}`);
    }
    if (!link || !isTaskLink(link)) throw new PageAnswer(unknownLinkPage());
    // a browser in which a machine pressed what no person sees stays with reading for the rest of that right's life
    if (!this.door.mayOnlyRead(request, link, now)) {
      const { name, value, options } = this.door.cookieFor(link, now);
      response.cookie(name, value, options);
    }
    response.redirect(303, `/task?of=${linkMark(link.id)}${languageWish(request)}`);
  }
}

function languageWish({ query }: Request): string {
  return query.lang === 'vi' || query.lang === 'en' ? `&lang=${query.lang}` : '';
}
