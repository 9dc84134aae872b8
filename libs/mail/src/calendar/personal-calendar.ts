import type { Language } from '@conference/domain';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { calendarLine, conferenceEvent, conferenceUid, PRODUCT, type ConferenceEventFacts } from './conference-event';

/** A task that waits for the person, as it stands in their calendar. */
export interface DueEventFacts {
  readonly taskId: string;
  /** What is asked, in the reader's language. */
  readonly asked: string;
  /** What it is about; a restricted document is named by its reference only. */
  readonly about: string;
  readonly dueAt: Date;
  readonly writtenAt: Date;
  /** Page of the task; needs a sign-in. */
  readonly link: string;
}

/** Everything that one person's calendar shows: nobody else's dates. */
export interface PersonalCalendarFacts {
  readonly language: Language;
  readonly personId: string;
  readonly officeName: string;
  /** Ids in it must be the office's own everywhere: a domain name. */
  readonly domain: string;
  readonly dues: readonly DueEventFacts[];
  readonly conferences: readonly ConferenceEventFacts[];
}

const DUE_MINUTES = 30;

/** Writes the calendar that a person subscribes to: their own due dates, and the conferences they are summoned to. */
export function personalCalendar(facts: PersonalCalendarFacts): string {
  const { language, personId, officeName, domain, dues, conferences } = facts;
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    name: calendarLine(`${CALENDAR[language]} · ${officeName}`),
    ttl: 3600,
  });
  for (const { taskId, asked, about, dueAt, writtenAt, link } of dues) {
    calendar.createEvent({
      id: `task.${taskId}@${domain}`,
      start: new Date(dueAt.getTime() - DUE_MINUTES * 60_000),
      end: dueAt,
      stamp: writtenAt,
      summary: calendarLine(`${DUE[language]}: ${asked} – ${about}`),
      url: link,
      // a due date takes nobody's time away from other appointments
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  for (const conference of conferences) {
    const id = conferenceUid(conference, personId, domain);
    calendar.createEvent({ ...conferenceEvent(conference, language), id });
  }
  return calendar.toString();
}

const CALENDAR = { vi: 'Lịch hội nghị của tôi', en: 'My conference calendar' };
const DUE = { vi: 'Hạn', en: 'Due' };
