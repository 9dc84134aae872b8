import type { RoomNow } from '@conference/contracts';
import { currentItem, nextItem, type AgendaRunItem } from '@conference/domain';
import type { AgendaItemEntity, ConferenceEntity, Records } from '@conference/persistence';
import { documentsOf, toRunItem } from '../floor/agenda-items';
import { pauseViews } from '../floor/pause-view';

/** The agenda, and the item that is before the room. */
export interface AgendaNow {
  readonly current: AgendaRunItem | null;
  /** The stored item that is before the room. */
  readonly row: AgendaItemEntity | null;
  readonly shown: Pick<RoomNow, 'agenda' | 'item' | 'next' | 'paused'>;
}

/** Where the programme stands: what is before the room, what comes next, and whether the session stands still. */
export async function agendaNow(records: Records, conference: ConferenceEntity): Promise<AgendaNow> {
  const rows = await records.conferences.agenda(conference.id);
  const agenda = rows.map(toRunItem);
  const current = currentItem(agenda);
  const row = rows.find(({ code }) => code === current?.code) ?? null;
  const pause = await records.conferences.currentPause(conference.id);
  const [paused = null] = pause ? await pauseViews(records, [pause]) : [];
  return {
    current,
    row,
    shown: {
      agenda: agenda.map(itemOfAgenda),
      item: row && (await itemBeforeRoom(records, conference, row)),
      next: nextItem(agenda)?.title ?? null,
      paused,
    },
  };
}

function itemOfAgenda({ skipped, earlier, ...item }: AgendaRunItem): RoomNow['agenda'][number] {
  const { code, title, plannedMinutes, startedAt, endedAt } = item;
  return { code, title, plannedMinutes, startedAt, endedAt, earlier: [...earlier], isSkipped: skipped !== null };
}

async function itemBeforeRoom(
  records: Records,
  { id, plan }: ConferenceEntity,
  { code, kind, title, presenterCode }: AgendaItemEntity,
): Promise<RoomNow['item']> {
  const documents = documentsOf(plan, code, await records.documents.ofConference(id));
  return {
    code,
    kind,
    title,
    presenter: plan.people.find((person) => person.code === presenterCode)?.name ?? null,
    documents: documents.map((document) => ({ id: document.id, title: document.title })),
  };
}
