import { OpenDoor } from '@conference/health';
import { secretSha256 } from '@conference/mail';
import { Transactions, type Records } from '@conference/persistence';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { takeReply, takesReplies } from '../convening/take-reply';
import { takeGuestReply } from '../guests/take-guest-reply';
import { doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { answeredPage, askingPage, closedPage, type Invitation, type TypedReply } from './attend-view';
import { attendWords } from './attend-words';
import { OwnFormGuard } from './own-form.guard';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';
import { bodyOf } from './task-door.service';
import { field } from './form-body';
import type { Page } from './views/layout';
import { neutralPage, unknownLinkPage } from './views/message-view';

const ANSWERS = ['coming', 'excused'] as const;

/** Where an invitation is answered, by the links in it. Opening it records nothing; an answer may be changed until the session opens. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('attend')
export class AttendController {
  constructor(private readonly transactions: Transactions) {}

  @Get(':token')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const invitation = await this.transactions.read((records) => invitationOf(records, request));
    const { a: chosen } = request.query;
    const answer = typeof chosen === 'string' ? chosen : (invitation.reply?.kind ?? '');
    // whoever holds the link may be somebody else: the reason on record is not shown to them
    const typed = { answer, reason: '' };
    sendPage(response, whyClosed(invitation) ?? askingPage(invitation, typed, null));
  }

  @Post(':token')
  @UseInterceptors(NoFilesInterceptor())
  async answer(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const typed = { answer: field(body, 'answer'), reason: field(body, 'reason') };
    const page = await this.transactions.run(async (records) => {
      const invitation = await invitationOf(records, request);
      if ('confirm-all' in body) return neutralPage(invitation.person.language, [typed.reason]);
      return whyClosed(invitation) ?? (await taken(records, invitation, typed));
    });
    sendPage(response, page);
  }
}

async function taken(records: Records, invitation: Invitation, typed: TypedReply): Promise<Page> {
  const kind = ANSWERS.find((answer) => answer === typed.answer);
  if (!kind) {
    return askingPage(invitation, typed, { vi: attendWords('vi').undecided, en: attendWords('en').undecided });
  }
  const { conference, invited } = invitation;
  const locked = await records.conferences.lock(conference.id);
  const how = { kind, via: 'mail', recordedBy: null } as const;
  try {
    if ('guest' in invited) await takeGuestReply(records, { conference: locked, guest: invited.guest }, how);
    else await takeReply(records, locked, invited.attendee, { ...how, reason: typed.reason });
  } catch (error) {
    if (error instanceof RefusalException) return askingPage(invitation, typed, error.sentence);
    throw error;
  }
  return answeredPage({ ...invitation, conference: locked }, kind);
}

function whyClosed(invitation: Invitation): Page | null {
  const { conference } = invitation;
  if (takesReplies(conference)) return null;
  return closedPage(
    invitation,
    doorWords(conference.stage === 'cancelled' ? 'conference-cancelled' : 'answers-closed'),
  );
}

/** @throws PageAnswer for every link that is for anything else, or has run out: the same page for all of them */
async function invitationOf(records: Records, request: Request): Promise<Invitation> {
  const link = await records.mails.link(secretSha256(String(request.params.token)));
  const isGood = link?.purpose === 'attend' && !link.revokedAt && link.expiresAt >= new Date();
  const mail = isGood ? (await records.mails.byIds([link.mailId]))[0] : undefined;
  const person = isGood ? await records.directory.person(link.personId) : null;
  if (!mail?.conferenceId || !person?.active) return guestInvitation(records, request);
  const [attendee] = await records.checkIn.attendeesOf(mail.conferenceId, [person.id]);
  if (!attendee) throw new PageAnswer(unknownLinkPage());
  const conference = await records.conferences.get(mail.conferenceId);
  const office = await records.directory.office(person.officeId);
  const reply = (await records.convening.replies(conference.id, conference.heldOn)).get(attendee.id) ?? null;
  return { person, office, conference, invited: { attendee }, reply };
}

/** The invitation of somebody from outside, by a link of their own. */
async function guestInvitation(records: Records, request: Request): Promise<Invitation> {
  const link = await records.guests.link(secretSha256(String(request.params.token)));
  const guest = link && link.expiresAt >= new Date() ? await records.guests.byId(link.guestId) : null;
  if (!guest || guest.withdrawnAt) throw new PageAnswer(unknownLinkPage());
  const conference = await records.conferences.get(guest.conferenceId);
  const office = await records.directory.office(conference.officeId);
  const reply = (await records.guests.replies(conference.id, conference.heldOn)).get(guest.id) ?? null;
  return { person: guest, office, conference, invited: { guest }, reply };
}
