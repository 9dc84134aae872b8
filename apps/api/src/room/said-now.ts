import type { FloorOpinionView, RoomNow } from '@conference/contracts';
import { isPaused, speakingOrder, type Speech } from '@conference/domain';
import type {
  AgendaItemEntity,
  ConferenceEntity,
  FloorOpinionEntity,
  Records,
  SpeechEntity,
} from '@conference/persistence';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { opinionView } from '../floor/floor-opinions';
import { isListOpen, speechView, toSpeech } from '../floor/speakers-list';

const NEXT_SHOWN = 3;

/** What is being said: who has the floor and who waits for it, and the opinions that were recorded. */
export interface SaidNow {
  readonly speakers: RoomNow['speakers'];
  /** Who waits for the floor, the next one first. */
  readonly waiting: readonly Speech[];
  readonly opinions: readonly { readonly row: FloorOpinionEntity; readonly view: FloorOpinionView }[];
}

/** Reads what is being said under the item that is before the room, with the names of those who say it. */
export async function saidNow(
  records: Records,
  { id, officeId }: ConferenceEntity,
  item: AgendaItemEntity | null,
): Promise<SaidNow> {
  const opinions = await records.speeches.opinions(id);
  const speeches = item ? await records.speeches.ofItem(id, item.code) : [];
  const directory = await directoryView(records, officeId, [
    ...speeches.map(({ personId }) => personId),
    ...opinions.flatMap(authorsOf),
  ]);
  const waiting = speakingOrder(speeches.map(toSpeech));
  return {
    speakers: item && speakersNow(item, speeches, { waiting, directory }),
    waiting,
    opinions: opinions.map((row) => ({ row, view: opinionView(row, directory) })),
  };
}

function authorsOf({ opinion, answer, commitment }: FloorOpinionEntity): string[] {
  return [opinion, answer, commitment].flatMap((statement) => statement?.authorId ?? []);
}

function speakersNow(
  item: AgendaItemEntity,
  speeches: readonly SpeechEntity[],
  { waiting, directory }: { readonly waiting: readonly Speech[]; readonly directory: DirectoryView },
): NonNullable<RoomNow['speakers']> {
  const all = speeches.filter(({ state }) => state === 'speaking');
  const speaking = all.find((speech) => !isPaused(toSpeech(speech))) ?? all[0];
  return {
    isOpen: isListOpen(item),
    speaking: speaking ? speechView(speaking, directory) : null,
    next: waiting.slice(0, NEXT_SHOWN).map(({ personId }) => directory.name(personId) ?? ''),
    waiting: waiting.length,
  };
}
