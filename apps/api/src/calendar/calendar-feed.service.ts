import { SETTINGS, type Settings } from '@conference/config';
import { addMonths, documentReference, TASK_KIND_NAMES, vietnamDateOf } from '@conference/domain';
import { personalCalendar, secretSha256, type ConferenceEventFacts, type DueEventFacts } from '@conference/mail';
import {
  Transactions,
  type ConferenceEntity,
  type DocumentEntity,
  type OfficeEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { askedTitles } from '@conference/tasks';
import { Inject, Injectable } from '@nestjs/common';

const MOST_DUES = 500;
/** How long a conference that is over stays in the calendar. */
const MONTHS_BACK = 12;

/** Writes a person's calendar from the record: the same record, the same bytes. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The calendar behind a secret; null when there is none, it was ended, or its person has left the office. */
  read(secret: string, now: Date): Promise<string | null> {
    return this.transactions.read(async (records) => {
      const feed = await records.calendars.bySecret(secretSha256(secret));
      const person = feed && (await records.directory.person(feed.personId));
      if (!person?.active) return null;
      const office = await records.directory.office(person.officeId);
      const since = addMonths(vietnamDateOf(now.toISOString()), -MONTHS_BACK);
      const conferences = await records.calendars.summonedTo(person.id, since);
      return personalCalendar({
        language: person.language,
        personId: person.id,
        officeName: office.name,
        domain: this.settings.mail.from.split('@')[1]!.toLowerCase(),
        dues: await this.dues(records, person, office),
        conferences: (await Promise.all(conferences.map((conference) => this.events(records, conference)))).flat(),
      });
    });
  }

  private async dues(records: Records, person: PersonEntity, office: OfficeEntity): Promise<DueEventFacts[]> {
    const dues = await records.calendars.dueTasks(person.id, MOST_DUES);
    const documents = await records.documents.byIds(dues.flatMap(({ task }) => task.documentId ?? []));
    const titleOf = await askedTitles(
      records,
      dues.map(({ task }) => task),
    );
    const conferences = await records.conferences.byIds([...new Set(dues.map(({ task }) => task.conferenceId))]);
    const titles = new Map(
      documents.map((document): [string, string] => {
        const conference = conferences.find(({ id }) => id === document.conferenceId)!;
        return [document.id, nameOf(document, office, conference)];
      }),
    );
    return dues.map(({ task, dueAt }) => ({
      taskId: task.id,
      asked: TASK_KIND_NAMES[task.kind][person.language],
      about: titles.get(task.documentId ?? '') ?? titleOf(task) ?? '',
      dueAt,
      writtenAt: task.openedAt,
      link: `${this.settings.http.publicUrl}/tasks/${task.id}`,
    }));
  }

  /** The conference as it was summoned, and where its session was adjourned each further sitting. */
  private async events(records: Records, conference: ConferenceEntity): Promise<ConferenceEventFacts[]> {
    const event = await this.event(records, conference);
    const pauses = await records.conferences.pauses(conference.id);
    const adjournments = await records.conferences.adjournments(pauses.map(({ id }) => id));
    const sittings = pauses.flatMap(({ id }) => adjournments.findLast(({ pauseId }) => pauseId === id) ?? []);
    return [
      event,
      ...sittings.map(({ pauseId, number, heldOn, startsAt, place, decidedAt }) => ({
        ...event,
        ...{ sittingId: pauseId, sequence: number - 1, heldOn, writtenAt: decidedAt },
        startsAt: startsAt ?? conference.startsAt,
        place: place ?? conference.place,
      })),
    ];
  }

  private async event(records: Records, conference: ConferenceEntity): Promise<ConferenceEventFacts> {
    const moves = await records.conferences.dateMoves(conference.id);
    return {
      conferenceId: conference.id,
      title: conference.title,
      place: conference.place,
      heldOn: conference.heldOn,
      startsAt: conference.startsAt,
      isRehearsal: conference.rehearsal,
      sequence: moves.length,
      link: `${this.settings.http.publicUrl}/conferences/${conference.id}`,
      writtenAt: moves.at(-1)?.decidedAt ?? conference.createdAt,
    };
  }
}

/** A restricted document is named by its reference alone: calendars lie in other houses. */
function nameOf({ restricted, title, code }: DocumentEntity, office: OfficeEntity, { year }: ConferenceEntity) {
  return restricted ? documentReference(office, year, code) : title;
}
