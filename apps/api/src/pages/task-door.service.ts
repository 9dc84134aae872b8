import { SETTINGS, type Settings } from '@conference/config';
import type { Language } from '@conference/domain';
import { secretSha256 } from '@conference/mail';
import { Transactions, type MailLinkEntity, type Records } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { sessionSecretOf } from '../auth/session-cookie';
import { SessionService } from '../auth/session.service';
import { languageOf } from '../problems/problem.filter';
import { deviceCookie } from './device-cookie';
import { formNonce, isFormNonce } from './form-nonce';
import { cookieName, GRANT_MS, grantAmong, linkMark, sealGrant, type Grant } from './link-cookie';
import { PageAnswer } from './page-answer';
import type { Visitor } from './read-access';
import { readAnswerLook, type AnswerLook } from './read-answer-look';
import { readTaskPage } from './read-task-page';
import { isTaskLink, type TaskLink } from './task-link';
import { field, type FormBody } from './form-body';
import { typedAnswer, typedTexts } from './typed-answer';
import { neutralPage, restedPage, unknownLinkPage } from './views/message-view';
import { viewOf, type View } from './views/view';

/** A visit with a valid right: who may see what, and the page as it stands now. */
export interface Visit {
  readonly grant: Grant;
  readonly view: View;
}

/** A visit that comes to answer: what an answer needs to know, without the page. */
export interface AnswerVisit {
  readonly grant: Grant;
  readonly isOurForm: boolean;
  readonly look: AnswerLook;
  readonly language: Language;
}

/** Lets the holder of a mailed link in, to one task and nothing else. It reads only: a right is a signed cookie. */
@Injectable()
export class TaskDoorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The cookie that opening a link gives. */
  cookieFor({ id, taskId, personId, packetHash, purpose }: TaskLink, now: Date) {
    const expiresAt = now.getTime() + GRANT_MS;
    return this.sealed({ linkId: id, taskId, personId, packetHash, right: purpose, expiresAt }, now);
  }

  /** Whether this browser has lost the right to answer by this link, for the rest of that right's life. */
  mayOnlyRead(request: Request, { id }: TaskLink, now: Date): boolean {
    const grant = grantAmong(this.settings.links.secret, cookiesOf(request), linkMark(id), now);
    return grant?.linkId === id && grant.right === 'readOnly';
  }

  /** Where a cookie of ours is sent: only to the pages of a task, never to scripts, never with another site's form. */
  cookieScope() {
    return { httpOnly: true, sameSite: 'lax' as const, secure: this.settings.http.isSecure, path: '/task' };
  }

  /** The right that a request comes with, or null. */
  grantOf(request: Request, now: Date): Grant | null {
    return grantAmong(this.settings.links.secret, cookiesOf(request), queryText(request, 'of'), now);
  }

  /** @throws PageAnswer when the right is missing, has run out, or is for nothing any more */
  async visit(request: Request): Promise<Visit> {
    const { now, grant, found: page } = await this.found(request, readTaskPage);
    const nonce = formNonce(this.settings.links.secret, grant, now);
    return { grant, view: viewOf(page, { mark: linkMark(grant.linkId), nonce, language: askedLanguage(request) }) };
  }

  /**
   * A visit that comes to change something.
   * @throws PageAnswer also when a machine pressed what no person sees: from then on that browser may only read
   */
  async visitWithForm(request: Request): Promise<Visit & { isOurForm: boolean }> {
    const visit = await this.visit(request);
    return { ...visit, isOurForm: this.isOurForm(request, visit.grant, visit.view.language) };
  }

  /**
   * A visit that comes to answer.
   * @throws PageAnswer as the other visits do
   */
  async visitToAnswer(request: Request): Promise<AnswerVisit> {
    const { grant, found: look } = await this.found(request, readAnswerLook);
    const language = askedLanguage(request) ?? look.language;
    return { grant, look, language, isOurForm: this.isOurForm(request, grant, language) };
  }

  /** Reads something for the right that a request comes with. */
  private async found<Found>(request: Request, read: ReadForLink<Found>) {
    const now = new Date();
    const grant = this.grantOf(request, now);
    if (!grant) throw new PageAnswer(restedPage(spokenLanguage(request), keptTexts(request)));
    const found = await this.transactions.read(async (records) => {
      const link = await records.mails.linkById(grant.linkId);
      if (!link || !isTaskLink(link) || !isSameRight(link, grant)) return null;
      return read(records, link, await this.visitor(records, request, grant, now), now);
    });
    if (!found) throw new PageAnswer(unknownLinkPage());
    return { now, grant, found };
  }

  /** Whether a form is the one that this right was shown; a machine that pressed what no person sees gets no further. */
  private isOurForm(request: Request, grant: Grant, language: Language): boolean {
    const body = bodyOf(request);
    if ('confirm-all' in body) {
      throw new PageAnswer(neutralPage(language, keptTexts(request)), this.readingOnly(grant));
    }
    return isFormNonce(this.settings.links.secret, grant, field(body, 'nonce'), new Date());
  }

  /** What the browser brought along: a secret by which it is remembered, a session. Reading is no use of either. */
  private async visitor(records: Records, request: Request, grant: Grant, now: Date): Promise<Visitor> {
    const remembered = cookiesOf(request)[deviceCookie(grant.personId, this.settings).name];
    const session = sessionSecretOf(request, this.settings);
    return {
      grant,
      device: typeof remembered === 'string' ? await records.devices.bySecret(secretSha256(remembered), now) : null,
      session: session ? await this.sessions.look(records, session, now) : null,
    };
  }

  /** The right of a browser that may only read, kept where pages are shown and where the link is opened again. */
  private readingOnly(grant: Grant) {
    const cookie = this.sealed({ ...grant, right: grant.right === 'view' ? 'view' : 'readOnly' }, new Date());
    return [cookie, { ...cookie, options: { ...cookie.options, path: '/t' } }];
  }

  private sealed(grant: Grant, now: Date) {
    const options = { ...this.cookieScope(), maxAge: grant.expiresAt - now.getTime() };
    return { name: cookieName(grant.linkId), value: sealGrant(this.settings.links.secret, grant), options };
  }
}

/** Reads something of a link's task for a visitor; null when the person asked has left the office. */
type ReadForLink<Found> = (records: Records, link: TaskLink, visitor: Visitor, now: Date) => Promise<Found | null>;

function cookiesOf(request: Request): Readonly<Record<string, unknown>> {
  return request.cookies as Record<string, unknown>;
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
