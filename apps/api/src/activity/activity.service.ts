import type { Activity, ActivityPage, ActivityQuery } from '@conference/contracts';
import { actionsOf } from '@conference/domain';
import { Transactions, type AuditEventEntity, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isLeader, ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { documentOf, isTold, timelineEntry } from '../conferences/timeline';
import { readCursor, writeCursor } from '../paging';

const position = z.object({ seq: z.coerce.number().int() });

/** What happened in an office or in one conference, in the words of the audit chain. */
@Injectable()
export class ActivityService {
  constructor(private readonly transactions: Transactions) {}

  page(person: PersonEntity, { conference: conferenceId, kind, cursor, limit }: ActivityQuery): Promise<ActivityPage> {
    const { officeId } = person;
    const beforeSeq = readCursor(cursor, position)?.seq;
    return this.transactions.read(async (records) => {
      if (conferenceId) await ownConference(records, person, conferenceId);
      const actions = kind && actionsOf(kind);
      const ofItself = isLeader(person) ? actionsOf('office') : [];
      const asked = { officeId, conferenceId, actions, ofItself, beforeSeq, limit: limit + 1 };
      const found = await records.audit.ofOffice(asked);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        items: await activities(records, person, shown),
        nextCursor: last ? writeCursor({ seq: String(last.seq) }) : null,
      };
    });
  }
}

async function activities(
  records: Records,
  person: PersonEntity,
  events: readonly AuditEventEntity[],
): Promise<Activity[]> {
  const conferences = await records.conferences.byIds([
    ...new Set(events.flatMap(({ conferenceId }) => conferenceId ?? [])),
  ]);
  const documents = await records.documents.byIds([...new Set(events.flatMap((event) => documentOf(event) ?? []))]);
  const directory = await directoryView(records, person.officeId);
  return events.flatMap((event): Activity[] => {
    if (event.conferenceId === null)
      return [{ ...timelineEntry(event, directory, documents), conference: null, documentId: null }];
    const conference = conferences.find(({ id }) => id === event.conferenceId);
    if (!conference || !isTold(event, person, conference)) return [];
    const { id, title, rehearsal } = conference;
    const document = documents.find((one) => one.id === documentOf(event));
    return [
      {
        ...timelineEntry(event, directory, documents),
        conference: { id, title, rehearsal },
        documentId: document?.id ?? null,
      },
    ];
  });
}
