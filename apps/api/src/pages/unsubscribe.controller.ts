import { OpenDoor } from '@conference/health';
import { secretSha256 } from '@conference/mail';
import { Transactions } from '@conference/persistence';
import { systemClock, switchDigestOff } from '@conference/tasks';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnFormGuard } from './own-form.guard';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';
import { bodyOf } from './task-door.service';
import { field } from './form-body';
import { askingPage, keptPage, stoppedPage, type DigestReader } from './unsubscribe-view';
import { neutralPage, unknownLinkPage } from './views/message-view';

/** What a mail program sends on its reader's behalf. @see RFC 8058 */
const ONE_CLICK = 'One-Click';

/** Where a digest leads whoever wants no more of them: a page asks, a mail program may say it by one request. Opening it changes nothing. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly transactions: Transactions) {}

  @Get(':token')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const reader = await this.reader(request);
    sendPage(response, reader.person.digestOff ? stoppedPage(reader) : askingPage(reader, false));
  }

  @Post(':token')
  @UseInterceptors(NoFilesInterceptor())
  async choose(@Req() request: Request, @Res() response: Response): Promise<void> {
    const reader = await this.reader(request);
    const body = bodyOf(request);
    if ('confirm-all' in body) return sendPage(response, neutralPage(reader.person.language, []));
    const chosen = field(body, 'digest');
    if (chosen === 'off' || field(body, 'List-Unsubscribe') === ONE_CLICK) {
      await switchDigestOff(this.transactions, systemClock, reader.person.id);
      return sendPage(response, stoppedPage(reader));
    }
    sendPage(response, chosen === 'keep' ? keptPage(reader) : askingPage(reader, true));
  }

  /** @throws PageAnswer for every link that is for anything else, or has run out: the same page for all of them */
  private async reader(request: Request): Promise<DigestReader> {
    const tokenSha256 = secretSha256(String(request.params.token));
    const reader = await this.transactions.read(async ({ mails, directory }) => {
      const link = await mails.link(tokenSha256);
      if (link?.purpose !== 'unsubscribe' || link.revokedAt || link.expiresAt < new Date()) return null;
      const person = await directory.person(link.personId);
      return person?.active ? { person, office: await directory.office(person.officeId) } : null;
    });
    if (!reader) throw new PageAnswer(unknownLinkPage());
    return reader;
  }
}
