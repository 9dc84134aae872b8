import { randomBytes } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { CODE_TRIES, codeState, type CodeState, type Language } from '@conference/domain';
import { isCode, secretSha256 } from '@conference/mail';
import { RateLimit, Transactions, type MailLinkEntity, type Records } from '@conference/persistence';
import type { ProvenAct } from '@conference/tasks';
import { HttpStatus, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sessionSecretOf } from '../auth/session-cookie';
import { SessionService } from '../auth/session.service';
import { sayRetryAfter } from '../retry-after';
import { deviceCookie, REMEMBERED_MS } from './device-cookie';
import { deviceLabel } from './device-label';
import { WRONG_CODES } from './limits';
import type { Access } from './access';
import type { Grant } from './link-cookie';
import { bodyOf, type AnswerVisit, type Visit } from './task-door.service';
import { field } from './form-body';
import { wordsIn } from './words';
import { WrongPersonService } from './wrong-person.service';
import { writtenInstant } from './written-time';

/** What was found out about somebody who acts, or why their act does not count yet. */
export type ProofFound =
  | { readonly ok: true; readonly act: ProvenAct }
  | { readonly ok: false; readonly status: number; readonly words: string };

/** Whoever acts: the right they came with, how far it reaches, and the language that they read. */
export interface Actor {
  readonly grant: Grant;
  readonly access: Access;
  readonly language: Language;
}

type Guess = 'right' | { readonly wrong: number } | { readonly dead: Exclude<CodeState, 'open'> };

/** Whoever acts in a visit, whether its page was read or not. */
export function actorOf(visit: Visit | AnswerVisit): Actor {
  const { grant } = visit;
  return 'view' in visit
    ? { grant, access: visit.view.page.access, language: visit.view.language }
    : { grant, access: visit.look.access, language: visit.language };
}

