import type { SpeakersView, SpeechView } from '@conference/contracts';
import type { AgendaItemKind, SpeakersList, Speech } from '@conference/domain';
import type { AgendaItemEntity, SpeechEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Where nothing else is said, people may ask for the floor in the discussion and what is decided after one, for five minutes each. */
const USUALLY_OPEN: readonly AgendaItemKind[] = ['discussion', 'answers', 'decision'];
const USUAL_SECONDS = 5 * 60;

/** Whether people may ask for the floor under an item. */
export function isListOpen({ speakersOpen, kind }: AgendaItemEntity): boolean {
  return speakersOpen ?? USUALLY_OPEN.includes(kind);
}

/** How long a speech under an item may be. */
export function speechLimit({ speechSeconds }: AgendaItemEntity): number {
  return speechSeconds ?? USUAL_SECONDS;
}

/** The list as its rules know it. */
export function toList(item: AgendaItemEntity, speeches: readonly SpeechEntity[]): SpeakersList {
  return { isOpen: isListOpen(item), speeches: speeches.map(toSpeech) };
}

/** A speech as the rules know it. */
export function toSpeech({ id, personId, category, state, pauses, outOfTurn, ...times }: SpeechEntity): Speech {
  return {
    id,
    personId,
    category,
    state,
    askedAt: times.askedAt.toISOString(),
    startedAt: times.startedAt?.toISOString() ?? null,
    endedAt: times.endedAt?.toISOString() ?? null,
    pauses,
    outOfTurn,
  };
}

/** Writes what an act made of a list into its rows; answers those that changed. */
export function changedSpeeches(rows: readonly SpeechEntity[], { speeches }: SpeakersList): SpeechEntity[] {
  return rows.flatMap((row) => {
    const { state, startedAt, endedAt, pauses, outOfTurn } = speeches.find(({ id }) => id === row.id)!;
    const before = toSpeech(row);
    if (before.state === state && JSON.stringify(before.pauses) === JSON.stringify(pauses)) return [];
    const times = {
      startedAt: startedAt === null ? null : new Date(startedAt),
      endedAt: endedAt === null ? null : new Date(endedAt),
    };
    return [Object.assign(row, { state, outOfTurn, pauses: [...pauses], ...times })];
  });
}

/** A speech as everybody sees it. */
export function speechView(speech: SpeechEntity, directory: DirectoryView): SpeechView {
  const known = toSpeech(speech);
  return {
    ...known,
    pauses: [...known.pauses],
    name: directory.name(speech.personId) ?? '',
    unit: directory.unitOf(speech.personId),
    limitSeconds: speech.limitSeconds,
  };
}

/** The list of an item as everybody sees it. */
export function speakersView(
  item: AgendaItemEntity,
  speeches: readonly SpeechEntity[],
  directory: DirectoryView,
): SpeakersView {
  return {
    item: item.code,
    isOpen: isListOpen(item),
    limitSeconds: speechLimit(item),
    speeches: speeches.map((speech) => speechView(speech, directory)),
  };
}
