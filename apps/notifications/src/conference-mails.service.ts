import { SETTINGS, type Settings } from '@conference/config';
import {
  convenerOf,
  fingerprint,
  guestNumber,
  instantAt,
  proposalSentence,
  SUMMONED_AS_NAMES,
  terminalNumber,
  vietnamDateOf,
  type Sentence,
} from '@conference/domain';
import { Files } from '@conference/files';
import {
  adjournedMail,
  cancelledMail,
  conferenceInvitation,
  dateMovedMail,
  guestWithdrawnMail,
  invitationMail,
  issuedMail,
  qrPicture,
  signedCode,
  type Attachment,
  type CalendarPart,
  type ComposedMail,
  type ConferenceInvitation,
  type MailSecrets,
} from '@conference/mail';
import {
  Transactions,
  type AttendeeEntity,
  type ConferenceEntity,
  type GuestEntity,
  type OfficeEntity,
  type PersonEntity,
  type Records,
  type SessionAdjournmentEntity,
} from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { conferencePapers } from './conference-papers';
import { conclusionOf, whomItConcerns } from './issued-facts';
import { officialInvitation, type OfficialInvitation } from './official-invitation';
import { issuedLink } from './issued-link';
import { MailDeskService, type MailedRight, type MailOrder } from './mail-desk.service';
import { namedDocument } from './named-document';
import { planChangeFacts } from './plan-change-facts';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** Who reads a mail about a conference: a member of the office, or a guest of an organisation outside it. */
type Reader = Pick<PersonEntity, 'id' | 'name' | 'position' | 'unitId' | 'email' | 'language'> & {
  readonly organisation?: string;
};

