import { instantAt, type Language } from '@conference/domain';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { plainLine, cutLine } from '../letter/plain-line';
import { plainAddress, type Mailbox } from '../message/address';

/** A conference as it stands in calendars. */
export interface ConferenceEventFacts {
  readonly conferenceId: string;
  /** Of an adjourned session its further sitting: an event of its own, for the first sitting took place when it did. */
  readonly sittingId?: string | null;
  readonly title: string;
  readonly place: string;
  /** Civil date and time of day in Vietnam. */
  readonly heldOn: string;
  readonly startsAt: string;
  readonly isRehearsal: boolean;
  /** How often the date of this event has been moved: calendars take the highest. */
  readonly sequence: number;
  /** Page of the conference; needs a sign-in. */
  readonly link: string;
  /** When this state of the event was written. */
  readonly writtenAt: Date;
}

/** An invitation for one person, or its withdrawal. */
export interface ConferenceInvitation extends ConferenceEventFacts {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly personId: string;
  readonly language: Language;
  readonly organizer: Mailbox;
  readonly attendee: Mailbox;
}

/** What a mail carries so that the reader's program offers to put it into the calendar. @see RFC 5546, RFC 6047 */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

export const PRODUCT = { company: 'hoi-nghi', product: 'hoi-nghi', language: 'VI' };
const LASTS_HOURS = 4;
const LINE_LETTERS = 300;
const NAME_LETTERS = 100;

/**
 * Writes an invitation to a conference. The same conference and person always have the same UID, and each move of the date a higher
 * SEQUENCE, so that calendars change the entry they have. Nobody is asked to reply: whoever is summoned is summoned.
 */
export function conferenceInvitation(invitation: ConferenceInvitation): CalendarPart {
  const { method, personId, organizer, attendee } = invitation;
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    ...conferenceEvent(invitation, invitation.language),
    id: conferenceUid(invitation, personId, plainAddress(organizer.address).split('@')[1]!),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: calendarName(organizer.name), email: plainAddress(organizer.address) },
    attendees: [
      {
        name: calendarName(attendee.name),
        email: plainAddress(attendee.address),
        type: ICalAttendeeType.INDIVIDUAL,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  });
  return { method, content: calendar.toString() };
}

/** What a conference is called in one person's calendars, in the invitation and in the calendar they subscribe to. */
export function conferenceUid(
  { conferenceId, sittingId }: Pick<ConferenceEventFacts, 'conferenceId' | 'sittingId'>,
  personId: string,
  domain: string,
): string {
  return `${sittingId ?? conferenceId}.${personId}@${domain}`;
}

/** A conference as an entry of a calendar: times in UTC, so that no program has to know Vietnam's. */
export function conferenceEvent(facts: ConferenceEventFacts, language: Language): Omit<ICalEventData, 'id'> {
  const start = new Date(instantAt(facts.heldOn, facts.startsAt));
  return {
    start,
    end: new Date(start.getTime() + LASTS_HOURS * 3_600_000),
    stamp: facts.writtenAt,
    sequence: facts.sequence,
    summary: calendarLine(
      `${facts.isRehearsal ? `[${REHEARSAL[language]}] ` : ''}${goesOn(facts, language)}${facts.title}`,
    ),
    location: calendarLine(facts.place),
    description: facts.isRehearsal ? NO_CONFERENCE[language] : null,
    url: facts.link,
  };
}

function goesOn({ sittingId }: ConferenceEventFacts, language: Language): string {
  return sittingId ? `${CONTINUED[language]}: ` : '';
}

/** One line without controls; what has a meaning in a calendar file is escaped when it is written. */
export function calendarLine(text: string): string {
  return cutLine(plainLine(text), LINE_LETTERS);
}

/** A name that stands in quotes: a parameter cannot hold quotes of its own (RFC 5545 §3.2). */
function calendarName(name: string): string {
  return cutLine(plainLine(name).replaceAll('"', '”').replaceAll('\\', '/'), NAME_LETTERS);
}

const CONTINUED = { vi: 'Họp tiếp', en: 'Continued' };
const REHEARSAL = { vi: 'Diễn tập', en: 'Rehearsal' };
const NO_CONFERENCE = {
  vi: 'Đây là buổi diễn tập, không phải hội nghị chính thức.',
  en: 'This is a rehearsal and not the conference itself.',
};