/** Finds out, when an act is executed, by what whoever acts is known: the link, its code, a remembered browser, a session. */
@Injectable()
export class ProofsService {
  private readonly wrongCodes: RateLimit;

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly wrongPerson: WrongPersonService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.wrongCodes = new RateLimit(transactions, WRONG_CODES);
  }

  /** A wrong code is counted before the answer is given, in a transaction of its own: nothing that happens to the act takes it back. */
  async prove(request: Request, actor: Actor): Promise<ProofFound> {
    const { access, language } = actor;
    if (access.proof) return this.known(request, actor, access.proof);
    if (access.missing === 'code') return this.byCode(request, actor);
    if (access.missing === 'otherPerson') await this.recordOther(request, actor);
    const words = wordsIn(language).missing[access.missing ?? 'session'];
    return { ok: false, status: HttpStatus.FORBIDDEN, words };
  }

  /** Remembers the browser of somebody whose act has just counted, if they asked for it. */
  async remember(request: Request, response: Response, { personId }: Grant, act: ProvenAct): Promise<void> {
    if (!act.codeOfLinkId || field(bodyOf(request), 'remember') !== 'yes') return;
    const secret = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.transactions.run(({ devices }) =>
      devices.add({
        personId,
        secretSha256: secretSha256(secret),
        label: deviceLabel(request.headers['user-agent']),
        createdAt: now,
        expiresAt: new Date(now.getTime() + REMEMBERED_MS),
      }),
    );
    const { name, options } = deviceCookie(personId, this.settings);
    response.cookie(name, secret, { ...options, maxAge: REMEMBERED_MS });
  }

  /** Forgets the browser at hand. */
  async forget(response: Response, { grant, view }: Visit): Promise<void> {
    const { device } = view.page.access;
    if (device) await this.transactions.run(({ devices }) => devices.revoke(device.id, grant.personId, new Date()));
    const { name, options } = deviceCookie(grant.personId, this.settings);
    response.clearCookie(name, options);
  }

  /** A session and a remembered browser learn that they were used; only an act is a use. */
  private async known(request: Request, { grant }: Actor, proof: NonNullable<ProvenAct['proof']>): Promise<ProofFound> {
    const session = sessionSecretOf(request, this.settings);
    if (session && (proof === 'session' || proof === 'factor')) await this.sessions.find(session);
    const remembered: unknown = (request.cookies as Record<string, unknown>)[
      deviceCookie(grant.personId, this.settings).name
    ];
    if (proof === 'device' && typeof remembered === 'string') {
      const now = new Date();
      await this.transactions.run(async ({ devices }) => {
        const device = await devices.bySecret(secretSha256(remembered), now);
        if (device) await devices.used(device, now);
      });
    }
    return { ok: true, act: { proof } };
  }

  /** Whoever is signed in acts by a link that was mailed to somebody else. */
  private async recordOther(request: Request, { grant }: Actor): Promise<void> {
    const secret = sessionSecretOf(request, this.settings);
    const session = secret ? await this.sessions.find(secret) : null;
    if (session) await this.wrongPerson.record(grant, session.person);
  }

  private async byCode(request: Request, { grant, access, language }: Actor): Promise<ProofFound> {
    const words = wordsIn(language);
    const typed = field(bodyOf(request), 'code');
    const refused = (status: number, said: string): ProofFound => ({ ok: false, status, words: said });
    if (!/^\s*(\d[\s.-]?){5}\d\s*$/.test(typed)) {
      const dead = access.code.state;
      if (dead !== 'open') return refused(HttpStatus.FORBIDDEN, words.codeDead[dead]);
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, words.codeMissing);
    }
    const until = await this.wrongCodes.blockedUntil(grant.personId);
    if (until) {
      sayRetryAfter(request.res!, until);
      return refused(HttpStatus.TOO_MANY_REQUESTS, words.codesBlocked(writtenInstant(until.toISOString(), language)));
    }
    const guess = await this.guess(grant, typed);
    if (guess === 'right') return { ok: true, act: { proof: 'code', codeOfLinkId: grant.linkId } };
    if ('dead' in guess) return refused(HttpStatus.FORBIDDEN, words.codeDead[guess.dead]);
    await this.wrongCodes.count(grant.personId);
    const left = CODE_TRIES - guess.wrong;
    return left > 0
      ? refused(HttpStatus.UNPROCESSABLE_ENTITY, words.codeWrong(left))
      : refused(HttpStatus.FORBIDDEN, words.codeDead.locked);
  }

  /** One guess at a time: whoever guesses in many tabs at once has no more guesses than in one. */
  private guess({ linkId }: Grant, typed: string): Promise<Guess> {
    return this.transactions.run(async (records) => {
      const link = await records.mails.lockLink(linkId);
      const state = link ? stateOf(link) : 'none';
      if (!link?.codeHmac || state !== 'open') return { dead: state === 'open' ? 'none' : state };
      if (isCode(this.settings.links.secret, link.id, typed, link.codeHmac)) return 'right';
      const wrong = await records.mails.countWrongCode(link.id);
      if (wrong >= CODE_TRIES) await tellOfLock(records, link);
      return { wrong };
    });
  }
}

function stateOf({ codeHmac, wrongCodes, codeUsedAt }: MailLinkEntity): CodeState {
  return codeState({ exists: codeHmac !== null, wrongGuesses: wrongCodes, isUsedUp: codeUsedAt !== null });
}

/** Whoever the mail was for must learn that somebody guesses at its code. */
async function tellOfLock(records: Records, { id: linkId, taskId, personId }: MailLinkEntity): Promise<void> {
  const task = taskId === null ? null : await records.rounds.task(taskId);
  if (!task) return;
  await records.outbox.add({ topic: 'mail', payload: { kind: 'codeLocked', taskId: task.id, linkId } });
  await records.audit.append({
    officeId: task.officeId,
    conferenceId: task.conferenceId,
    at: new Date(),
    actorId: null,
    action: 'task.codeLocked',
    facts: { taskId: task.id, roundId: task.roundId, documentId: task.documentId, linkId, personId },
  });
}
