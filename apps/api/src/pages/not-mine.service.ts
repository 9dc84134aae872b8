import { SETTINGS, type Settings } from '@conference/config';
import { freezeRefusalSentence } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { freezeStage, systemClock } from '@conference/tasks';
import { HttpStatus, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { linkMark } from './link-cookie';
import type { NotMinePage } from './not-mine-page';
import {
  isNotMineLink,
  isNotMineNonce,
  notMineCookie,
  notMineNonce,
  openRight,
  rightOf,
  sealRight,
  type NotMineLink,
  type NotMineRight,
} from './not-mine-right';
import { PageAnswer } from './page-answer';
import { answeredAt, readNotMine } from './read-not-mine';
import { bodyOf, spokenLanguage } from './task-door.service';
import { field } from './form-body';
import { LONGEST } from './typed-answer';
import type { Page } from './views/layout';
import { neutralPage, restedPage, unknownLinkPage } from './views/message-view';
import { notMinePage, type NotMineForm } from './views/not-mine-view';

/** A visit by the link in a receipt. */
interface Visit {
  readonly right: NotMineRight;
  readonly link: NotMineLink;
  readonly page: NotMinePage;
  readonly answeredAt: string | null;
}

/** Shows what was recorded in somebody's name, and takes their word that it was not them. Showing changes nothing. */
@Injectable()
export class NotMineService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The cookie that opening the link gives. */
  cookieFor({ id }: NotMineLink, now: Date) {
    return this.sealed(rightOf(id, now), now);
  }

  async show(request: Request): Promise<Page> {
    return this.form(request, await this.visit(request), HttpStatus.OK);
  }

  /** Freezes the stage; pressing again gives the first answer. */
  async report(request: Request): Promise<Page> {
    const now = new Date();
    const visit = await this.visit(request);
    const { right, link, page } = visit;
    const body = bodyOf(request);
    const words = field(body, 'words');
    if ('confirm-all' in body) {
      const language = this.languageOf(request, page);
      const { name, value, options } = this.sealed({ ...right, mayReport: false }, now);
      throw new PageAnswer(neutralPage(language, words ? [words] : []), [{ name, value, options }]);
    }
    if (page.report || page.expiredAt || !page.mayReport || visit.answeredAt === null) {
      return this.form(request, visit, page.report ? HttpStatus.OK : HttpStatus.CONFLICT, words);
    }
    const asked = { linkId: link.id, answeredAt: visit.answeredAt, now };
    if (!isNotMineNonce(this.settings.links.secret, field(body, 'nonce'), asked)) {
      return this.form(request, visit, HttpStatus.FORBIDDEN, words, 'confirmAgain');
    }
    if (field(body, 'confirmed') !== 'notMine') {
      return this.form(request, visit, HttpStatus.UNPROCESSABLE_ENTITY, words, 'confirmFirst');
    }
    if (words.length > LONGEST.note) {
      return this.form(request, visit, HttpStatus.UNPROCESSABLE_ENTITY, words, 'tooLong');
    }
    const { taskId, personId } = link;
    const result = await freezeStage(this.transactions, systemClock, { taskId, personId, words });
    const after = await this.visit(request);
    if (result.ok) return this.form(request, after, HttpStatus.OK);
    const said = result.refusal.code === 'task-unknown' ? null : freezeRefusalSentence(result.refusal);
    return this.form(request, after, HttpStatus.CONFLICT, words, said ?? 'confirmAgain');
  }

  private form(
    request: Request,
    { link, page, answeredAt: at }: Visit,
    status: number,
    words = '',
    complaint: NotMineForm['complaint'] = null,
  ): Page {
    const nonce = at === null ? '' : notMineNonce(this.settings.links.secret, link.id, at, new Date());
    const language = this.languageOf(request, page);
    return notMinePage(page, status, { mark: linkMark(link.id), nonce, language, words, complaint });
  }

  /** @throws PageAnswer when the right is missing, has run out, or is for nothing any more */
  private async visit(request: Request): Promise<Visit> {
    const now = new Date();
    const right = this.rightIn(request, markOf(request), now);
    if (!right) throw new PageAnswer(restedPage(spokenLanguage(request), []));
    const found = await this.transactions.read(async (records) => {
      const link = await records.mails.linkById(right.linkId);
      if (!link || !isNotMineLink(link) || link.revokedAt) return null;
      const page = await readNotMine(records, link, right.mayReport, now);
      const task = await records.rounds.task(link.taskId);
      const at = task && answeredAt(task);
      return page && { right, link, page, answeredAt: at?.toISOString() ?? null };
    });
    if (!found) throw new PageAnswer(unknownLinkPage());
    return found;
  }

  private rightIn(request: Request, mark: string | null, now: Date): NotMineRight | null {
    const cookies = request.cookies as Readonly<Record<string, unknown>>;
    const right = mark ? openRight(this.settings.links.secret, cookies[notMineCookie(mark)], now) : null;
    return right && linkMark(right.linkId) === mark ? right : null;
  }

  private sealed(right: NotMineRight, now: Date) {
    const secure = this.settings.http.isSecure;
    const scope = { httpOnly: true, sameSite: 'lax' as const, secure, path: '/task/not-mine' };
    return {
      name: notMineCookie(right.linkId),
      value: sealRight(this.settings.links.secret, right),
      options: { ...scope, maxAge: right.expiresAt - now.getTime() },
    };
  }

  private languageOf(request: Request, { language }: NotMinePage) {
    const { lang } = request.query;
    return lang === 'vi' || lang === 'en' ? lang : language;
  }
}

function markOf({ query }: Request): string | null {
  return typeof query.of === 'string' && query.of !== '' ? query.of : null;
}