interface Audience {
  readonly conference: ConferenceEntity;
  readonly office: OfficeEntity;
  readonly people: readonly PersonEntity[];
  /** Those invited from outside who have an address. */
  readonly guests: readonly GuestEntity[];
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Mails about a conference as a whole: invitations, what was issued, a moved date, a cancellation. */
@Injectable()
export class ConferenceMailsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly files: Files,
  ) {}

  async inviteParticipants({ conferenceId }: { conferenceId: string }): Promise<void> {
    await this.transactions.run((records) => this.invite(records, conferenceId));
  }

  /** Writes the invitation of everybody who is summoned and has none yet. */
  async invite(records: Records, conferenceId: string): Promise<void> {
    const audience = await this.audience(records, conferenceId);
    const { conference, people } = audience;
    const summoned = new Map(
      (await records.floor.attendees(conferenceId)).map((attendee) => [attendee.personId, attendee]),
    );
    const agenda = (await records.conferences.agenda(conferenceId)).map(({ title }) => title);
    const convener = people.find(({ roles }) => roles.includes('head'));
    const moves = await records.conferences.dateMoves(conferenceId);
    const event = { heldOn: conference.heldOn, sequence: moves.length, writtenAt: new Date() };
    const papers = await conferencePapers(records, this.files, audience);
    const head = convener ? `${convener.position} ${convener.name}` : audience.office.name;
    const convenedBy = convenerOf(conference.kind, { head, employeeSide: audience.office.employeeSide.name });
    const official = await officialInvitation(records, this.files, conferenceId);
    for (const reader of people.filter(({ id }) => summoned.has(id))) {
      const attendee = summoned.get(reader.id)!;
      const { summonedAs } = attendee;
      const ticket = await this.ticket(records, attendee);
      const order = {
        occasion: invitationOf(conferenceId, reader.id),
        kind: 'invitation',
        calendar: this.calendar('REQUEST', audience, reader, event),
        right: rightToAnswer(conference),
        attachments: [ticket.picture, ...official.attachments, ...papers.attachments],
      };
      await this.tell(records, audience, reader, order, (facts, { link }) =>
        invitationMail({
          ...facts,
          startsAt: conference.startsAt,
          place: conference.place,
          kind: conference.kind,
          symbol: official.symbol,
          form: conference.form,
          because: becauseOf(conference),
          agenda,
          capacity: summonedAs === 'staff' ? null : SUMMONED_AS_NAMES[summonedAs][reader.language],
          convenedBy,
          ticket: { number: ticket.number, cid: TICKET },
          answers: { coming: `${link}?a=coming`, excused: `${link}?a=excused` },
          documents: papers.titles,
          link: this.conferenceUrl(conferenceId),
        }),
      );
    }
    if (summoned.size > 0) await this.inviteGuests(records, audience, { event, agenda, convenedBy, official });
  }

  /** The resolution goes to everybody who was summoned; another document to those who worked on it. */
  async announceIssued({ documentId }: { documentId: string }): Promise<void> {
    await this.transactions.run(async (records) => {
      const document = await records.documents.get(documentId);
      const audience = await this.audience(records, document.conferenceId);
      const concerned = await whomItConcerns(records, document, audience.people);
      const named = await namedDocument(records, document);
      const signed = (await records.rounds.approvalsGiven(documentId)).at(-1);
      const signatoryId = signed?.decidedById ?? document.approverIds.at(-1);
      const conclusion = await conclusionOf(records, document);
      const signatory = audience.people.find(({ id }) => id === signatoryId);
      const link = issuedLink(this.settings.http.publicUrl, document);
      for (const reader of audience.people.filter(({ id }) => concerned.has(id))) {
        const occasion = `issued/${documentId}/${reader.id}`;
        await this.tell(records, audience, reader, { occasion, kind: 'issued', page: link.link }, (facts) =>
          issuedMail({
            ...facts,
            document: {
              ...named,
              fingerprint: document.approvedPacketHash ? fingerprint(document.approvedPacketHash) : null,
            },
            symbol: document.symbol!,
            issuedOn: vietnamDateOf(document.issuedAt!.toISOString()),
            signedBy: signatory ? `${signatory.position} ${signatory.name}` : null,
            conclusion,
            ...link,
          }),
        );
      }
    });
  }

  /**
   * Tells everybody whom a change of the plan concerns: one mail each, with all their dates before and after, the reason and who decided.
   * It is written from what was decided under the command, so composing it again gives the same mails, which are stored already.
   * Whoever was invited gets the new date for their calendar.
   */
  async announcePlanChange({ conferenceId, commandId }: { conferenceId: string; commandId: string }): Promise<void> {
    await this.transactions.run(async (records) => {
      const changed = await records.conferences.planChange(conferenceId, commandId);
      if (!changed) return;
      const audience = await this.audience(records, conferenceId);
      const facts = await planChangeFacts(records, changed, audience.people);
      const moves = await records.conferences.dateMoves(conferenceId);
      const sequence = moves.findIndex((move) => move.commandId === commandId) + 1;
      const event = { heldOn: facts.heldOn, sequence, writtenAt: changed.decidedAt };
      const invited = facts.previouslyOn ? await records.mails.invited(conferenceId) : new Set<string>();
      const failed = facts.previouslyOn ? await records.convening.failedSummonses(conferenceId) : [];
      const isSecondSummons = failed.some(({ countedAt }) => countedAt <= changed.decidedAt);
      const concerned = new Set([...changed.moved.flatMap(({ who }) => who), ...invited]);
      for (const reader of audience.people.filter(({ id }) => concerned.has(id))) {
        const occasion = `plan-change/${conferenceId}/${commandId}/${reader.id}`;
        const kind = facts.previouslyOn ? 'dateMoved' : 'dueMoved';
        const isInvited = invited.has(reader.id);
        const calendar = isInvited ? this.calendar('REQUEST', audience, reader, event) : undefined;
        const right = isInvited ? rightToAnswer(audience.conference) : undefined;
        const order = { occasion, kind, calendar, right };
        await this.tell(records, audience, reader, order, ({ conference, ...said }, { link }) =>
          dateMovedMail({
            ...said,
            ...facts,
            conference: { ...conference, heldOn: facts.heldOn },
            dues: facts.duesOf(reader.id),
            answer: isInvited ? link : null,
            isSecondSummons: isInvited && isSecondSummons,
            isPostponement: isInvited && changed.isPostponement,
            link: `${this.conferenceUrl(conferenceId)}/plan`,
          }),
        );
      }
      for (const guest of facts.previouslyOn ? audience.guests : []) {
        if (!(await this.isInvited(records, guest))) continue;
        const reader = readerOf(guest);
        const order = {
          occasion: `plan-change/${conferenceId}/${commandId}/guest/${guest.id}`,
          kind: 'dateMoved',
          calendar: this.calendar('REQUEST', audience, reader, event),
          right: rightToAnswer(audience.conference),
        };
        await this.tell(records, audience, reader, order, ({ conference, ...said }, { link }) =>
          dateMovedMail({
            ...said,
            ...facts,
            conference: { ...conference, heldOn: facts.heldOn },
            dues: null,
            answer: link,
            isSecondSummons,
            isPostponement: changed.isPostponement,
            link: null,
          }),
        );
      }
    });
  }

  private async isInvited(records: Records, { id, conferenceId }: GuestEntity): Promise<boolean> {
    return (await records.mails.byOccasion(`invitation/${conferenceId}/guest/${id}`)) !== null;
  }

  /** Tells everybody invited when and where an adjourned session goes on; in calendars that is an event of its own. */
  async tellOfAdjournment(records: Records, { adjournmentId }: { readonly adjournmentId: string }): Promise<void> {
    const { adjournment, conferenceId } = await records.conferences.adjournment(adjournmentId);
    const audience = await this.audience(records, conferenceId);
    const { reason, decidedBy, decidedAt, number } = adjournment;
    const event = { ...sittingOf(adjournment, audience.conference), sequence: number - 1, writtenAt: decidedAt };
    const by = audience.people.find(({ id }) => id === decidedBy);
    const invited = await records.mails.invited(conferenceId);
    const readers: Reader[] = [
      ...audience.people.filter(({ id }) => invited.has(id)),
      ...audience.guests.map(readerOf),
    ];
    for (const reader of readers) {
      const occasion = `adjourned/${adjournmentId}/${reader.id}`;
      const calendar = this.calendar('REQUEST', audience, reader, event);
      await this.tell(records, audience, reader, { occasion, kind: 'adjourned', calendar }, (facts) =>
        adjournedMail({
          ...facts,
          ...{ heldOn: event.heldOn, startsAt: event.startsAt, place: event.place, reason },
          decidedBy: by ? `${by.position} ${by.name}` : audience.office.name,
          isChange: number > 1,
          link: reader.organisation ? null : this.conferenceUrl(conferenceId),
        }),
      );
    }
  }

  /** Tells a guest whose invitation was taken back, and takes it out of their calendar; whoever was sent none hears nothing. */
  async tellOfWithdrawal(records: Records, guestId: string): Promise<void> {
    const guest = await records.guests.byId(guestId);
    if (!guest?.withdrawnAt || !(await this.isInvited(records, guest))) return;
    const audience = await this.audience(records, guest.conferenceId);
    const reader = readerOf(guest);
    const event = { ...(await calledOff(records, audience.conference)), writtenAt: guest.withdrawnAt };
    const by = audience.people.find(({ id }) => id === guest.withdrawnBy);
    const order = {
      occasion: `guest-withdrawn/${guestId}`,
      kind: 'guestWithdrawn',
      calendar: this.calendar('CANCEL', audience, reader, event),
    };
    await this.tell(records, audience, reader, order, (facts) =>
      guestWithdrawnMail({
        ...facts,
        kind: audience.conference.kind,
        withdrawnAt: guest.withdrawnAt!.toISOString(),
        decidedBy: by ? `${by.position} ${by.name}` : audience.office.name,
      }),
    );
  }

  async announceCancelled({ conferenceId }: { conferenceId: string }): Promise<void> {
    await this.transactions.run(async (records) => {
      const audience = await this.audience(records, conferenceId);
      const cancelled = await lastEvent(records, conferenceId, 'conference.cancelled');
      const note = cancelled && (await records.conferences.note(String(cancelled.facts.reasonId)));
      const opinionId = cancelled?.facts.opinionId;
      const opinion = opinionId ? ((await records.conferences.note(String(opinionId)))?.text ?? '') : null;
      const by = audience.people.find(({ id }) => id === cancelled?.actorId);
      const concerned = await this.concerned(records, conferenceId);
      const writtenAt = cancelled ? new Date(cancelled.at) : new Date();
      const event = { ...(await calledOff(records, audience.conference)), writtenAt };
      const invited = await records.mails.invited(conferenceId);
      const readers: Reader[] = audience.people.filter(({ id }) => concerned.has(id));
      for (const guest of audience.guests) {
        if (!(await this.isInvited(records, guest))) continue;
        readers.push(readerOf(guest));
        invited.add(guest.id);
      }
      for (const reader of readers) {
        const occasion = `cancelled/${conferenceId}/${reader.id}`;
        const calendar = invited.has(reader.id) ? this.calendar('CANCEL', audience, reader, event) : undefined;
        await this.tell(records, audience, reader, { occasion, kind: 'cancelled', calendar }, (facts) =>
          cancelledMail({
            ...facts,
            reason: note?.text ?? '',
            notHeld: opinion === null ? null : { staff: Number(cancelled?.facts.staff), opinion },
            cancelledAt: cancelled?.at ?? new Date().toISOString(),
            cancelledBy: by ? `${by.position} ${by.name}` : audience.office.name,
          }),
        );
      }
    });
  }

  private async audience(records: Records, conferenceId: string): Promise<Audience> {
    const conference = await records.conferences.get(conferenceId);
    const office = await records.directory.office(conference.officeId);
    const people = (await records.directory.peopleOfOffice(office.id)).filter(({ active }) => active);
    const unitNames = await records.directory.unitNames(office.id);
    const guests = (await records.guests.ofConference(conferenceId)).filter(({ email }) => email);
    return { conference, office, people, guests, unitNames };
  }

  /** Whoever was ever asked something in a conference, whoever is summoned, and those who lead it. */
  private async concerned(records: Records, conferenceId: string): Promise<Set<string>> {
    const rounds = await records.rounds.rounds({ conferenceId });
    const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
    const attendees = await records.floor.attendees(conferenceId);
    const { createdBy } = await records.conferences.get(conferenceId);
    return new Set([
      createdBy,
      ...tasks.map(({ assigneeId }) => assigneeId),
      ...attendees.map(({ personId }) => personId),
    ]);
  }

  private tell(
    records: Records,
    { conference, office, people, unitNames }: Audience,
    reader: Reader,
    order: Pick<MailOrder, 'occasion' | 'kind' | 'calendar' | 'right' | 'attachments' | 'page'>,
    say: (
      facts: {
        reader: ReturnType<typeof readerFacts>;
        office: ReturnType<typeof officeFacts>;
        conference: ReturnType<typeof conferenceFacts>;
      },
      secrets: MailSecrets,
    ) => ComposedMail,
  ): Promise<void> {
    const facts = {
      reader: { ...readerFacts(reader, unitNames), ...(reader.organisation ? { unit: reader.organisation } : {}) },
      office: officeFacts(office, people),
      conference: conferenceFacts(conference, office),
    };
    return this.desk.write(records, {
      ...order,
      office,
      conferenceId: conference.id,
      reader: reader.organisation ? { ...reader, id: null, guestId: reader.id } : reader,
      compose: (secrets) => say(facts, secrets),
    });
  }

  /** What one person shows at the door. */
  private async ticket(records: Records, { id, conferenceId, place }: AttendeeEntity): Promise<Ticket> {
    const { handle } = await records.checkIn.validCode(id);
    return { number: terminalNumber(place), picture: this.picture(conferenceId, handle) };
  }

  private picture(conference: string, handle: string): Attachment {
    const text = signedCode(this.settings.links.secret, { conference, handle });
    return { filename: 'ma-diem-danh.gif', contentType: 'image/gif', content: qrPicture(text), cid: TICKET };
  }

  /** Writes the invitation of every guest who has an address and none yet; the papers of the office stay in it. */
  private async inviteGuests(records: Records, audience: Audience, invited: Invited): Promise<void> {
    const { conference, guests } = audience;
    for (const { id } of guests) {
      const guest = await records.guests.standing(id);
      if (!guest) continue;
      const picture = this.picture(conference.id, guest.handle);
      const order = {
        occasion: `invitation/${conference.id}/guest/${guest.id}`,
        kind: 'invitation',
        calendar: this.calendar('REQUEST', audience, readerOf(guest), invited.event),
        right: rightToAnswer(conference),
        attachments: [picture, ...invited.official.attachments],
      };
      await this.tell(records, audience, readerOf(guest), order, (facts, { link }) =>
        invitationMail({
          ...facts,
          ...{ startsAt: conference.startsAt, place: conference.place, form: conference.form, kind: conference.kind },
          symbol: invited.official.symbol,
          because: becauseOf(conference),
          ...{ agenda: invited.agenda, convenedBy: invited.convenedBy },
          capacity: GUEST[guest.language],
          ticket: { number: guestNumber(guest.place), cid: TICKET },
          answers: { coming: `${link}?a=coming`, excused: `${link}?a=excused` },
        }),
      );
    }
  }

  private calendar(
    method: CalendarPart['method'],
    { office, conference }: Audience,
    reader: Reader,
    state: EventState,
  ): CalendarPart {
    return conferenceInvitation({
      method,
      place: conference.place,
      startsAt: conference.startsAt,
      ...state,
      conferenceId: conference.id,
      personId: reader.id,
      title: conference.title,
      isRehearsal: conference.rehearsal,
      link: this.conferenceUrl(conference.id),
      language: reader.language,
      organizer: { name: office.name, address: this.settings.mail.from },
      attendee: { name: reader.name, address: reader.email },
    });
  }

  private conferenceUrl(conferenceId: string): string {
    return `${this.settings.http.publicUrl}/conferences/${conferenceId}`;
  }
}

