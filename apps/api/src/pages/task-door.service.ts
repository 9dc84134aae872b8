import { SETTINGS, type Settings } from '@conference/config';
import type { Language } from '@conference/domain';
import { Transactions, type MailLinkEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf } from '../problems/problem.filter';
import { formNonce, isFormNonce } from './form-nonce';
import { cookieName, GRANT_MS, grantAmong, linkMark, sealGrant, type Grant } from './link-cookie';
import { PageAnswer } from './page-answer';
import { readTaskPage } from './read-task-page';
import { isTaskLink, type TaskLink } from './task-link';
import { field, typedAnswer, typedTexts, type FormBody } from './typed-answer';
import { neutralPage, restedPage, unknownLinkPage } from './views/message-view';
import { viewOf, type View } from './views/view';

/** A visit with a valid right: who may see what, and the page as it stands now. */
export interface Visit {
  readonly grant: Grant;
  readonly view: View;
}

/** Lets the holder of a mailed link in, to one task and nothing else. It reads only: a right is a signed cookie. */
@Injectable()
export class TaskDoorService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The cookie that opening a link gives. */
  cookieFor({ id, taskId, personId, packetHash }: TaskLink, now: Date) {
    const grant = { linkId: id, taskId, personId, packetHash, expiresAt: now.getTime() + GRANT_MS };
    const options = { ...this.cookieScope(), maxAge: GRANT_MS };
    return { name: cookieName(id), value: sealGrant(this.settings.links.secret, grant), options };
  }

  /** Where a cookie of ours is sent: only to the pages of a task, never to scripts, never with another site's form. */
  cookieScope() {
    const isSecure = this.settings.http.publicUrl.startsWith('https:');
    return { httpOnly: true, sameSite: 'lax' as const, secure: isSecure, path: '/task' };
  }

  /** The right that a request comes with, or null. */
  grantOf(request: Request, now: Date): Grant | null {
    const cookies = request.cookies as Record<string, unknown>;
    return grantAmong(this.settings.links.secret, cookies, queryText(request, 'of'), now);
  }

  /** @throws PageAnswer when the right is missing, has run out, or is for nothing any more */
  async visit(request: Request): Promise<Visit> {
    const now = new Date();
    const grant = this.grantOf(request, now);
    if (!grant) throw new PageAnswer(restedPage(spokenLanguage(request), keptTexts(request)));
    const page = await this.transactions.read(async (records) => {
      const link = await records.mails.linkById(grant.linkId);
      return link && isTaskLink(link) && isSameRight(link, grant) ? readTaskPage(records, link, now) : null;
    });
    if (!page) throw new PageAnswer(unknownLinkPage());
    const nonce = formNonce(this.settings.links.secret, grant, now);
    return { grant, view: viewOf(page, { mark: linkMark(grant.linkId), nonce, language: askedLanguage(request) }) };
  }

  /**
   * A visit that comes to change something.
   * @throws PageAnswer also when a machine pressed what no person sees: its right ends
   */
  async visitWithForm(request: Request): Promise<Visit & { isOurForm: boolean }> {
    const visit = await this.visit(request);
    const body = bodyOf(request);
    if ('confirm-all' in body) {
      const page = neutralPage(visit.view.language, keptTexts(request));
      throw new PageAnswer(page, { name: cookieName(visit.grant.linkId), scope: this.cookieScope() });
    }
    const nonce = field(body, 'nonce');
    return { ...visit, isOurForm: isFormNonce(this.settings.links.secret, visit.grant, nonce, new Date()) };
  }
}

/** A posted form; nothing when there is none. */
export function bodyOf(request: Request): FormBody {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? (body as FormBody) : {};
}

/** What a refused form had in it, to be given back. */
export function keptTexts(request: Request): string[] {
  return typedTexts(typedAnswer(bodyOf(request)));
}

/** The language to answer in where the person is not known. */
export function spokenLanguage(request: Request): Language {
  return askedLanguage(request) ?? languageOf(request);
}

function askedLanguage(request: Request): Language | null {
  const asked = queryText(request, 'lang');
  return asked === 'vi' || asked === 'en' ? asked : null;
}

function queryText(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function isSameRight(link: MailLinkEntity, grant: Grant): boolean {
  return link.taskId === grant.taskId && link.personId === grant.personId && link.packetHash === grant.packetHash;
}