/** When a conference is held by one command, and how many moves came before: what calendars compare. */
type EventState = Pick<ConferenceInvitation, 'heldOn' | 'sequence' | 'writtenAt'> &
  Partial<Pick<ConferenceInvitation, 'sittingId' | 'startsAt' | 'place'>>;

/** A further sitting as calendars know it: of its pause, whatever hour it is given. */
function sittingOf(
  { pauseId, heldOn, startsAt, place }: SessionAdjournmentEntity,
  conference: Pick<ConferenceEntity, 'startsAt' | 'place'>,
) {
  return { sittingId: pauseId, heldOn, startsAt: startsAt ?? conference.startsAt, place: place ?? conference.place };
}

/** What a cancellation takes out of calendars: the sitting that is still to come, or the conference itself. */
async function calledOff(records: Records, conference: ConferenceEntity): Promise<Omit<EventState, 'writtenAt'>> {
  const pause = await records.conferences.currentPause(conference.id);
  const sittings = pause ? await records.conferences.adjournments([pause.id]) : [];
  const last = sittings.at(-1);
  if (last) return { ...sittingOf(last, conference), sequence: sittings.length };
  const moves = await records.conferences.dateMoves(conference.id);
  return { heldOn: conference.heldOn, sequence: moves.length + 1 };
}

/** What somebody shows at the door: the number, and the picture of the code. */
interface Ticket {
  readonly number: string;
  readonly picture: Attachment;
}

/** What every invitation to a conference says. */
interface Invited {
  readonly event: EventState;
  readonly agenda: readonly string[];
  readonly convenedBy: string;
  readonly official: OfficialInvitation;
}

const GUEST = { vi: 'Khách mời', en: 'Guest' };

/** Who asked for an extraordinary conference, and why; null for any other. */
function becauseOf({ plan }: ConferenceEntity): Sentence | null {
  const { proposal } = plan.conference;
  return proposal ? proposalSentence(proposal) : null;
}

/** A guest as the reader of a mail. */
function readerOf({ id, name, position, organisation, email, language }: GuestEntity): Reader {
  return { id, name, position, organisation, email: email!, language, unitId: null };
}

/** By what name a mail shows the picture in it. */
const TICKET = 'ma-diem-danh@hoi-nghi';
const ANSWERED_LATEST_MS = 90 * 24 * 3_600_000;

/** To answer the invitation; it outlives the day, for a conference may be put off. What is still taken, the conference itself decides. */
function rightToAnswer({ heldOn, startsAt }: ConferenceEntity): MailedRight {
  const starts = new Date(instantAt(heldOn, startsAt)).getTime();
  return { purpose: 'attend', task: null, expiresAt: new Date(Math.max(starts, Date.now()) + ANSWERED_LATEST_MS) };
}

function invitationOf(conferenceId: string, personId: string): string {
  return `invitation/${conferenceId}/${personId}`;
}

interface Event {
  readonly at: string;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

async function lastEvent(records: Records, conferenceId: string, action: string): Promise<Event | undefined> {
  const event = (await records.audit.ofConference(conferenceId, 500)).find((candidate) => candidate.action === action);
  return event && (JSON.parse(event.payload) as Event);
}
